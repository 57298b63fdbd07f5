package org.capitation.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * 预算年度: twelve months that share one budget.
 *
 * <p>It need not be the calendar year: an agreement year that starts in April 2025 is the budget
 * year 2025 and ends in March 2026.
 *
 * @param year the calendar year in which it starts
 * @param startMonth the first month, 1 to 12
 */
public record BudgetYear(int year, int startMonth) {
  /**
   * Checks the month.
   *
   * @throws IllegalArgumentException if the month is not 1 to 12
   */
  public BudgetYear {
    if (startMonth < 1 || startMonth > 12) {
      throw new IllegalArgumentException("start month must be 1 to 12: " + startMonth);
    }
  }

  /** The budget year that the day belongs to, where years start in the given month. */
  public static BudgetYear of(LocalDate day, int startMonth) {
    return new BudgetYear(day.getYear() - (day.getMonthValue() < startMonth ? 1 : 0), startMonth);
  }

  /** The first month. */
  public YearMonth firstMonth() {
    return YearMonth.of(year, startMonth);
  }

  /** The twelve months, in order. */
  public List<YearMonth> months() {
    return IntStream.range(0, 12).mapToObj(firstMonth()::plusMonths).toList();
  }

  /** All days of the year. */
  public DateRange range() {
    return new DateRange(firstMonth().atDay(1), firstMonth().plusMonths(12).atDay(1));
  }

  /** The day is in the year. */
  public boolean contains(LocalDate day) {
    return range().contains(day);
  }
}
