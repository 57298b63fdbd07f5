package org.capitation.payment;

import java.util.List;
import org.capitation.value.Money;
import org.capitation.value.Step;

/**
 * 月度拨付表: what a month comes to for one community.
 *
 * @param accepted the accepted claims; negative if refunds exceed them
 * @param payable what is paid now
 * @param withheld what is withheld until the settlement; accepted − payable
 * @param steps how it was computed
 */
public record MonthlyStatement(Money accepted, Money payable, Money withheld, List<Step> steps) {
  /** Keeps the steps from being changed. */
  public MonthlyStatement {
    steps = List.copyOf(steps);
  }
}
