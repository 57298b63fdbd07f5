package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.capitation.ledger.AccountingCalendar.Year;
import org.capitation.registry.Pot;
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
  void L12_the_earliest_open_month_is_counted_from_the_first_closed_one() {
    assertEquals(Optional.of(YearMonth.of(2025, 2)), CALENDAR.earliestOpen());
    assertEquals(Optional.empty(), new AccountingCalendar(Set.of()).earliestOpen());
  }

  @ParameterizedTest(name = "L12: {1} months before February reach back to {0}: {2}")
  @CsvSource({
    "2025-01, 0, false",
    "2025-02, 0, true",
    "2025-03, 0, true",
    "2024-01, 12, false",
    "2024-02, 12, true",
    "2024-03, 12, true"
  })
  void L12_the_look_back_is_counted_from_the_earliest_open_month(
      YearMonth month, int months, boolean expected) {
    assertEquals(expected, CALENDAR.reachesBackTo(month, months));
  }

  @Test
  void L12_while_no_month_is_closed_the_look_back_has_no_end() {
    assertEquals(true, new AccountingCalendar(Set.of()).reachesBackTo(YearMonth.of(1999, 1), 0));
  }

  @ParameterizedTest(name = "L11: what is of {0} is booked in {1}")
  @CsvSource({"2022, 2022", "2023, 2025", "2024, 2025", "2025, 2025", "2026, 2027", "2027, 2027"})
  void L11_a_locked_year_is_booked_in_the_first_open_one_after_it(int year, int booked) {
    AccountingCalendar calendar =
        new AccountingCalendar(
            Set.of(),
            Set.of(
                new Year(Pot.RESIDENT, 2023),
                new Year(Pot.RESIDENT, 2024),
                new Year(Pot.RESIDENT, 2026)));
    assertEquals(booked, calendar.bookingYear(Pot.RESIDENT, year));
    assertEquals(year, calendar.bookingYear(Pot.EMPLOYEE, year), "the other pot");
  }

  @Test
  void L8_closing_a_month_later_does_not_change_the_calendar_in_use() {
    Set<YearMonth> closed = new HashSet<>();
    AccountingCalendar calendar = new AccountingCalendar(closed);
    closed.add(YearMonth.of(2025, 5));
    assertEquals(YearMonth.of(2025, 5), calendar.bookingMonth(YearMonth.of(2025, 5)));
  }
}
