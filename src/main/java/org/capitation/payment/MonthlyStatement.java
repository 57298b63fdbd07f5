package org.capitation.payment;

import java.util.List;
import org.capitation.value.Step;

/**
 * 月度拨付表: what a month comes to for one community.
 *
 * @param month what it was computed from
 * @param before the year before the month
 * @param payment the figures of the month
 * @param steps how they were computed
 */
public record MonthlyStatement(
    PaymentMonth month, YearOfPayments before, Payment payment, List<Step> steps) {
  /** Keeps the steps from being changed. */
  public MonthlyStatement {
    steps = List.copyOf(steps);
  }

  /** The year with the month. */
  public YearOfPayments after() {
    return before.plus(payment);
  }

  /** The month is one of the year, or something moves in it: else it needs no statement. */
  public boolean isDue() {
    return month.inYear() || !payment.equals(Payment.ZERO);
  }
}
