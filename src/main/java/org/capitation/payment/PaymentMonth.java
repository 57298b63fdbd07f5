package org.capitation.payment;

import org.capitation.value.Money;

/**
 * 拨付月份: the figures that the statement of a month starts from.
 *
 * @param number counts the months of the budget year from 1; above 12 for what is booked after its
 *     end
 * @param budget the budget of the community for the year as it stands now, not negative
 * @param claims what was charged in the month
 */
public record PaymentMonth(int number, Money budget, MonthlyClaims claims) {
  /**
   * Checks the budget.
   *
   * @throws IllegalArgumentException if it is negative: it is paid by months
   */
  public PaymentMonth {
    if (budget.isNegative()) {
      throw new IllegalArgumentException("budget " + budget);
    }
  }

  /** One of the twelve months of the year. */
  boolean inYear() {
    return number >= 1 && number <= Instalments.MONTHS;
  }
}
