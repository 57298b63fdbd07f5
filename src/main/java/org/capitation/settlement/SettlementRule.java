package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;

/** 清算规则: settles the year of one community in one pot (S1 to S7). */
public final class SettlementRule {
  private final SettlementTerms terms;

  /** The rule under these terms. */
  public SettlementRule(SettlementTerms terms) {
    this.terms = terms;
  }

  /** The settlement of the year. */
  public Settlement settle(Settlement.Inputs inputs) {
    Steps steps = new Steps("settlement", terms.basis());
    Money balance = inputs.budget().minus(inputs.spending());
    steps.add("S1", "budget", "", inputs.budget());
    steps.add("S2", "spending", "", inputs.spending());
    steps.add("S3", "balance", difference(inputs.budget(), inputs.spending()), balance);
    Outcome outcome = outcome(inputs.budget(), balance, steps);
    steps.add("S6", "released", Figures.of(inputs.withheld()) + " × 100%", inputs.withheld());
    Money payable = outcome.toCommunity().plus(inputs.withheld());
    String sum = Figures.of(outcome.toCommunity()) + " + " + Figures.of(inputs.withheld());
    steps.add("S7", "payable", sum, payable);
    return new Settlement(inputs, balance, outcome, inputs.withheld(), payable, steps.list());
  }

  private Outcome outcome(Money budget, Money balance, Steps steps) {
    if (balance.isPositive()) {
      Money retained = shared(budget, balance, terms.surplus(), "surplus", steps);
      Money kept = balance.minus(retained);
      steps.add("S5", "kept", difference(balance, retained), kept);
      return new Outcome.Retention(retained, kept);
    }
    if (balance.isNegative()) {
      Money overrun = balance.negated();
      Money covered = shared(budget, overrun, terms.overrun(), "overrun", steps);
      Money borne = overrun.minus(covered);
      steps.add("S5", "borne", difference(overrun, covered), borne);
      return new Outcome.OverrunSharing(covered, borne);
    }
    return new Outcome.Balanced();
  }

  /** The rounded sum of the shares of all slices (S4, S5). */
  private Money shared(Money budget, Money amount, Bands bands, String what, Steps steps) {
    BigDecimal sum = BigDecimal.ZERO;
    List<String> parts = new ArrayList<>();
    for (Bands.Slice slice : bands.slices(budget, amount)) {
      add(slice, what, steps);
      parts.add(Figures.exact(slice.share()));
      sum = sum.add(slice.share());
    }
    Money rounded = Rounding.HALF_UP.toFen(sum);
    steps.add(
        "S5",
        what + ".sum",
        String.join(" + ", parts),
        Step.Result.rounded(rounded, Rounding.HALF_UP));
    return rounded;
  }

  private static void add(Bands.Slice slice, String what, Steps steps) {
    String from = slice.from().toString();
    String share = slice.band().share().toString();
    String formula = Figures.exact(slice.amount()) + " × " + share;
    Step.Result result = Step.Result.exact(slice.share());
    slice
        .band()
        .upTo()
        .ifPresentOrElse(
            to -> steps.add("S4", what + ".slice", formula, result, from, share, to.toString()),
            () -> steps.add("S4", what + ".rest", formula, result, from, share));
  }

  private static String difference(Money from, Money less) {
    return Figures.of(from) + " − " + Figures.of(less);
  }
}
