package org.capitation.desk.boundary;

import java.time.YearMonth;
import java.util.List;
import org.capitation.value.BudgetYear;

/**
 * 全县年度情况: what the annual report tells.
 *
 * @param county the official name of the county
 * @param known the month at whose end it is told: the last of the year, or the last one that is
 *     over
 * @param pots the pots that have terms for the year
 */
record AnnualYear(String county, BudgetYear year, YearMonth known, List<AnnualPot> pots) {
  /** Keeps the pots from being changed. */
  AnnualYear {
    pots = List.copyOf(pots);
  }

  /** All of its months are over. */
  boolean isOver() {
    return known.equals(last(year));
  }

  /** The last month of a year. */
  static YearMonth last(BudgetYear year) {
    return year.firstMonth().plusMonths(11);
  }
}
