package org.capitation.payment;

import java.util.List;
import org.capitation.value.Money;
import org.capitation.value.Step;

/**
 * 随人部分: the budget of the months so far, by the people of these months (P14).
 *
 * @param toDate by the people as they are known now
 * @param asPaid the same, but the paid months by the people that they were paid for
 * @param ground on what it rests
 * @param steps how it was computed
 */
public record PartByMembers(Money toDate, Money asPaid, Ground ground, List<Step> steps) {
  /**
   * 依据.
   *
   * @param budget the version of the budget
   * @param attribution the version of the attribution
   */
  public record Ground(int budget, long attribution) {}

  /** Keeps the steps from being changed. */
  public PartByMembers {
    steps = List.copyOf(steps);
  }

  /** 人数调整: what the paid months come to more, or less, than they were paid for (P15). */
  public Money adjustment() {
    return toDate.minus(asPaid);
  }
}
