package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;

/** 超支分担规则: minimum, bands or score, limit, rounding – in this order (S8). */
final class OverrunRule {
  private final OverrunTerms terms;
  private final Settlement.Inputs inputs;
  private final Steps steps;

  OverrunRule(OverrunTerms terms, Settlement.Inputs inputs, Steps steps) {
    this.terms = terms;
    this.inputs = inputs;
    this.steps = steps;
  }

  /**
   * Shares an overrun.
   *
   * @param drawn what the reserve covers of it
   */
  Settlement.Part settle(Segment segment, Money drawn) {
    Money left = segment.overrun().minus(drawn);
    if (drawn.isPositive()) {
      String formula = Figures.of(segment.overrun()) + " − " + Figures.of(drawn);
      steps.add("S11", "overrun.left", formula, left);
    }
    if (left.isZero()) {
      return new Settlement.Part(segment, new Outcome.OverrunSharing(drawn, left, left), List.of());
    }
    BigDecimal covered = limited(covered(segment.adjusted(), left), segment.adjusted(), left);
    return new Settlement.Part(segment, rounded(drawn, left, covered), List.of());
  }

  /** What the fund covers of the rest, not rounded. */
  private BigDecimal covered(Money budget, Money overrun) {
    BigDecimal above = BigDecimal.ZERO;
    if (terms.minimum().isPresent()) {
      MinimumRule minimum = new MinimumRule(terms.minimum().get(), "overrun", inputs.members());
      if (!minimum.isReached(overrun, budget, steps)) {
        return overrun.yuan();
      }
      above = minimum.above(budget);
    }
    BigDecimal shared = shared(budget, above, overrun);
    if (above.signum() == 0) {
      return shared;
    }
    BigDecimal covered = above.add(shared);
    String formula = Figures.exact(above) + " + " + Figures.exact(shared);
    steps.add("S13", "overrun.below", formula, Step.Result.exact(covered));
    return covered;
  }

  private BigDecimal shared(Money budget, BigDecimal above, Money overrun) {
    if (terms.sharing() instanceof Sharing.ByScore byScore) {
      return byScore(byScore, overrun.yuan().subtract(above));
    }
    Bands bands = ((Sharing.ByBands) terms.sharing()).fund();
    BandRule.SliceSteps slices = new BandRule.SliceSteps("overrun", steps);
    return BandRule.shared(bands, budget, above, overrun, slices);
  }

  private BigDecimal byScore(Sharing.ByScore terms, BigDecimal amount) {
    Optional<BigDecimal> score = inputs.assessment().score();
    BigDecimal marks = score.orElse(terms.full()).min(terms.full());
    Factor fund = terms.fund(marks);
    Factor limited = terms.limited(fund);
    String key = score.isPresent() ? "overrun.share" : "overrun.share.none";
    String share = "100% − " + terms.base() + " × " + new Factor(marks, terms.full());
    add(key, share, fund, marks.toPlainString());
    if (limited != fund) {
      Ratio community = new Ratio(limited.part()).complement();
      add(
          "overrun.share.limited",
          community.toString(),
          limited,
          terms.floor() + "–" + terms.ceiling());
    }
    String formula =
        limited == fund
            ? Figures.exact(amount) + " × " + terms.base() + " × " + new Factor(marks, terms.full())
            : Figures.exact(amount) + " × " + limited;
    BigDecimal covered = limited.of(amount);
    steps.add("S17", "overrun.covered", formula, Step.Result.exact(covered));
    return covered;
  }

  /** The share of the community. */
  private void add(String key, String formula, Factor fund, String argument) {
    Factor share = new Factor(fund.whole().subtract(fund.part()), fund.whole());
    Ratio community = new Ratio(share.shown());
    steps.add("S17", key, formula, Step.Result.of(community), argument);
  }

  private BigDecimal limited(BigDecimal covered, Money budget, Money overrun) {
    if (terms.limit().isEmpty()) {
      return covered;
    }
    BigDecimal borne = overrun.yuan().subtract(covered);
    steps.add(
        "S18",
        "overrun.borne",
        Figures.of(overrun) + " − " + Figures.exact(covered),
        Step.Result.exact(borne));
    BigDecimal limited = terms.limit().get().cut(borne, budget);
    steps.add(
        "S18",
        "overrun.limit",
        terms.limit().get().formula(borne, budget),
        Step.Result.exact(limited));
    BigDecimal rest = overrun.yuan().subtract(limited);
    steps.add(
        "S18",
        "overrun.rest.fund",
        Figures.of(overrun) + " − " + Figures.exact(limited),
        Step.Result.exact(rest));
    return rest;
  }

  /** One party's amount is rounded, the other takes the rest (S5). */
  private Outcome rounded(Money drawn, Money overrun, BigDecimal exact) {
    if (terms.rounded() == Party.FUND) {
      Money covered = Rounding.HALF_UP.toFen(exact);
      add("covered", Figures.exact(exact), covered);
      Money borne = overrun.minus(covered);
      steps.add("S5", "borne", Figures.of(overrun) + " − " + Figures.of(covered), borne);
      return new Outcome.OverrunSharing(drawn, covered, borne);
    }
    Money borne = Rounding.HALF_UP.toFen(overrun.yuan().subtract(exact));
    add("borne", Figures.of(overrun) + " − " + Figures.exact(exact), borne);
    Money covered = overrun.minus(borne);
    steps.add("S5", "covered", Figures.of(overrun) + " − " + Figures.of(borne), covered);
    return new Outcome.OverrunSharing(drawn, covered, borne);
  }

  private void add(String key, String formula, Money rounded) {
    steps.add("S5", key, formula, Step.Result.rounded(rounded, Rounding.HALF_UP));
  }
}
