package org.capitation.monitoring;

import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;
import org.capitation.ledger.LedgerAccount;
import org.capitation.ledger.Totals;
import org.capitation.value.BudgetYear;
import org.capitation.value.Money;

/**
 * 年度支出: what a community, or the whole county, was charged of a pot, as known at the end of a month
 * (M2).
 *
 * @param triangle what was booked, also for years before
 * @param year the budget year
 * @param known the month at whose end this is known
 * @param opening what of the year was brought along
 * @param prior what the year bears of visits of earlier years, until then
 */
public record Spending(
    Triangle triangle, BudgetYear year, YearMonth known, Money opening, Money prior) {
  /**
   * Checks the month.
   *
   * @throws IllegalArgumentException if the year has not begun in it
   */
  public Spending {
    if (known.isBefore(year.firstMonth())) {
      throw new IllegalArgumentException(known + " is before " + year);
    }
  }

  /**
   * What the totals charge to the accounts that fit.
   *
   * @param totals those of the year and of years before
   * @param whose which accounts
   * @param year the budget year
   * @param known the month at whose end this is known
   * @param opening what of the year was brought along
   */
  public static Spending of(
      Totals totals,
      Predicate<LedgerAccount> whose,
      BudgetYear year,
      YearMonth known,
      Money opening) {
    Money prior =
        totals
            .sum(
                line ->
                    line.account().isOfPackage()
                        && whose.test(line.account())
                        && !line.month().isAfter(known)
                        && line.account().budgetYear() == year.year()
                        && line.account().priorYear(year.startMonth()))
            .fund();
    return new Spending(Triangle.of(totals, whose), year, known, opening, prior);
  }

  /** The months of the year that are over. */
  public List<YearMonth> passed() {
    return year.months().stream().filter(month -> !month.isAfter(known)).toList();
  }
}
