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
import org.capitation.access.NotSigned;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.budget.Adjustment;
import org.capitation.budget.Budget;
import org.capitation.budget.BudgetRule;
import org.capitation.budget.BudgetTerms;
import org.capitation.budget.Claimant;
import org.capitation.budget.Offer;
import org.capitation.budget.Proposal;
import org.capitation.budget.Proposal.State;
import org.capitation.budget.store.BudgetStore;
import org.capitation.budget.store.ProposalStore;
import org.capitation.document.Attachment;
import org.capitation.document.store.AttachmentStore;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;
import org.capitation.value.Unfit;

/** 预算协商: budgets are drafted, negotiated in rounds, and adjusted; each time as a new version. */
@ApplicationScoped
public class BudgetRounds {
  @Inject private ProposalStore proposals;
  @Inject private BudgetStore budgets;
  @Inject private BudgetPapers papers;
  @Inject private AttachmentStore attachments;
  @Inject private CountyStore counties;
  @Inject private Census census;
  @Inject private AttributionStore attributions;
  @Inject private PolicyStore policies;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 协商结果: what came of a round.
   *
   * @param offer the shares or factors agreed on
   * @param remark what was said
   * @param minutes the minutes of the talk
   */
  public record Round(Offer offer, String remark, Optional<Attachment.Content> minutes) {}

  /**
   * 调整申请.
   *
   * @param community the code of the community
   * @param adjustment the amount, why, and by which document
   * @param minutes what proves it
   */
  public record Change(
      String community, Adjustment adjustment, Optional<Attachment.Content> minutes) {}

  /** 起草依据: the former version that a new one goes on from. */
  private record Base(BudgetStore.Key key, BudgetStore.Ground ground, Budget.Stage stage) {}

