package org.capitation.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.Test;

class EnrolmentHistoryTest {
  private static final Enrolment FIRST = contract("Q1", "2023-03-01", "2024-02-29");
  private static final Enrolment SECOND = contract("Q2", "2024-03-15", "2025-03-14");
  private static final Enrolment THIRD = contract("Q3", "2025-03-15", "2026-03-14");
  private static final EnrolmentHistory HISTORY =
      new EnrolmentHistory(List.of(THIRD, FIRST, SECOND));

  @Test
  void contracts_are_in_the_order_of_time() {
    assertEquals(List.of(FIRST, SECOND, THIRD), HISTORY.enrolments());
  }

  @Test
  void E3_between_contracts_a_person_is_unsigned() {
    assertEquals(Optional.empty(), HISTORY.on(day("2023-02-28")));
    assertEquals(Optional.of(FIRST), HISTORY.on(day("2023-03-01")));
    assertEquals(Optional.of(FIRST), HISTORY.on(day("2024-02-29")));
    assertEquals(Optional.empty(), HISTORY.on(day("2024-03-01")));
    assertEquals(Optional.empty(), HISTORY.on(day("2024-03-14")));
    assertEquals(Optional.of(SECOND), HISTORY.on(day("2024-03-15")));
    assertEquals(Optional.of(SECOND), HISTORY.on(day("2025-03-14")));
    assertEquals(Optional.of(THIRD), HISTORY.on(day("2025-03-15")));
    assertEquals(Optional.empty(), HISTORY.on(day("2026-03-15")));
    assertEquals(Optional.empty(), EnrolmentHistory.NONE.on(day("2025-01-01")));
  }

  @Test
  void E5_the_first_contract_that_shares_a_day_is_found() {
    assertEquals(Optional.empty(), HISTORY.overlapping(days("2024-03-01", "2024-03-14")));
    assertEquals(Optional.of(FIRST), HISTORY.overlapping(days("2024-02-29", "2024-03-15")));
    assertEquals(Optional.of(SECOND), HISTORY.overlapping(days("2024-03-01", "2024-03-15")));
    assertEquals(Optional.of(THIRD), HISTORY.overlapping(DateRange.from(day("2026-03-14"))));
    assertEquals(Optional.empty(), HISTORY.overlapping(DateRange.from(day("2026-03-15"))));
  }

  @Test
  void the_latest_contract_began_before_the_day() {
    assertEquals(Optional.empty(), HISTORY.latestBefore(day("2023-03-01")));
    assertEquals(Optional.of(FIRST), HISTORY.latestBefore(day("2023-03-02")));
    assertEquals(Optional.of(FIRST), HISTORY.latestBefore(day("2024-03-15")));
    assertEquals(Optional.of(SECOND), HISTORY.latestBefore(day("2025-03-15")));
    assertEquals(Optional.of(THIRD), HISTORY.latestBefore(day("2030-01-01")));
    assertEquals(Optional.empty(), EnrolmentHistory.NONE.latestBefore(day("2030-01-01")));
  }

  @Test
  void a_contract_is_taken_out_and_put_back_in_the_order_of_time() {
    EnrolmentHistory others = HISTORY.without("Q2");
    assertEquals(List.of(FIRST, THIRD), others.enrolments());
    assertEquals(HISTORY, others.with(SECOND));
    assertEquals(HISTORY, HISTORY.without("Q9"));
    assertEquals(List.of(FIRST), EnrolmentHistory.NONE.with(FIRST).enrolments());
  }

  private static Enrolment contract(String number, String first, String last) {
    return new Enrolment(number, 1, 1, day(first), days(first, last));
  }

  private static DateRange days(String first, String last) {
    return DateRange.ofDays(day(first), day(last));
  }

  private static LocalDate day(String day) {
    return LocalDate.parse(day);
  }
}
