package org.capitation.settlement;

import org.capitation.value.Money;

/**
 * 年度拨付情况: what the months have paid, and what is still open (S7).
 *
 * @param earned what the members of the community earned (provider ledger)
 * @param credited what the months credited for it, before anything was withheld: in the regime of
 *     accepted claims the same; where the budget is prepaid, the budget less its people's charges
 *     elsewhere plus what its members earned from others
 * @param withheld what was withheld of that
 * @param advance what is still to be recovered of an advance
 * @param debt what is still owed from former years
 */
public record YearPaid(Money earned, Money credited, Money withheld, Money advance, Money debt) {
  /** Claims paid as they were earned, some of it withheld; nothing else is open. */
  public static YearPaid withheld(Money withheld) {
    return new YearPaid(Money.ZERO, Money.ZERO, withheld, Money.ZERO, Money.ZERO);
  }

  /** What was earned but not credited; below 0.00 what was credited but not earned. */
  public Money open() {
    return earned.minus(credited);
  }
}
