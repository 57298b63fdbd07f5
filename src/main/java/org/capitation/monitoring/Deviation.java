package org.capitation.monitoring;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.capitation.value.Money;
import org.capitation.value.Step;

/**
 * 偏差分析: why a community came to more or less than its budget (M11).
 *
 * @param budget the budget
 * @param spending what was spent
 * @param parts what each cause adds to the budget, of either sign; they add up to the difference
 * @param steps how it was computed
 */
public record Deviation(Money budget, Money spending, Map<Cause, Money> parts, List<Step> steps) {
  /** 偏差原因, in the order of substitution. */
  public enum Cause {
    /** 预算口径: the budget gives more or less than the expected spending. */
    PLAN,
    /** 参保人数. */
    HEADS,
    /** 人均就诊次数. */
    VISITS,
    /** 外出就诊. */
    OUTFLOW,
    /** 次均基金. */
    PRICE
  }

  /** Keeps parts and steps from being changed. */
  public Deviation {
    parts = Collections.unmodifiableMap(new EnumMap<>(parts));
    steps = List.copyOf(steps);
  }

  /** Spending less budget: above 0.00 an overrun. */
  public Money difference() {
    return spending.minus(budget);
  }
}
