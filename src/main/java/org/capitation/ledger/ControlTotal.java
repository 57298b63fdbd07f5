package org.capitation.ledger;

import java.time.YearMonth;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/**
 * 对总账: what the platform says that a month came to (3201).
 *
 * @param key of whom, and of which kind of clearing
 * @param amounts settlements, fees and pool payments
 * @param fundSum fund_pay_sumamt; null if it is not told
 * @param accountPay acct_pay; null if it is not told
 */
public record ControlTotal(Key key, Amounts amounts, Money fundSum, Money accountPay) {
  /** 全部: no institution, or no kind of clearing in particular. */
  public static final String ALL = "";

  /**
   * 对账主键: what a total is known by.
   *
   * @param month the month of settlement
   * @param pot the pot
   * @param institution fixmedins_code, or {@link #ALL}
   * @param type clr_type, or {@link #ALL}
   */
  public record Key(YearMonth month, Pot pot, String institution, String type) {}
}