  /**
   * Drafts a budget from the terms of its pack, what was used the year before and the people of the
   * day; or, of one that is in force by the people of the notice, by those of the year.
   *
   * @throws Missing if there are no terms
   * @throws Declined if another draft is open, or a budget in force is adjusted instead
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public Proposal draft(Pot pot, int year, Budget.Stage stage) {
    County county = counties.get(caller.county());
    // one version after the other: their numbers count on
    counties.hold(county);
    BudgetStore.Key key = new BudgetStore.Key(pot, year);
    newest(county, key)
        .filter(one -> one.standing().state() != State.IN_FORCE)
        .filter(one -> one.standing().state() != State.STOPPED)
        .ifPresent(
            one -> {
              throw new Declined("budget.denied.open", one.number());
            });
    Optional<BudgetStore.Version> inForce = budgets.find(county, key);
    boolean again = stage == Budget.Stage.YEAR_END;
    if (inForce.filter(one -> !again || one.stage() == stage).isPresent()) {
      throw new Declined("budget.denied.in-force");
    }
    Pack pack =
        policies
            .policies(county)
            .of(pot, year)
            .orElseThrow(() -> new Missing("policy", pot + " " + year));
    AttributionIndex index = attributions.index(county);
    Offer offer = inForce.map(one -> one.ground().offer()).orElse(Offer.PACK);
    Base base = new Base(key, new BudgetStore.Ground(pack.id(), offer, index.version()), stage);
    return add(
        county,
        base,
        census.claimants(county, index, pack, stage),
        new Proposal.Content(Proposal.Kind.ROUND, offer, "", null, Optional.empty()));
  }

  /**
   * Another round of negotiation on the newest version; what was signed of that counts no more.
   *
   * @param seen how often the version had been touched when it was seen
   * @throws NotSigned if another has touched it since
   * @throws Declined if it is not negotiated any more, or what was agreed on cannot be computed
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public Proposal negotiate(long id, int seen, Round round) {
    County county = counties.get(caller.county());
    BudgetPapers.Paper former = papers.hold(county, id);
    former.refuseStale(seen);
    Proposal proposal = former.proposal();
    if (!proposal.standing().state().isNegotiable() || !isNewest(county, proposal)) {
      throw new Declined("budget.denied.not-negotiable");
    }
    Offer agreed = former.version().ground().offer();
    Offer offer = round.offer().method().isPresent() ? agreed.by(round.offer()) : agreed;
    if (proposal.standing().state() != State.STOPPED) {
      proposals.touch(id, State.REPLACED, null, stamp());
    }
    return add(
        county,
        base(former, offer),
        former.version().claimants(),
        new Proposal.Content(
            proposal.content().kind(),
            offer,
            round.remark(),
            proposal.content().document(),
            minutes(county, round.minutes())));
  }

  /**
   * Adjusts a budget in force for an objective factor, as a new version that is signed anew.
   *
   * @param seen how often the version had been touched when it was seen
   * @throws NotSigned if another has touched it since
   * @throws Declined if it is not in force, another version is open, or it cannot be computed
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public Proposal adjust(long id, int seen, Change change) {
    County county = counties.get(caller.county());
    BudgetPapers.Paper former = papers.hold(county, id);
    former.refuseStale(seen);
    if (former.proposal().standing().state() != State.IN_FORCE) {
      throw new Declined("budget.denied.not-in-force");
    }
    newest(county, base(former, Offer.PACK).key())
        .filter(one -> one.id() != id && one.standing().state() != State.STOPPED)
        .ifPresent(
            one -> {
              throw new Declined("budget.denied.open", one.number());
            });
    List<Claimant> claimants = former.version().claimants();
    if (claimants.stream().noneMatch(one -> one.code().equals(change.community()))) {
      throw new Missing("community", change.community());
    }
    Offer offer =
        former
            .version()
            .ground()
            .offer()
            .plus(new BudgetTerms.Objective(change.community(), change.adjustment()));
    return add(
        county,
        base(former, offer),
        claimants,
        new Proposal.Content(
            Proposal.Kind.ADJUSTMENT,
            offer,
            change.adjustment().reason(),
            change.adjustment().document(),
            minutes(county, change.minutes())));
  }

  private static Base base(BudgetPapers.Paper former, Offer offer) {
    Proposal proposal = former.proposal();
    BudgetStore.Ground ground = former.version().ground();
    return new Base(
        new BudgetStore.Key(proposal.pot(), proposal.year()),
        new BudgetStore.Ground(ground.policy(), offer, ground.attribution()),
        former.version().stage());
  }

  private Proposal add(
      County county, Base base, List<Claimant> claimants, Proposal.Content content) {
    Budget budget = computed(base, claimants);
    long id =
        budgets.add(
            county,
            base.key(),
            State.NEGOTIATED,
            new BudgetStore.Decision(budget, base.ground(), stamp()));
    proposals.describe(id, content);
    return proposals.find(county, id).orElseThrow();
  }

  private Budget computed(Base base, List<Claimant> claimants) {
    BudgetTerms pack = policies.pack(base.ground().policy()).terms().budget();
    try {
      return new BudgetRule(base.ground().offer().on(pack)).allocate(base.stage(), claimants);
    } catch (Unfit unfit) {
      throw new Declined("budget.denied.offer");
    } catch (ArithmeticException e) {
      throw new Declined("budget.denied.too-large");
    }
  }

  private Optional<Proposal.Minutes> minutes(County county, Optional<Attachment.Content> content) {
    return content
        .map(handed -> attachments.add(county, handed, stamp()))
        .map(kept -> new Proposal.Minutes(kept.id(), kept.name(), kept.sha256()));
  }

  private boolean isNewest(County county, Proposal proposal) {
    return newest(county, new BudgetStore.Key(proposal.pot(), proposal.year()))
        .filter(one -> one.id() == proposal.id())
        .isPresent();
  }

  private Optional<Proposal> newest(County county, BudgetStore.Key key) {
    return proposals.of(county, key).stream().findFirst();
  }

  private Stamp stamp() {
    return new Stamp(LocalDateTime.now(clock), caller.name());
  }
}
