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

  /** The number of the policy pack that decided where it belongs, 0 if none was in force. */
  long terms();

  /** 记账: what a visit amounts to for the one who bears it. */
  record Charge(LedgerAccount account, YearMonth month, Amounts amounts, long terms)
      implements Entry {}

  /** 冲销: takes a charge back, in a later or the same month. */
  record Reversal(LedgerAccount account, YearMonth month, Amounts amounts, long terms)
      implements Entry {}

  /** 调账: one half of a pair that moves a visit out of one account and into another (L12). */
  record Transfer(LedgerAccount account, YearMonth month, Amounts amounts, long terms)
      implements Entry {}

  /** What takes this entry back, booked in the given month. */
  default Reversal reversedIn(YearMonth month) {
    return new Reversal(account(), month, amounts().negated(), terms());
  }
}
