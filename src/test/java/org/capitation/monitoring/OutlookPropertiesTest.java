package org.capitation.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.capitation.Formula;
import org.capitation.Seeds;
import org.capitation.monitoring.Triangle.Cell;
import org.capitation.page.Words;
import org.capitation.value.BudgetYear;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Step;
import org.junit.jupiter.api.Test;

/** What holds of every pace and forecast. */
class OutlookPropertiesTest {
  private static final Money BUDGET = Given.yuan("600000.00");
  private static final OutlookRule RULE = new OutlookRule(Given.terms(3, Given.LAGS));

  @Test
  void M3_without_negative_rows_no_factor_is_below_1_and_none_grows_with_the_lag() {
    Seeds.each(
        200,
        random -> {
          YearMonth known = YearMonth.of(2025, 1).plusMonths(random.nextInt(12));
          Completion completion =
              Completion.of(
                  new Triangle(Given.cells(random)), YearMonth.of(2023, 1), known, Given.LAGS);
          for (int lag = 0; lag < Given.LAGS; lag++) {
            Quotient factor = completion.factor(lag);
            assertTrue(factor.compareTo(BigDecimal.ONE) >= 0, () -> factor.toString());
            Quotient next = completion.factor(lag + 1);
            assertTrue(
                factor.part().multiply(next.whole()).compareTo(next.part().multiply(factor.whole()))
                    >= 0);
          }
          assertEquals(0, completion.factor(Given.LAGS).compareTo(BigDecimal.ONE));
        });
  }

  @Test
  void M6_the_forecast_of_a_complete_year_is_the_year() {
    Seeds.each(
        200,
        random -> {
          Map<Cell, Money> cells = Given.cells(random);
          Money year =
              Money.total(
                  cells.entrySet().stream()
                      .filter(cell -> cell.getKey().service().getYear() == 2025)
                      .map(Map.Entry::getValue)
                      .toList());
          Outlook outlook = RULE.outlook(Given.spending(new Triangle(cells), "2026-04"), BUDGET);
          assertEquals(year, outlook.booked());
          assertEquals(year, outlook.completed());
          assertEquals(year, outlook.forecast().straight());
          assertEquals(
              new Forecast(year, Optional.of(new Forecast.Range(year, year, 2)), year),
              outlook.forecast());
        });
  }

  @Test
  void M5_M6_a_hundred_times_the_money_is_the_same_pace_and_a_hundred_times_the_forecast() {
    Seeds.each(
        200,
        random -> {
          Map<Cell, Money> cells = Given.cells(random);
          Map<Cell, Money> hundredfold = new HashMap<>();
          cells.forEach((cell, amount) -> hundredfold.put(cell, hundred(amount)));
          String known = YearMonth.of(2025, 1).plusMonths(random.nextInt(12)).toString();
          Outlook one = RULE.outlook(Given.spending(new Triangle(cells), known), BUDGET);
          Outlook other =
              RULE.outlook(Given.spending(new Triangle(hundredfold), known), hundred(BUDGET));
          assertEquals(hundred(one.booked()), other.booked());
          assertNear(one.forecast().straight(), other.forecast().straight());
          assertNear(one.forecast().expected(), other.forecast().expected());
          BigDecimal pace = one.pace().orElseThrow().completed().rounded(8);
          BigDecimal apart = pace.subtract(other.pace().orElseThrow().completed().rounded(8));
          assertTrue(apart.abs().compareTo(new BigDecimal("0.00001")) < 0, apart::toString);
        });
  }

  /** Months are rounded to the fen before they are extrapolated. */
  private static void assertNear(Money one, Money hundredfold) {
    long apart = Math.abs(hundred(one).fen() - hundredfold.fen());
    assertTrue(apart <= 100_000 + hundredfold.fen() / 100_000, () -> one + " " + hundredfold);
  }

  private static Money hundred(Money amount) {
    return Money.ofFen(amount.fen() * 100);
  }

