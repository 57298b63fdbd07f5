package org.capitation.registry;

import java.time.YearMonth;
import org.capitation.value.BudgetYear;

/**
 * 县: a county, the unit of data and of access.
 *
 * @param id our key
 * @param code the six digits of its area (admdvs)
 * @param name the official name
 * @param area the pooling area that it belongs to
 * @param startMonth the month in which its budget year starts, 1 to 12
 */
public record County(long id, String code, String name, PoolingArea area, int startMonth) {
  /** The budget year that begins in the given calendar year. */
  public BudgetYear year(int year) {
    return new BudgetYear(year, startMonth);
  }

  /** The budget year that a month belongs to. */
  public BudgetYear yearOf(YearMonth month) {
    return BudgetYear.of(month.atDay(1), startMonth);
  }
}
