package org.capitation.budget.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.InCommunity;
import org.capitation.access.InPerson;
import org.capitation.access.NotSigned;
import org.capitation.access.Signature;
import org.capitation.access.SigningRule;
import org.capitation.access.SigningStep;
import org.capitation.budget.Agreement;
import org.capitation.budget.Budget;
import org.capitation.budget.BudgetTerms;
import org.capitation.budget.Notice;
import org.capitation.budget.Proposal;
import org.capitation.budget.Proposal.State;
import org.capitation.budget.Regime;
import org.capitation.budget.store.AgreementStore;
import org.capitation.budget.store.BudgetStore;
import org.capitation.budget.store.NoticeStore;
import org.capitation.budget.store.ProposalStore;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 预算会签与告知: signed by five, told to each community, in force once all have confirmed. */
@ApplicationScoped
public class BudgetSigning {
  @Inject private ProposalStore proposals;
  @Inject private BudgetPapers papers;
  @Inject private NoticeStore notices;
  @Inject private AgreementStore agreements;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private PolicyStore policies;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Signs the next step; after the last one each community is told.
   *
   * @param seen how often the version had been touched when it was seen
   * @throws NotSigned if the caller may not
   */
  @Allowed({Circle.BUREAU, Circle.FINANCE, Circle.HEALTH})
  @InPerson
  @Transactional
  public void sign(long id, int seen) {
    County county = counties.get(caller.county());
    BudgetPapers.Paper paper = papers.hold(county, id);
    Stamp stamp = stamp();
    Signature signed = SigningRule.sign(paper.circulation(), caller.account(), seen, stamp);
    papers.sign(paper.proposal(), signed);
    if (signed.step() == SigningStep.HEALTH) {
      notices.add(id, told(county, paper, stamp));
      proposals.touch(id, State.NOTIFIED, null, stamp);
    } else {
      proposals.touch(id, State.SIGNING, null, stamp);
    }
  }

  private List<Notice> told(County county, BudgetPapers.Paper paper, Stamp stamp) {
    BudgetStore.Version version = paper.version();
    BudgetTerms terms = policies.pack(version.ground().policy()).terms().budget();
    boolean provisional =
        terms.regime() instanceof Regime.FixedTotal && version.stage() == Budget.Stage.NOTICE;
    List<Agreement> inForce =
        agreements.inForce(county, paper.proposal().pot(), paper.proposal().year());
    return version.claimants().stream()
        .filter(one -> one.community() != Community.NONE)
        .map(
            one ->
                new Notice(
                    one.community(),
                    provisional,
                    inForce.stream()
                        .filter(a -> a.parties().community() == one.community())
                        .map(Agreement::id)
                        .findFirst(),
                    stamp.at(),
                    Optional.empty()))
        .toList();
  }

  /**
   * Withdraws a version, or sends it back.
   *
   * @param seen how often the version had been touched when it was seen
   * @throws NotSigned if the caller may not
   */
  @Allowed({Circle.BUREAU, Circle.FINANCE, Circle.HEALTH})
  @Transactional
  public void stop(long id, int seen, String reason) {
    BudgetPapers.Paper paper = papers.hold(counties.get(caller.county()), id);
    SigningRule.refuseStop(paper.circulation(), caller.account(), seen)
        .ifPresent(
            hindrance -> {
              throw new NotSigned(hindrance);
            });
    proposals.touch(id, State.STOPPED, reason, stamp());
  }

  /**
   * Confirms for a community that its notice was received; the last receipt puts the version in
   * force.
   *
   * @throws Missing if the community was told nothing of it
   * @throws Declined if it was confirmed before
   */
  @Allowed(Circle.COMMUNITY)
  @Transactional
  public void confirm(long id, @InCommunity String community) {
    County county = counties.get(caller.county());
    Proposal proposal = papers.hold(county, id).proposal();
    Notice notice =
        institutions
            .community(county, community)
            .flatMap(c -> notices.of(id).stream().filter(n -> n.community() == c.id()).findFirst())
            .orElseThrow(() -> new Missing("notice", id));
    if (notice.receipt().isPresent() || proposal.standing().state() != State.NOTIFIED) {
      throw new Declined("budget.denied.confirmed");
    }
    Stamp stamp = stamp();
    notices.confirm(id, notice.community(), stamp);
    if (notices.of(id).stream().allMatch(one -> one.receipt().isPresent())) {
      proposals.of(county, new BudgetStore.Key(proposal.pot(), proposal.year())).stream()
          .filter(one -> one.standing().state() == State.IN_FORCE)
          .forEach(one -> proposals.touch(one.id(), State.REPLACED, null, stamp));
      proposals.touch(id, State.IN_FORCE, null, stamp);
    }
  }

  private Stamp stamp() {
    return new Stamp(LocalDateTime.now(clock), caller.name());
  }
}
