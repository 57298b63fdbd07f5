package org.capitation.settlement;

import java.math.BigDecimal;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Step;
import org.capitation.value.Steps;

/** 起付线规则: whether a balance is shared at all, and from where on (S13). */
final class MinimumRule {
  private final Minimum minimum;
  private final String what;
  private final Minimum.Found rate;

  /**
   * The rule.
   *
   * @param what surplus or overrun, for the keys of the steps
   */
  MinimumRule(Minimum minimum, String what, Quotient members) {
    this.minimum = minimum;
    this.what = what;
    this.rate = minimum.rate().at(members);
  }

  boolean isReached(Money amount, Money budget, Steps steps) {
    boolean reached = rate.isReached(amount, budget);
    String how = minimum.sharing() == Minimum.Sharing.ABOVE ? "above" : "reached";
    String key = what + ".minimum." + (reached ? how : "missed");
    steps.add("S13", key, rate.formula(budget), Step.Result.exact(rate.of(budget)));
    return reached;
  }

  /** Up to where a balance that reached the minimum is not shared. */
  BigDecimal above(Money budget) {
    return minimum.sharing() == Minimum.Sharing.ABOVE ? rate.of(budget) : BigDecimal.ZERO;
  }
}
