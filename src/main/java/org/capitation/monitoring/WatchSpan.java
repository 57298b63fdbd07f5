package org.capitation.monitoring;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.capitation.value.BudgetYear;

/** 监测期: at the ends of which months a year can be looked at. */
public final class WatchSpan {
  /** How long after its end a year is looked at: late rows have come by then. */
  private static final int MONTHS_AFTER = 12;

  private WatchSpan() {}

  /**
   * The months of the span that are over, the last one first.
   *
   * @param now the month that is not over yet
   */
  public static List<YearMonth> over(BudgetYear year, YearMonth now) {
    YearMonth over = now.minusMonths(1);
    YearMonth last = year.firstMonth().plusMonths(11L + MONTHS_AFTER);
    return Stream.iterate(
            over.isBefore(last) ? over : last,
            month -> !month.isBefore(year.firstMonth()),
            month -> month.minusMonths(1))
        .toList();
  }
}
