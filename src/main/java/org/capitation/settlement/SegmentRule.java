package org.capitation.settlement;

import java.util.List;
import org.capitation.value.Citation;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Step;
import org.capitation.value.Steps;

/** 分账清算规则: adjustment, result and violations, then who shares what (S1 to S5, S9, S10). */
final class SegmentRule {
  private final SettlementTerms terms;
  private final Settlement.Inputs inputs;
  private final Steps steps;

  SegmentRule(SettlementTerms terms, Settlement.Inputs inputs, Steps steps) {
    this.terms = terms;
    this.inputs = inputs;
    this.steps = steps;
  }

  /**
   * Settles one population.
   *
   * @param draw the draws of all communities
   * @param number which of them is this one's
   */
  Settlement.Part settle(Segment segment, ReserveDraw draw, int number) {
    balance(segment);
    SharingTerms sharing = terms.scopes().of(segment.population());
    if (segment.balance().isPositive()) {
      return new SurplusRule(sharing.surplus(), inputs, steps).settle(segment);
    }
    if (segment.balance().isNegative()) {
      boolean draws = terms.reserve() == SettlementTerms.Reserve.DRAW;
      Money drawn = draws ? draw.add(number, steps) : Money.ZERO;
      return new OverrunRule(sharing.overrun(), inputs, steps).settle(segment, drawn);
    }
    return new Settlement.Part(segment, new Outcome.Balanced(), List.of());
  }

  private void balance(Segment segment) {
    steps.add("S1", "budget." + segment.population().code(), "", segment.budget());
    adjust(segment);
    if (segment.before().isZero()) {
      steps.add("S2", "spending", "", segment.spending());
    } else {
      Money charged = segment.spending().minus(segment.before());
      String both = Figures.of(charged) + " + " + Figures.of(segment.before());
      steps.add("S2", "spending.before", both, segment.spending());
    }
    if (segment.violations().isPositive()) {
      String formula = difference(segment.spending(), segment.violations());
      steps.add("S10", "recognised", formula, segment.recognised());
    }
    String formula = difference(segment.adjusted(), segment.recognised());
    steps.add("S3", "balance", formula, segment.balance());
  }

  private void adjust(Segment segment) {
    Money budget = segment.budget();
    for (Adjustment adjustment : segment.adjustments()) {
      Money adjusted = budget.plus(adjustment.amount());
      String formula = Figures.of(budget) + " + " + Figures.of(adjustment.amount());
      steps
          .under(new Citation(adjustment.document(), ""))
          .add(
              "S9",
              "adjusted",
              formula,
              Step.Result.of(adjusted),
              adjustment.reason(),
              adjustment.document());
      budget = adjusted;
    }
  }

  private static String difference(Money from, Money less) {
    return Figures.of(from) + " − " + Figures.of(less);
  }
}
