package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;

/** 结余留用规则: gates, minimum, bands, score, deduction, cap, rounding – in this order (S8). */
final class SurplusRule {
  private final SurplusTerms terms;
  private final Settlement.Inputs inputs;
  private final Steps steps;

  SurplusRule(SurplusTerms terms, Settlement.Inputs inputs, Steps steps) {
    this.terms = terms;
    this.inputs = inputs;
    this.steps = steps;
  }

  Settlement.Part settle(Segment segment) {
    Money surplus = segment.balance();
    Money own = segment.ownSurplus().min(surplus);
    if (own.compareTo(surplus) < 0) {
      String formula = Figures.of(surplus) + " − " + Figures.of(surplus.minus(own));
      steps.add("S10", "surplus.own", formula, own);
    }
    List<Gate> missed = missed();
    BigDecimal retained =
        missed.isEmpty() && own.isPositive() ? retained(segment.adjusted(), own) : BigDecimal.ZERO;
    return new Settlement.Part(segment, rounded(surplus, retained), missed);
  }

  private List<Gate> missed() {
    List<Gate> missed = new ArrayList<>();
    for (Gate gate : terms.gates()) {
      Optional<Quotient> figure =
          Optional.ofNullable(inputs.assessment().indicators().get(gate.indicator()));
      if (figure.isEmpty()) {
        add(gate, "gate.unknown", "", gate.bound().limit());
      } else {
        boolean kept = gate.bound().holds(figure.get());
        Factor value = new Factor(figure.get().part(), figure.get().whole());
        add(gate, kept ? "gate.kept" : "gate.missed", ratio(figure.get()), value.shown());
        if (!kept) {
          missed.add(gate);
        }
      }
    }
    return missed;
  }

  private static String ratio(Quotient figure) {
    return Figures.of(figure.part()) + " ÷ " + Figures.of(figure.whole());
  }

  private void add(Gate gate, String key, String formula, BigDecimal figure) {
    Step.Result result = new Step.Result(figure, gate.unit(), Optional.empty());
    steps.add("S12", key, formula, result, gate.indicator(), gate.limit());
  }

  /** What the community retains, not rounded. */
  private BigDecimal retained(Money budget, Money surplus) {
    BigDecimal above = BigDecimal.ZERO;
    if (terms.minimum().isPresent()) {
      MinimumRule minimum = new MinimumRule(terms.minimum().get(), "surplus", inputs.members());
      if (!minimum.isReached(surplus, budget, steps)) {
        return BigDecimal.ZERO;
      }
      above = minimum.above(budget);
    }
    BandRule.SliceSteps slices = new BandRule.SliceSteps("surplus", steps);
    BigDecimal banded = BandRule.shared(terms.bands(), budget, above, surplus, slices);
    return capped(deducted(scored(banded)), budget);
  }

  private BigDecimal scored(BigDecimal amount) {
    if (terms.score().isEmpty()) {
      return amount;
    }
    Optional<BigDecimal> score = inputs.assessment().score();
    Factor factor = score.map(terms.score().get()::factor).orElse(Factor.ONE);
    BigDecimal scored = factor.of(amount);
    String formula = Figures.exact(amount) + " × " + factor;
    Step.Result result = Step.Result.exact(scored);
    score.ifPresentOrElse(
        known -> steps.add("S14", "surplus.score", formula, result, known.toPlainString()),
        () -> steps.add("S14", "surplus.score.none", formula, result));
    return scored;
  }

  private BigDecimal deducted(BigDecimal amount) {
    if (terms.deduction().isEmpty()) {
      return amount;
    }
    BigDecimal left = terms.deduction().get().left(amount);
    steps.add(
        "S15",
        "surplus.deduction",
        terms.deduction().get().formula(amount),
        Step.Result.exact(left));
    return left;
  }

  private BigDecimal capped(BigDecimal amount, Money budget) {
    if (terms.cap().isEmpty()) {
      return amount;
    }
    BigDecimal capped = terms.cap().get().cut(amount, budget);
    steps.add(
        "S16", "surplus.cap", terms.cap().get().formula(amount, budget), Step.Result.exact(capped));
    return capped;
  }

  /** One party's amount is rounded, the other takes the rest (S5). */
  private Outcome rounded(Money surplus, BigDecimal exact) {
    if (terms.rounded() == Party.COMMUNITY) {
      Money retained = Rounding.HALF_UP.toFen(exact);
      add("retained", Figures.exact(exact), retained);
      Money kept = surplus.minus(retained);
      steps.add("S5", "kept", Figures.of(surplus) + " − " + Figures.of(retained), kept);
      return new Outcome.Retention(retained, kept);
    }
    Money kept = Rounding.HALF_UP.toFen(surplus.yuan().subtract(exact));
    add("kept", Figures.of(surplus) + " − " + Figures.exact(exact), kept);
    Money retained = surplus.minus(kept);
    steps.add("S5", "retained", Figures.of(surplus) + " − " + Figures.of(kept), retained);
    return new Outcome.Retention(retained, kept);
  }

  private void add(String key, String formula, Money rounded) {
    steps.add("S5", key, formula, Step.Result.rounded(rounded, Rounding.HALF_UP));
  }
}
