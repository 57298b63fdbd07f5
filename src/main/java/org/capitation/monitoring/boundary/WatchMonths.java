package org.capitation.monitoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.capitation.value.BudgetYear;

/** 监测月份: at the ends of which months a year can be looked at. */
@ApplicationScoped
class WatchMonths {
  /** How long after its end a year is looked at: late rows have come by then. */
  private static final int MONTHS_AFTER = 12;

  @Inject private Clock clock;

  /** The last one first; none if none is over. */
  List<YearMonth> of(BudgetYear year) {
    YearMonth over = YearMonth.now(clock).minusMonths(1);
    YearMonth last = year.firstMonth().plusMonths(11L + MONTHS_AFTER);
    return Stream.iterate(
            over.isBefore(last) ? over : last,
            month -> !month.isBefore(year.firstMonth()),
            month -> month.minusMonths(1))
        .toList();
  }

  /** The month is of the year or after it, and not over yet. */
  boolean isAhead(BudgetYear year, YearMonth month) {
    return !month.isBefore(year.firstMonth()) && !month.isBefore(YearMonth.now(clock));
  }
}
