package org.capitation.budget.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Circulation;
import org.capitation.access.Filtered;
import org.capitation.access.Hindrance;
import org.capitation.access.Recorded;
import org.capitation.access.SigningRule;
import org.capitation.budget.Agreement;
import org.capitation.budget.Budget;
import org.capitation.budget.Notice;
import org.capitation.budget.Proposal;
import org.capitation.budget.store.AgreementStore;
import org.capitation.budget.store.BudgetStore;
import org.capitation.budget.store.NoticeStore;
import org.capitation.budget.store.ProposalStore;
import org.capitation.document.Attachment;
import org.capitation.document.store.AttachmentStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Missing;
import org.capitation.value.Money;

/** 预算方案: shows the versions of budgets; to a community those that it was told of. */
@ApplicationScoped
public class Proposals {
  @Inject private ProposalStore proposals;
  @Inject private BudgetPapers papers;
  @Inject private NoticeStore notices;
  @Inject private AgreementStore agreements;
  @Inject private AttachmentStore attachments;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private Caller caller;

  /**
   * 方案明细.
   *
   * @param proposal what was agreed on
   * @param stage for which occasion it was split
   * @param circulation its way from one who signs to the next
   * @param lines what each claimant gets, as far as the caller sees them
   */
  public record Shown(
      Proposal proposal, Budget.Stage stage, Circulation circulation, List<Line> lines) {
    /** The sum of the lines. */
    public Money sum() {
      return Money.total(lines.stream().map(Line::amount).toList());
    }

    /** The sum of the differences. */
    public Money difference() {
      return Money.total(lines.stream().map(Line::difference).toList());
    }
  }

  /**
   * 方案明细项.
   *
   * @param code the code of the community, or that of the unattributed
   * @param name its name; empty for the unattributed
   * @param memberMonths its people in member-months
   * @param amount the budget
   * @param former what it was in the version before; 0.00 if there was none
   * @param told what the community was told
   */
  public record Line(
      String code,
      String name,
      long memberMonths,
      Money amount,
      Money former,
      Optional<Told> told) {
    /** How much it is more than before. */
    public Money difference() {
      return amount.minus(former);
    }
  }

  /**
   * 告知与回执.
   *
   * @param notice the notice
   * @param agreement the document number of the agreement that it rests on, if there was one
   */
  public record Told(Notice notice, Optional<String> agreement) {}

  /** The versions of a pot and year that the caller sees, the newest first. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public List<Shown> list(Pot pot, int year) {
    County county = counties.get(caller.county());
    return proposals.of(county, new BudgetStore.Key(pot, year)).stream()
        .filter(one -> sees(county, one))
        .map(one -> shown(county, one))
        .toList();
  }

  /**
   * A version that the caller sees.
   *
   * @throws Missing if there is none
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public Shown find(long id) {
    County county = counties.get(caller.county());
    return proposals
        .find(county, id)
        .filter(one -> sees(county, one))
        .map(one -> shown(county, one))
        .orElseThrow(() -> new Missing("budget", id));
  }

  /** What keeps the caller from signing; nothing if it is the caller's turn. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  public Optional<Hindrance> hindrance(Shown shown) {
    return SigningRule.refuse(
        shown.circulation(), caller.account(), shown.proposal().standing().version());
  }

  /** The minutes of a version that the caller sees. */
  @Recorded
  @Allowed(Circle.OFFICES)
  @Transactional
  public Attachment.Content minutes(long id) {
    return find(id)
        .proposal()
        .content()
        .minutes()
        .flatMap(kept -> attachments.find(counties.get(caller.county()), kept.id()))
        .map(attachments::content)
        .orElseThrow(() -> new Missing("minutes", id));
  }

  private boolean sees(County county, Proposal proposal) {
    Set<Integer> own =
        institutions.communities(county).stream()
            .filter(community -> caller.sees(community.code()))
            .map(Community::id)
            .collect(Collectors.toSet());
    return caller.seesWholeCounty()
        || proposal.content().kind() == Proposal.Kind.DECIDED
        || notices.of(proposal.id()).stream().anyMatch(n -> own.contains(n.community()));
  }

  private Shown shown(County county, Proposal proposal) {
    BudgetPapers.Paper paper = papers.paper(proposal);
    Optional<BudgetStore.Version> former = former(county, proposal);
    Map<Integer, String> names =
        institutions.communities(county).stream()
            .collect(Collectors.toMap(Community::id, Community::name));
    Map<Integer, Told> told =
        notices.of(proposal.id()).stream()
            .collect(Collectors.toMap(Notice::community, n -> told(county, n)));
    List<Line> lines = new ArrayList<>();
    for (BudgetStore.Line line : paper.version().lines()) {
      int id = line.claimant().community();
      if (caller.sees(line.claimant().code())) {
        lines.add(
            new Line(
                line.claimant().code(),
                names.getOrDefault(id, ""),
                line.claimant().memberMonths(),
                line.amount(),
                former.map(f -> f.amount(id)).orElse(Money.ZERO),
                Optional.ofNullable(told.get(id))));
      }
    }
    return new Shown(
        caller.seesWholeCounty() ? proposal : proposal.withoutTalk(),
        paper.version().stage(),
        paper.circulation(),
        lines);
  }

  private Told told(County county, Notice notice) {
    return new Told(
        notice,
        notice
            .agreement()
            .flatMap(id -> agreements.find(county, id))
            .map(Agreement::terms)
            .map(Agreement.Terms::document));
  }

  private Optional<BudgetStore.Version> former(County county, Proposal proposal) {
    return proposals.of(county, new BudgetStore.Key(proposal.pot(), proposal.year())).stream()
        .filter(one -> one.number() == proposal.number() - 1)
        .findFirst()
        .map(one -> papers.paper(one).version());
  }
}
