package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.capitation.budget.Claimant;
import org.capitation.budget.Following;
import org.capitation.budget.store.BudgetStore;
import org.capitation.ledger.Borne;
import org.capitation.ledger.OpeningSums;
import org.capitation.ledger.Reason;
import org.capitation.ledger.store.TotalStore;
import org.capitation.registry.Community;
import org.capitation.settlement.Assessment;
import org.capitation.settlement.Correction;
import org.capitation.settlement.CorrectionRule;
import org.capitation.settlement.Population;
import org.capitation.settlement.Segment;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementDraft;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Unfit;

/** 清算数据: what the books say at this moment that a year is settled by. */
@ApplicationScoped
class YearInputs {
  @Inject private TotalStore totals;
  @Inject private Following following;

  /**
   * 清算数.
   *
   * @param inputs of each community, in their order, corrected
   * @param memberMonths those that the budgets were computed from, in the same order
   * @param reserve what may be drawn from the reserve
   * @param unattributed what stands apart from all communities
   */
  record Figures(
      List<Settlement.Inputs> inputs,
      List<Long> memberMonths,
      Money reserve,
      SettlementDraft.Unattributed unattributed) {}

  /** The figures of now. */
  Figures now(Ground ground) {
    BudgetStore.Version budget = ground.budget().followed(ground.county(), following);
    List<Borne> spent =
        totals.borne(
            ground.county(), ground.pack().heading().pot(), ground.pack().heading().year());
    return new Figures(
        ground.communities().stream().map(one -> inputs(ground, budget, spent, one)).toList(),
        ground.communities().stream().map(one -> memberMonths(one.id(), budget)).toList(),
        budget.reserve(),
        unattributed(budget, spent));
  }

  /** One more correction of a community leaves no budget below 0.00. */
  boolean takes(Ground ground, Community community, Correction.Content one) {
    int place = ground.communities().indexOf(community);
    try {
      CorrectionRule.correct(now(ground).inputs().get(place), List.of(one));
      return true;
    } catch (Unfit unfit) {
      return false;
    }
  }

  private static Settlement.Inputs inputs(
      Ground ground, BudgetStore.Version budget, List<Borne> spent, Community community) {
    int id = community.id();
    Settlement.Inputs booked =
        new Settlement.Inputs(
            members(id, budget),
            segments(id, budget, spent, ground.openings()),
            ground.assessments().getOrDefault(id, Assessment.NONE),
            Money.ZERO,
            Optional.empty(),
            ground.paid().of(id, 1, budget.amount(id)));
    return CorrectionRule.correct(booked, CorrectionRule.of(id, ground.corrections().stream()));
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

  private static long memberMonths(int id, BudgetStore.Version budget) {
    return budget.claimant(id).map(Claimant::memberMonths).orElse(0L);
  }

  private static Money spending(int community, boolean signed, List<Borne> spent) {
    return fund(
        spent,
        borne -> borne.charged() && borne.home() == community && borne.share().signed() == signed);
  }

  private static Money fund(List<Borne> spent, Predicate<Borne> which) {
    return Money.total(spent.stream().filter(which).map(Borne::fund).toList());
  }

  private static SettlementDraft.Unattributed unattributed(
      BudgetStore.Version budget, List<Borne> spent) {
    return new SettlementDraft.Unattributed(
        memberMonths(Community.NONE, budget),
        budget.amount(Community.NONE),
        fund(spent, borne -> borne.share().reason() == Reason.UNATTRIBUTED));
  }
}
