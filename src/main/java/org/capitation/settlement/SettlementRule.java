package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;
import org.capitation.value.Step;

/** 清算规则: settles the year of one community in one pot (S1 to S7). */
public final class SettlementRule {
  private final SettlementTerms terms;

  /** The rule under these terms. */
  public SettlementRule(SettlementTerms terms) {
    this.terms = terms;
  }

  /** The settlement of the year. */
  public Settlement settle(Settlement.Inputs inputs) {
    List<Step> steps = new ArrayList<>();
    Money balance = inputs.budget().minus(inputs.spending());
    steps.add(step("S1", "budget", "", inputs.budget()));
    steps.add(step("S2", "spending", "", inputs.spending()));
    steps.add(step("S3", "balance", difference(inputs.budget(), inputs.spending()), balance));
    Outcome outcome = outcome(inputs.budget(), balance, steps);
    steps.add(step("S6", "released", Figures.of(inputs.withheld()) + " × 100%", inputs.withheld()));
    Money payable = outcome.toCommunity().plus(inputs.withheld());
    String sum = Figures.of(outcome.toCommunity()) + " + " + Figures.of(inputs.withheld());
    steps.add(step("S7", "payable", sum, payable));
    return new Settlement(inputs, balance, outcome, inputs.withheld(), payable, steps);
  }

  private Outcome outcome(Money budget, Money balance, List<Step> steps) {
    if (balance.isPositive()) {
      Money retained = shared(budget, balance, terms.surplus(), "surplus", steps);
      Money kept = balance.minus(retained);
      steps.add(step("S5", "kept", difference(balance, retained), kept));
      return new Outcome.Retention(retained, kept);
    }
    if (balance.isNegative()) {
      Money overrun = balance.negated();
      Money covered = shared(budget, overrun, terms.overrun(), "overrun", steps);
      Money borne = overrun.minus(covered);
      steps.add(step("S5", "borne", difference(overrun, covered), borne));
      return new Outcome.OverrunSharing(covered, borne);
    }
    return new Outcome.Balanced();
  }

  /** The rounded sum of the shares of all slices (S4, S5). */
  private Money shared(Money budget, Money amount, Bands bands, String what, List<Step> steps) {
    BigDecimal sum = BigDecimal.ZERO;
    List<String> parts = new ArrayList<>();
    for (Bands.Slice slice : bands.slices(budget, amount)) {
      steps.add(step(slice, what));
      parts.add(Figures.exact(slice.share()));
      sum = sum.add(slice.share());
    }
    Money rounded = Rounding.HALF_UP.toFen(sum);
    steps.add(step("S5", what + ".sum", String.join(" + ", parts), rounded));
    return rounded;
  }

  private Step step(Bands.Slice slice, String what) {
    String share = slice.band().share().toString();
    String from = slice.from().toString();
    List<String> arguments =
        slice
            .band()
            .upTo()
            .map(Ratio::toString)
            .map(to -> List.of(from, share, to))
            .orElse(List.of(from, share));
    return new Step(
        "S4",
        terms.basis().article(),
        "settlement.step." + what + (arguments.size() == 3 ? ".slice" : ".rest"),
        arguments,
        Figures.exact(slice.amount()) + " × " + share,
        slice.share());
  }

  private Step step(String rule, String key, String formula, Money result) {
    return Step.of(rule, terms.basis().article(), "settlement.step." + key, formula, result);
  }

  private static String difference(Money from, Money less) {
    return Figures.of(from) + " − " + Figures.of(less);
  }
}
