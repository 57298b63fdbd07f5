package org.capitation.ledger;

import java.time.YearMonth;

/**
 * 分录: one line of the ledger; entries are added, never changed or deleted.
 *
 * <p>The net of a visit is the sum of its entries.
 */
public sealed interface Entry {
  /** Where it belongs. */
  LedgerAccount account();

  /** 会计月份: the month in which it is booked (L8). */
  YearMonth month();

  /** What it amounts to; what is taken back is negative. */
  Amounts amounts();

  /**
   * 记账: what a visit amounts to for the one who bears it.
   *
   * @param terms the number of the policy pack that decided, 0 if none was in force
   */
  record Charge(LedgerAccount account, YearMonth month, Amounts amounts, long terms)
      implements Entry {}

  /** 冲销: takes a charge back, in a later or the same month. */
  record Reversal(LedgerAccount account, YearMonth month, Amounts amounts) implements Entry {}

  /** 调账: one half of a pair that moves a charge from one account to another. */
  record Transfer(LedgerAccount account, YearMonth month, Amounts amounts) implements Entry {}

  /** What takes this entry back, booked in the given month. */
  default Reversal reversedIn(YearMonth month) {
    return new Reversal(account(), month, amounts().negated());
  }
}
