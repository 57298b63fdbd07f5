package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.InCommunity;
import org.capitation.budget.Claimant;
import org.capitation.budget.Following;
import org.capitation.budget.store.BudgetStore;
import org.capitation.ledger.Borne;
import org.capitation.ledger.OpeningSums;
import org.capitation.ledger.Reason;
import org.capitation.ledger.store.TotalStore;
import org.capitation.payment.YearOfPayments;
import org.capitation.policy.Pack;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.settlement.Assessment;
import org.capitation.settlement.Population;
import org.capitation.settlement.Segment;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementDraft;
import org.capitation.settlement.SettlementRule;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.capitation.value.Quotient;

/** 年度清算: drafts the settlement of a pot and year of the caller's county. */
@ApplicationScoped
public class Settlements {
  @Inject private Grounds grounds;
  @Inject private TotalStore totals;
  @Inject private Following following;
  @Inject private Caller caller;

  /**
   * The draft of a pot and year, for the communities that the caller sees; nothing if no budget was
   * allocated.
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional(TxType.SUPPORTS)
  public Optional<SettlementDraft> draft(Pot pot, int year) {
    return grounds.now(caller.county(), pot, year).map(this::draft);
  }

  /**
   * The draft of a pot and year for one community alone; without a code for all that the caller
   * sees. Nothing if no budget was allocated.
   *
   * @throws Missing if there is no such community
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional(TxType.SUPPORTS)
  public Optional<SettlementDraft> draft(Pot pot, int year, @InCommunity String community) {
    Optional<SettlementDraft> all = draft(pot, year);
    return community == null || community.isBlank()
        ? all
        : all.map(draft -> draft.of(community.strip()));
  }

  /**
   * 草案依据: what the draft of all communities settles at this moment.
   *
   * @param inputs their figures, in their order
   * @param reserve what may be drawn from the reserve
   */
  record Basis(Ground ground, List<Settlement.Inputs> inputs, Money reserve) {
    /** What becomes of them. */
    List<Settlement> settle() {
      return new SettlementRule(ground.pack().terms().settlement()).settle(inputs, reserve);
    }
  }

  /** What the draft of a pot and year settles; nothing if no budget was allocated. */
  Optional<Basis> basis(Pot pot, int year) {
    return grounds.now(caller.county(), pot, year).map(this::basis);
  }

  private Basis basis(Ground ground) {
    Pack.Heading heading = ground.pack().heading();
    BudgetStore.Version budget = ground.budget().followed(ground.county(), following);
    List<Borne> spent = totals.borne(ground.county(), heading.pot(), heading.year());
    return new Basis(ground, inputs(ground, budget, spent), budget.reserve());
  }

  private SettlementDraft draft(Ground ground) {
    Pack.Heading heading = ground.pack().heading();
    BudgetStore.Version budget = ground.budget().followed(ground.county(), following);
    List<Borne> spent = totals.borne(ground.county(), heading.pot(), heading.year());
    List<Community> communities = ground.communities();
    List<Settlement> settlements = settlements(ground, budget, spent);
    List<SettlementDraft.Part> parts =
        IntStream.range(0, communities.size())
            .filter(i -> caller.sees(communities.get(i).code()))
            .mapToObj(i -> part(communities.get(i), budget, settlements.get(i)))
            .toList();
    return new SettlementDraft(
        heading.pot(),
        ground.county().year(heading.year()),
        heading.document(),
        heading.name() + " v" + ground.pack().version(),
        parts,
        caller.seesWholeCounty() ? Optional.of(unattributed(budget, spent)) : Optional.empty());
  }

  private static List<Settlement> settlements(
      Ground ground, BudgetStore.Version budget, List<Borne> spent) {
    return new Basis(ground, inputs(ground, budget, spent), budget.reserve()).settle();
  }

  private static List<Settlement.Inputs> inputs(
      Ground ground, BudgetStore.Version budget, List<Borne> spent) {
    return ground.communities().stream()
        .map(
            c ->
                inputs(
                    segments(c.id(), budget, spent, ground.openings()),
                    members(c.id(), budget),
                    ground.paid().of(c.id(), 1, budget.amount(c.id()))))
        .toList();
  }

  private static Settlement.Inputs inputs(
      List<Segment> segments, Quotient members, YearOfPayments paid) {
    return new Settlement.Inputs(
        members, segments, Assessment.NONE, Money.ZERO, Optional.empty(), paid);
  }

  private static List<Segment> segments(
      int id, BudgetStore.Version budget, List<Borne> spent, OpeningSums openings) {
    List<Money> before = openings.spending(id, budget.signed(id), budget.unsigned(id));
    return List.of(
        Segment.of(Population.SIGNED, budget.signed(id), spending(id, true, spent))
            .beginningWith(before.get(0)),
        Segment.of(Population.UNSIGNED, budget.unsigned(id), spending(id, false, spent))
            .beginningWith(before.get(1)));
  }

  private static Quotient members(int id, BudgetStore.Version budget) {
    return budget
        .claimant(id)
        .map(Claimant::members)
        .map(people -> Quotient.of(people.count(), people.unitsPerYear()))
        .orElse(Quotient.of(0, 1));
  }

  private static Money spending(int community, boolean signed, List<Borne> spent) {
    return fund(
        spent,
        borne -> borne.charged() && borne.home() == community && borne.share().signed() == signed);
  }

  private static Money fund(List<Borne> spent, Predicate<Borne> which) {
    return spent.stream().filter(which).map(Borne::fund).reduce(Money.ZERO, Money::plus);
  }

  private static SettlementDraft.Part part(
      Community community, BudgetStore.Version budget, Settlement settlement) {
    return new SettlementDraft.Part(community, memberMonths(community, budget), settlement);
  }

  private static long memberMonths(Community community, BudgetStore.Version budget) {
    return budget.claimant(community.id()).map(Claimant::memberMonths).orElse(0L);
  }

  private static SettlementDraft.Unattributed unattributed(
      BudgetStore.Version budget, List<Borne> spent) {
    return new SettlementDraft.Unattributed(
        budget.claimant(Community.NONE).map(Claimant::memberMonths).orElse(0L),
        budget.amount(Community.NONE),
        fund(spent, borne -> borne.share().reason() == Reason.UNATTRIBUTED));
  }
}
