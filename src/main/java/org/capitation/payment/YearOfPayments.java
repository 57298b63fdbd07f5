package org.capitation.payment;

import org.capitation.value.Money;

/**
 * 年度拨付累计: what was paid, withheld, advanced, recovered and is still owed for a budget year; the
 * state in which one month leaves it to the next.
 *
 * @param debt 清算应收回: last year's debt at the start of the year, not negative
 * @param advance 周转金: what was advanced at the start of the year, not negative
 * @param sum the sums of the months so far
 */
public record YearOfPayments(Money debt, Money advance, Payment sum) {
  /** A year without debt or advance, before its first month. */
  public static final YearOfPayments NEW = opened(Money.ZERO, Money.ZERO);

  /**
   * Checks the signs.
   *
   * @throws IllegalArgumentException if the debt or the advance is negative
   */
  public YearOfPayments {
    if (debt.isNegative() || advance.isNegative()) {
      throw new IllegalArgumentException("debt " + debt + ", advance " + advance);
    }
  }

  /** A year before its first month. */
  public static YearOfPayments opened(Money debt, Money advance) {
    return new YearOfPayments(debt, advance, Payment.ZERO);
  }

  /** The year with one more month. */
  public YearOfPayments plus(Payment month) {
    return new YearOfPayments(debt, advance, sum.plus(month));
  }

  /**
   * 结转: what the months so far came to and did not pay: above 0.00 claims beyond the quota, below
   * it what could not be taken back (P4, P7).
   */
  public Money carried() {
    return sum.net().minus(sum.approved());
  }

  /** 指标结余: what the quotas of the months so far left unused (P4). */
  public Money quotaLeft() {
    return sum.allotted().minus(sum.approved());
  }

  /** 收回剩余额: what is left of last year's debt (P8). */
  public Money debtOwed() {
    return debt.minus(sum.debtRecovered());
  }

  /** 周转金余额: what is left of the advance (P10). */
  public Money advanceOwed() {
    return advance.minus(sum.advanceRecovered());
  }

  /** 已拨付: what the community has got so far, the advance with it. */
  public Money cash() {
    return advance.plus(sum.paid());
  }

  /**
   * The year end (P12).
   *
   * @param toCommunity what the community retains, or bears (below 0.00)
   * @param released what is released of the withheld amount
   */
  public YearEnd end(Money toCommunity, Money released) {
    return new YearEnd(this, sum.accepted().plus(toCommunity), released);
  }
}
