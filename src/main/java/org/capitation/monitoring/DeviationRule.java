package org.capitation.monitoring;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.capitation.monitoring.Deviation.Cause;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;

/** 偏差分析规则: tells the causes apart by substituting one factor after the other (M11). */
public final class DeviationRule {
  private final MonitoringTerms terms;

  /** The rule under these terms. */
  public DeviationRule(MonitoringTerms terms) {
    this.terms = terms;
  }

  /**
   * Why the real volume came to more or less than the budget.
   *
   * @param budget the budget
   * @param expected what the budget rests on, such as the volume of the year before
   * @param real what came
   */
  public Deviation deviation(Money budget, Volume expected, Volume real) {
    Steps steps = new Steps("monitoring", terms.basis());
    Map<Cause, Money> parts = new EnumMap<>(Cause.class);
    Money before = budget;
    for (Map.Entry<Cause, Money> stage : stages(expected, real, steps).entrySet()) {
      Money part = stage.getValue().minus(before);
      parts.put(stage.getKey(), part);
      String key = "part." + stage.getKey().name().toLowerCase(Locale.ROOT);
      steps.add("M11", key, Figures.of(stage.getValue()) + " − " + Figures.of(before), part);
      before = stage.getValue();
    }
    return new Deviation(budget, real.fund(), parts, steps.list());
  }

  /** What the spending is once each factor and those before it are the real ones. */
  private static Map<Cause, Money> stages(Volume expected, Volume real, Steps steps) {
    Money plan = expected.fund();
    Part heads = new Part(plan, real.members(), expected.members());
    Part visits = new Part(plan, real.visits(), expected.visits());
    Part own = new Part(expected.own().fund(), real.own().visits(), expected.own().visits());
    Part other =
        new Part(expected.other().fund(), real.other().visits(), expected.other().visits());
    Map<Cause, Money> stages = new EnumMap<>(Cause.class);
    stages.put(Cause.PLAN, plan);
    stages.put(Cause.HEADS, heads.scaled("heads", plan, steps));
    stages.put(Cause.VISITS, visits.scaled("visits", stages.get(Cause.HEADS), steps));
    stages.put(
        Cause.OUTFLOW,
        expected.visits() > 0
            ? own.scaled("own", real.own().fund(), steps)
                .plus(other.scaled("other", real.other().fund(), steps))
            : stages.get(Cause.VISITS));
    stages.put(Cause.PRICE, real.fund());
    return stages;
  }

  /** An amount that so many were expected to come to, where so many came. */
  private record Part(Money amount, long real, long expected) {
    /** The amount that they would have come to; another where none were expected. */
    Money scaled(String key, Money otherwise, Steps steps) {
      if (expected <= 0) {
        return otherwise;
      }
      Money scaled = amount.times(Quotient.of(real, expected));
      String ratio = figure(real) + " ÷ " + figure(expected);
      String formula = Figures.of(amount) + " × " + ratio;
      Step.Result result = Step.Result.rounded(scaled, Rounding.HALF_UP);
      steps.add("M11", "stage." + key, formula, result);
      return scaled;
    }

    private static String figure(long count) {
      return count < 0 ? "(" + Figures.of(count) + ")" : Figures.of(count);
    }
  }
}
