package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountingCalendarTest {
  /** November to January are closed, and March. */
  private static final AccountingCalendar CALENDAR =
      new AccountingCalendar(
          Set.of(
              YearMonth.of(2024, 11),
              YearMonth.of(2024, 12),
              YearMonth.of(2025, 1),
              YearMonth.of(2025, 3)));

  @ParameterizedTest(name = "L8: {0} is booked in {1}")
  @CsvSource({
    "2024-10, 2024-10",
    "2024-11, 2025-02", // over the turn of the year
    "2024-12, 2025-02",
    "2025-01, 2025-02",
    "2025-02, 2025-02",
    "2025-03, 2025-04",
    "2025-04, 2025-04"
  })
  void L8_a_closed_month_is_booked_in_the_earliest_open_one_after_it(
      YearMonth month, YearMonth booked) {
    assertEquals(booked, CALENDAR.bookingMonth(month));
  }

  @Test
  void L8_closing_a_month_later_does_not_change_the_calendar_in_use() {
    Set<YearMonth> closed = new HashSet<>();
    AccountingCalendar calendar = new AccountingCalendar(closed);
    closed.add(YearMonth.of(2025, 5));
    assertEquals(YearMonth.of(2025, 5), calendar.bookingMonth(YearMonth.of(2025, 5)));
  }
}