  @Test
  void M7_the_range_holds_the_forecast_and_every_formula_comes_to_its_result() {
    Set<String> keys = new TreeSet<>();
    Seeds.each(
        200,
        random -> {
          Triangle triangle = new Triangle(Given.cells(random));
          int years = 1 + random.nextInt(2);
          YearMonth known = YearMonth.of(2023, 1).plusMonths(random.nextInt(40));
          Spending spending =
              new Spending(
                  triangle,
                  new BudgetYear(Math.min(known.getYear(), 2025), 1),
                  known,
                  Money.ofFen(random.nextLong(1_000_000)),
                  Money.ofFen(random.nextLong(1_000_000)));
          Outlook outlook = new OutlookRule(Given.terms(years, 4)).outlook(spending, BUDGET);
          outlook
              .forecast()
              .range()
              .ifPresent(
                  range -> {
                    assertTrue(range.low().compareTo(outlook.forecast().expected()) <= 0);
                    assertTrue(range.high().compareTo(outlook.forecast().expected()) >= 0);
                  });
          outlook.steps().forEach(Formula::check);
          outlook.steps().stream().map(Step::key).forEach(keys::add);
        });
    assertEquals(15, keys.size(), keys::toString);
    assertNamed(keys.stream());
  }

  @Test
  void M5_M6_the_months_add_up_to_what_is_said_of_the_year() {
    Seeds.each(
        200,
        random -> {
          String known = YearMonth.of(2025, 1).plusMonths(random.nextInt(12)).toString();
          Outlook outlook =
              RULE.outlook(Given.spending(new Triangle(Given.cells(random)), known), BUDGET);
          assertEquals(BUDGET, sum(outlook, MonthOutlook::due));
          assertEquals(outlook.booked(), sum(outlook, MonthOutlook::booked));
          assertEquals(
              outlook.completed().minus(outlook.booked()), sum(outlook, MonthOutlook::late));
          Money year = outlook.completed().plus(sum(outlook, MonthOutlook::ahead));
          long apart = Math.abs(year.fen() - outlook.forecast().expected().fen());
          assertTrue(apart <= 12, () -> outlook.forecast() + " " + year);
        });
  }

  private static Money sum(Outlook outlook, Function<MonthOutlook, Money> of) {
    return Money.total(outlook.months().stream().map(of).toList());
  }

  static void assertNamed(Stream<String> keys) {
    keys.forEach(
        key ->
            Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
                .forEach(locale -> assertTrue(Words.bundle(locale).containsKey(key), key)));
  }

  @Test
  void M5_without_a_budget_there_is_no_pace() {
    Outlook outlook =
        RULE.outlook(
            Given.spending(
                new Triangle(
                    Map.of(
                        new Cell(YearMonth.of(2025, 1), YearMonth.of(2025, 1)),
                        Given.yuan("1.00"))),
                "2025-01"),
            Money.ZERO);
    assertEquals(Optional.empty(), outlook.pace());
    assertEquals(Optional.empty(), outlook.lastYear());
    assertEquals(Given.yuan("12.00"), outlook.forecast().expected());
  }

  @Test
  void M6_a_county_without_a_row_is_expected_to_spend_nothing() {
    Outlook outlook = RULE.outlook(Given.spending(new Triangle(Map.of()), "2025-05"), BUDGET);
    assertEquals(Money.ZERO, outlook.forecast().expected());
    assertEquals(Optional.empty(), outlook.forecast().range());
  }

  @Test
  void M2_a_month_before_the_year_tells_nothing_of_it() {
    Triangle triangle = new Triangle(Map.of());
    assertThrows(IllegalArgumentException.class, () -> Given.spending(triangle, "2024-12"));
  }

  /** Late rows of months before the books must not pass for fast growth. */
  @Test
  void M3_service_months_before_the_books_tell_no_factor() {
    Map<Cell, Money> cells = new HashMap<>();
    YearMonth january = YearMonth.of(2025, 1);
    cells.put(new Cell(january, january), Given.yuan("50.00"));
    cells.put(new Cell(january, january.plusMonths(1)), Given.yuan("50.00"));
    cells.put(new Cell(january.plusMonths(1), january.plusMonths(1)), Given.yuan("60.00"));
    cells.put(new Cell(january.minusMonths(1), january), Given.yuan("1.00"));
    cells.put(new Cell(january.minusMonths(1), january.plusMonths(1)), Given.yuan("900.00"));
    Outlook outlook = RULE.outlook(Given.spending(new Triangle(cells), "2025-02"), BUDGET);
    assertEquals(Given.yuan("220.00"), outlook.completed());
  }
}
