package org.capitation.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.List;
import org.capitation.value.BudgetYear;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WatchSpanTest {
  private static final BudgetYear CALENDAR = new BudgetYear(2025, 1);

  @Test
  void a_year_none_of_which_is_over_has_no_months() {
    assertEquals(List.of(), WatchSpan.over(CALENDAR, YearMonth.of(2025, 1)));
  }

  @ParameterizedTest
  @CsvSource({
    "2025, 1, 2025-02, 2025-01, 1",
    "2025, 1, 2026-01, 2025-12, 12",
    "2025, 1, 2026-12, 2026-11, 23",
    "2025, 1, 2027-01, 2026-12, 24",
    "2025, 1, 2027-02, 2026-12, 24",
    "2025, 4, 2025-05, 2025-04, 1",
    "2025, 4, 2027-04, 2027-03, 24",
    "2025, 4, 2027-05, 2027-03, 24"
  })
  void it_is_looked_at_until_a_year_after_its_end(
      int year, int start, YearMonth now, YearMonth last, int count) {
    BudgetYear of = new BudgetYear(year, start);
    List<YearMonth> months = WatchSpan.over(of, now);
    assertEquals(last, months.get(0));
    assertEquals(of.firstMonth(), months.get(months.size() - 1));
    assertEquals(count, months.size());
  }
}
