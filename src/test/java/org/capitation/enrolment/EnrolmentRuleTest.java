package org.capitation.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.enrolment.EnrolmentRule.Refusal;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolmentRuleTest {
  private static final Citation BASIS = new Citation("", "");
  private static final EnrolmentRule RULE =
      new EnrolmentRule(new EnrolmentTerms(BASIS, 1, 3, 2000));
  private static final DateRange OLD = days("2024-03-15", "2025-03-14");
  private static final Enrolment CONTRACT = new Enrolment("Q1", 1, 1, OLD.from(), OLD);
  private static final EnrolmentHistory HISTORY = new EnrolmentHistory(List.of(CONTRACT));

  @ParameterizedTest(name = "E1: signed on {0} for {1} years, the last day is {2}")
  @CsvSource({
    "2025-03-15, 1, 2026-03-14",
    "2025-03-15, 3, 2028-03-14",
    "2025-01-01, 1, 2025-12-31",
    "2024-02-29, 1, 2025-02-27",
    "2023-03-01, 1, 2024-02-29",
    "2023-02-28, 1, 2024-02-27"
  })
  void E1_a_contract_begins_on_the_day_of_signing(LocalDate signed, int years, LocalDate last) {
    assertEquals(DateRange.ofDays(signed, last), RULE.begin(signed, years));
  }

  @ParameterizedTest(name = "E2, E3: renewed on {0}, it goes from {1} to {2}")
  @CsvSource({
    "2025-03-01, 2025-03-15, 2026-03-14",
    "2025-03-14, 2025-03-15, 2026-03-14", // the last day
    "2025-03-15, 2025-03-15, 2026-03-14", // the day after
    "2025-03-16, 2025-03-16, 2026-03-15" // one day unsigned
  })
  void E2_E3_a_renewal_goes_on_from_the_old_end_or_begins_late(
      LocalDate renewed, LocalDate first, LocalDate last) {
    assertEquals(DateRange.ofDays(first, last), RULE.renew(OLD, renewed, 1));
  }

  @Test
  void E4_a_term_outside_the_terms_is_refused() {
    LocalDate day = OLD.from();
    assertThrows(IllegalArgumentException.class, () -> RULE.begin(day, 0));
    assertThrows(IllegalArgumentException.class, () -> RULE.begin(day, 4));
    assertThrows(IllegalArgumentException.class, () -> RULE.renew(OLD, day, 4));
    assertEquals(OLD, RULE.begin(day, 1));
    assertEquals(days("2024-03-15", "2027-03-14"), RULE.begin(day, 3));
  }

  @ParameterizedTest(name = "E4: agreed to {0}: refused {1}")
  @CsvSource({
    "2026-04-30, true", // a day short of a year
    "2026-05-01, false",
    "2028-05-01, false", // three years
    "2028-05-02, true",
    "9999-12-31, true" // without end
  })
  void E4_agreed_days_outside_the_terms_are_refused(LocalDate last, boolean refused) {
    DateRange agreed = DateRange.ofDays(LocalDate.of(2025, 5, 2), last);
    Optional<Refusal> expected = refused ? Optional.of(new Refusal.Term(1, 3)) : Optional.empty();
    assertEquals(expected, RULE.refuses(HISTORY, agreed, agreed));
  }

  @Test
  void E4_a_contract_terminated_early_was_still_agreed_for_long_enough() {
    assertEquals(
        Optional.empty(),
        RULE.refuses(HISTORY, days("2025-05-02", "2026-05-01"), days("2025-05-02", "2025-06-30")));
  }

  @Test
  void E5_a_contract_on_a_day_of_another_is_refused() {
    DateRange agreed = days("2025-03-14", "2026-03-13");
    assertEquals(Optional.of(new Refusal.Overlap(CONTRACT)), RULE.refuses(HISTORY, agreed, agreed));
    DateRange next = days("2025-03-15", "2026-03-14");
    assertEquals(Optional.empty(), RULE.refuses(HISTORY, next, next));
    DateRange before = days("2023-03-15", "2024-03-14");
    assertEquals(Optional.empty(), RULE.refuses(HISTORY, before, before));
    assertEquals(Optional.empty(), RULE.refuses(EnrolmentHistory.NONE, agreed, agreed));
  }

  @Test
  void E5_only_the_days_really_in_force_count() {
    assertEquals(
        Optional.empty(),
        RULE.refuses(HISTORY, days("2023-06-01", "2024-05-31"), days("2023-06-01", "2024-03-14")));
  }

  @Test
  void E6_the_list_is_full_at_the_cap() {
    assertEquals(Optional.empty(), RULE.refuses(0));
    assertEquals(Optional.empty(), RULE.refuses(1999));
    assertEquals(Optional.of(new Refusal.ListFull(2000)), RULE.refuses(2000));
    assertEquals(Optional.of(new Refusal.ListFull(2000)), RULE.refuses(2001));
  }

  @ParameterizedTest
  @CsvSource({"0, 1, 1", "2, 1, 1", "1, 1, 0", "-1, 5, 10"})
  void E4_E6_terms_out_of_order_are_refused(int min, int max, int cap) {
    assertThrows(IllegalArgumentException.class, () -> new EnrolmentTerms(BASIS, min, max, cap));
  }

  private static DateRange days(String first, String last) {
    return DateRange.ofDays(LocalDate.parse(first), LocalDate.parse(last));
  }
}
