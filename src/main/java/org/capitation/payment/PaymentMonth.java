package org.capitation.payment;

import java.util.Optional;
import org.capitation.value.Money;

/**
 * 拨付月份: the figures that the statement of a month starts from.
 *
 * @param number counts the months of the budget year from 1; above 12 for what is booked after its
 *     end
 * @param budget the budget of the community for the year as it stands now, not negative
 * @param claims what was charged in the month
 * @param members what of the budget has fallen due, if its money follows people
 */
public record PaymentMonth(
    int number, Money budget, MonthlyClaims claims, Optional<PartByMembers> members) {
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

  /** A month of a budget that does not follow people. */
  public PaymentMonth(int number, Money budget, MonthlyClaims claims) {
    this(number, budget, claims, Optional.empty());
  }

  /** The same with a budget that follows them. */
  public PaymentMonth following(PartByMembers part) {
    return new PaymentMonth(number, budget, claims, Optional.of(part));
  }

  /** What the paid months come to more, or less, than they were paid for (P15). */
  public Money adjustment() {
    return members.map(PartByMembers::adjustment).orElse(Money.ZERO);
  }

  /** One of the twelve months of the year. */
  boolean inYear() {
    return number >= 1 && number <= Instalments.MONTHS;
  }
}
