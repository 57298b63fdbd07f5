package org.capitation.app.sample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.capitation.app.sample.WrittenCounty.Table;
import org.capitation.app.sample.WrittenCounty.Values;
import org.capitation.monitoring.Forecast;
import org.capitation.monitoring.MonitoringTerms;
import org.capitation.monitoring.Outlook;
import org.capitation.monitoring.OutlookRule;
import org.capitation.monitoring.Spending;
import org.capitation.monitoring.Triangle;
import org.capitation.monitoring.Triangle.Cell;
import org.capitation.value.BudgetYear;
import org.capitation.value.Citation;
import org.capitation.value.Money;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How well the year of the sample county is forecast while its last months are hidden. The past
 * year is that of another sample county, with other people and other visits.
 */
class SampleForecastTest {
  private static final int RESIDENTS = 10_000;
  private static final YearMonth LAST = YearMonth.of(2026, 2);
  private static final BudgetYear YEAR = new BudgetYear(2025, 1);
  private static final OutlookRule RULE =
      new OutlookRule(new MonitoringTerms(new Citation("", ""), 3, 6, List.of()));

  @TempDir private static Path folder;
  private static final Map<Cell, Money> YEAR_ALONE = new HashMap<>();
  private static final Map<Cell, Money> WITH_PAST = new HashMap<>();

  @BeforeAll
  static void write() throws IOException {
    YEAR_ALONE.putAll(cells(new SampleTerms(11, RESIDENTS, 2025), "2025"));
    WITH_PAST.putAll(cells(new SampleTerms(23, RESIDENTS, 2024), "2024"));
    WITH_PAST.putAll(YEAR_ALONE);
  }

  /** The pool payments of the visits of a year by the months of service and of arrival. */
  private static Map<Cell, Money> cells(SampleTerms terms, String year) throws IOException {
    WrittenCounty county = WrittenCounty.write(terms, folder.resolve(year));
    Map<Cell, Money> cells = new HashMap<>();
    Set<String> seen = new HashSet<>();
    for (SampleFile file : county.visitFiles()) {
      Table.read(file.path())
          .values()
          .filter(row -> row.get("hifp_pay").matches("-?\\d+\\.\\d\\d"))
          .filter(row -> day(row).matches(year + "-\\d\\d-\\d\\d.*"))
          .filter(row -> seen.add(row.get("setl_id")))
          .forEach(
              row -> {
                YearMonth service = YearMonth.parse(day(row).substring(0, 7));
                Money fund = Money.ofFen(row.fen("hifp_pay"));
                cells.merge(new Cell(service, file.month()), fund, Money::plus);
              });
    }
    return cells;
  }

  /** Paper reimbursements count on their first day. */
  private static String day(Values row) {
    return row.get(row.get("pay_loc").equals("1") ? "begndate" : "setl_time");
  }

  @Test
  void M6_late_rows_and_season_make_the_forecast_better_than_a_straight_line() {
    Error error = error("with a past year", WITH_PAST);
    assertTrue(error.forecast.doubleValue() * 2 < error.straight.doubleValue());
    assertTrue(error.forecast.doubleValue() < 0.02);
    assertTrue(error.inRange >= 7, () -> error.toString());
  }

  @Test
  void M3_M6_late_rows_alone_make_the_forecast_better_than_a_straight_line() {
    Error error = error("without a past year", YEAR_ALONE);
    assertTrue(error.forecast.compareTo(error.straight) < 0);
  }

  @Test
  void M3_the_completed_spending_is_nearer_to_what_came_in_the_end_than_what_is_booked() {
    Triangle triangle = new Triangle(WITH_PAST);
    List<String> lines = new ArrayList<>();
    for (YearMonth known : hidden()) {
      Outlook outlook = outlook(triangle, known);
      Money truth =
          Money.total(
              YEAR.months().stream()
                  .filter(month -> !month.isAfter(known))
                  .map(month -> triangle.booked(month, LAST))
                  .toList());
      BigDecimal booked = off(outlook.booked(), truth);
      BigDecimal completed = off(outlook.completed(), truth);
      lines.add(known + " booked off by " + booked + ", completed by " + completed);
      assertTrue(completed.compareTo(booked) < 0, () -> lines.toString());
    }
    System.out.println(String.join("\n", lines));
    assertEquals(hidden().size(), lines.size());
  }

  /**
   * The mean errors over the months.
   *
   * @param forecast of the forecast
   * @param straight of the straight line
   * @param inRange in how many months the truth lies in the range
   */
  private record Error(BigDecimal forecast, BigDecimal straight, int inRange) {}

  private static Error error(String what, Map<Cell, Money> cells) {
    Triangle triangle = new Triangle(cells);
    Money truth = outlook(triangle, LAST).booked();
    System.out.println(what + ": the year came to " + truth);
    BigDecimal forecasts = BigDecimal.ZERO;
    BigDecimal straights = BigDecimal.ZERO;
    int inRange = 0;
    for (YearMonth known : hidden()) {
      Forecast forecast = outlook(triangle, known).forecast();
      BigDecimal own = off(forecast.expected(), truth);
      BigDecimal naive = off(forecast.straight(), truth);
      System.out.println(
          known
              + " "
              + forecast.expected()
              + " off by "
              + own
              + ", straight line by "
              + naive
              + ", "
              + forecast.range());
      assertTrue(own.compareTo(naive) < 0, () -> what + " " + known);
      forecasts = forecasts.add(own);
      straights = straights.add(naive);
      Forecast.Range range = forecast.range().orElseThrow();
      inRange += range.low().compareTo(truth) <= 0 && range.high().compareTo(truth) >= 0 ? 1 : 0;
    }
    BigDecimal months = BigDecimal.valueOf(hidden().size());
    Error error =
        new Error(
            forecasts.divide(months, MathContext.DECIMAL32),
            straights.divide(months, MathContext.DECIMAL32),
            inRange);
    System.out.println(what + ": " + error);
    return error;
  }

  /** What is known at the end of March to November, the months after them hidden. */
  private static List<YearMonth> hidden() {
    return YEAR.months().subList(2, 11);
  }

  private static Outlook outlook(Triangle triangle, YearMonth known) {
    return RULE.outlook(
        new Spending(triangle, YEAR, known, Money.ZERO, Money.ZERO), Money.ofYuan("1.00"));
  }

  private static BigDecimal off(Money figure, Money truth) {
    return figure.minus(truth).yuan().abs().divide(truth.yuan(), MathContext.DECIMAL32);
  }
}
