package org.capitation.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BudgetYearTest {
  private static final BudgetYear FROM_APRIL = new BudgetYear(2025, 4);

  @ParameterizedTest(name = "{0} is in {2} where years start in month {1}")
  @CsvSource({
    "2025-01-01, 1, 2025",
    "2025-12-31, 1, 2025",
    "2025-03-31, 4, 2024",
    "2025-04-01, 4, 2025",
    "2026-03-31, 4, 2025",
    "2025-11-30, 12, 2024",
    "2025-12-01, 12, 2025"
  })
  void a_day_belongs_to_the_year_that_began_last(LocalDate day, int startMonth, int year) {
    assertEquals(new BudgetYear(year, startMonth), BudgetYear.of(day, startMonth));
    assertTrue(BudgetYear.of(day, startMonth).contains(day));
  }

  @Test
  void a_year_has_twelve_months_from_its_first() {
    assertEquals(12, FROM_APRIL.months().size());
    assertEquals(YearMonth.of(2025, 4), FROM_APRIL.firstMonth());
    assertEquals(YearMonth.of(2025, 4), FROM_APRIL.months().get(0));
    assertEquals(YearMonth.of(2026, 3), FROM_APRIL.months().get(11));
  }

  @Test
  void years_follow_each_other_without_gap() {
    assertFalse(FROM_APRIL.contains(LocalDate.of(2025, 3, 31)));
    assertTrue(FROM_APRIL.contains(LocalDate.of(2025, 4, 1)));
    assertTrue(FROM_APRIL.contains(LocalDate.of(2026, 3, 31)));
    assertFalse(FROM_APRIL.contains(LocalDate.of(2026, 4, 1)));
    assertEquals(FROM_APRIL.range().to(), new BudgetYear(2026, 4).range().from());
    assertEquals(365, FROM_APRIL.range().days());
    assertEquals(366, new BudgetYear(2024, 1).range().days());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 13, -1})
  void a_start_month_that_is_none_is_refused(int month) {
    assertThrows(IllegalArgumentException.class, () -> new BudgetYear(2025, month));
  }
}
