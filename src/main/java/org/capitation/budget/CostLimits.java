package org.capitation.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;
import org.capitation.value.Unfit;

/** 费用限额: between which amounts a person's own cost counts (B15). */
public sealed interface CostLimits {
  /**
   * The limits in yuan; adds the steps that lead to them.
   *
   * @param all the cost of every person of the claimants, at least one
   */
  Range range(List<Money> all, Steps steps);

  /**
   * 上下限: the amounts themselves.
   *
   * @param low what less is raised to
   * @param high what more is cut to
   */
  record Range(Money low, Money high) implements CostLimits {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if the lower limit is negative or above the upper one
     */
    public Range {
      if (low.isNegative() || low.compareTo(high) > 0) {
        throw new Unfit("limits", low, high);
      }
    }

    @Override
    public Range range(List<Money> all, Steps steps) {
      steps.add("B15", "own-cost.low", "", low);
      steps.add("B15", "own-cost.high", "", high);
      return this;
    }

    Money within(Money cost) {
      return cost.min(high).compareTo(low) < 0 ? low : cost.min(high);
    }
  }

  /**
   * 百分位数: percentiles of costs, linearly interpolated, both ends included; to whole fen.
   *
   * @param low the lower percentile, 0.25 for P25
   * @param high the upper percentile
   * @param reference the costs that the percentiles are of; if there are none, those of all persons
   */
  record Percentiles(Ratio low, Ratio high, List<Money> reference) implements CostLimits {
    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if they are not from 0 % to 100 %, the lower one first
     */
    public Percentiles {
      reference = List.copyOf(reference);
      if (!low.isShare() || !high.isShare() || low.compareTo(high) > 0) {
        throw new Unfit("limits", low, high);
      }
    }

    @Override
    public Range range(List<Money> all, Steps steps) {
      List<Money> sorted = (reference.isEmpty() ? all : reference).stream().sorted().toList();
      return new Range(
          percentile(sorted, low, steps, "own-cost.p-low"),
          percentile(sorted, high, steps, "own-cost.p-high"));
    }

    private static Money percentile(List<Money> sorted, Ratio share, Steps steps, String key) {
      BigDecimal place = share.value().multiply(BigDecimal.valueOf(sorted.size() - 1L));
      int below = place.setScale(0, RoundingMode.FLOOR).intValueExact();
      Ratio beyond = new Ratio(place.subtract(BigDecimal.valueOf(below)));
      Money lower = sorted.get(below);
      Money upper = sorted.get(Math.min(below + 1, sorted.size() - 1));
      Money step = upper.minus(lower).times(beyond, Rounding.HALF_UP);
      Money percentile = lower.plus(step);
      String formula =
          "%s + (%s − %s) × %s"
              .formatted(Figures.of(lower), Figures.of(upper), Figures.of(lower), beyond);
      steps.add(
          "B15",
          key,
          formula,
          Step.Result.rounded(percentile, Rounding.HALF_UP),
          share.toString(),
          Figures.of(sorted.size()));
      return percentile;
    }
  }
}
