package org.capitation.monitoring;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.capitation.monitoring.Triangle.Cell;
import org.capitation.value.BudgetYear;
import org.capitation.value.Citation;
import org.capitation.value.Money;

/** What the tests of monitoring begin with. */
final class Given {
  static final BudgetYear YEAR = new BudgetYear(2025, 1);
  static final int LAGS = 4;

  private Given() {}

  static MonitoringTerms terms(int years, int lags, Threshold... thresholds) {
    return new MonitoringTerms(
        new Citation("云栖医保〔2024〕31号", "第十三条"), years, lags, List.of(thresholds));
  }

  static Money yuan(String yuan) {
    return Money.ofYuan(yuan);
  }

  static Spending spending(Triangle triangle, String known) {
    return new Spending(triangle, YEAR, YearMonth.parse(known), Money.ZERO, Money.ZERO);
  }

  /** An outlook that says no more than its forecast and pace. */
  static Outlook outlook(Money forecast, Optional<Pace> pace) {
    return new Outlook(
        forecast,
        forecast,
        pace,
        new Forecast(forecast, Optional.empty(), forecast),
        Optional.empty(),
        List.of(),
        List.of());
  }

  /** Rows of three years, each booked up to the lags after its service. */
  static Map<Cell, Money> cells(SplittableRandom random) {
    Map<Cell, Money> cells = new HashMap<>();
    YearMonth first = YearMonth.of(2023, 1);
    for (int month = 0; month < 36; month++) {
      YearMonth service = first.plusMonths(month);
      for (int lag = 0; lag <= LAGS; lag++) {
        Money amount = Money.ofFen(random.nextLong(10_000_000L) >> lag);
        cells.put(new Cell(service, service.plusMonths(lag)), amount);
      }
    }
    return cells;
  }
}
