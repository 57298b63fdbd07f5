package org.capitation.monitoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.capitation.monitoring.WatchSpan;
import org.capitation.value.BudgetYear;

/** 监测月份: at the ends of which months a year can be looked at now. */
@ApplicationScoped
class WatchMonths {
  @Inject private Clock clock;

  /** The last one first; none if none is over. */
  List<YearMonth> of(BudgetYear year) {
    return WatchSpan.over(year, YearMonth.now(clock));
  }

  /** The month is of the year or after it, and not over yet. */
  boolean isAhead(BudgetYear year, YearMonth month) {
    return !month.isBefore(year.firstMonth()) && !month.isBefore(YearMonth.now(clock));
  }
}
