package org.capitation.payment;

import java.time.YearMonth;
import java.util.function.Predicate;
import org.capitation.ledger.LedgerAccount;
import org.capitation.ledger.Totals;
import org.capitation.value.Money;

/**
 * 当月费用: what was charged for a community in a month, by accounting month, and what came of the
 * examination of its claims.
 *
 * @param earned what the community's members earned, whoever bears it (provider ledger)
 * @param fromOthers the part of it that the people of others bear
 * @param elsewhere what the community's own people were charged elsewhere (home ledger)
 * @param examined what the examination of the claims changed
 */
public record MonthlyClaims(Money earned, Money fromOthers, Money elsewhere, Examined examined) {
  /**
   * 审核结果: what the examination of the claims changed.
   *
   * @param refused 拒付: claims that are not paid, not negative
   * @param adjusted 调整: corrections of either sign
   */
  public record Examined(Money refused, Money adjusted) {
    /** Nothing was changed. */
    public static final Examined NOTHING = new Examined(Money.ZERO, Money.ZERO);

    /**
     * Checks the sign.
     *
     * @throws IllegalArgumentException if the refused claims are negative
     */
    public Examined {
      if (refused.isNegative()) {
        throw new IllegalArgumentException("refused " + refused);
      }
    }
  }

  /** What the totals of a budget year say of a community in an accounting month. */
  public static MonthlyClaims of(Totals year, YearMonth month, int community) {
    return new MonthlyClaims(
        charged(year, month, account -> account.provider() == community),
        charged(year, month, a -> a.provider() == community && a.home() != community),
        charged(year, month, a -> a.home() == community && a.provider() != community),
        Examined.NOTHING);
  }

  private static Money charged(Totals year, YearMonth month, Predicate<LedgerAccount> which) {
    return year.charged(line -> line.month().equals(month) && which.test(line.account())).fund();
  }

  /** 审核通过: earned − refused + adjusted (P1). */
  public Money accepted() {
    return changed(earned);
  }

  /** The examination changed something. */
  boolean isExamined() {
    return !examined.equals(Examined.NOTHING);
  }

  /** What remains of an amount after the examination. */
  Money changed(Money amount) {
    return amount.minus(examined.refused()).plus(examined.adjusted());
  }
}
