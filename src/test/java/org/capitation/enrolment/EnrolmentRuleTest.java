package org.capitation.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
      new EnrolmentRule(new EnrolmentTerms(BASIS, 1, 3, 2000, 30, 90));
  private static final LocalDate DAY = LocalDate.of(2025, 6, 10);
  private static final DateRange TODAY = new DateRange(DAY, DAY.plusDays(1));
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
    assertEquals(2000, RULE.cap(doctor(null)));
    assertEquals(Optional.empty(), RULE.refuses(doctor(null), list(0), TODAY));
    assertEquals(Optional.empty(), RULE.refuses(doctor(null), list(1999), TODAY));
    assertEquals(
        Optional.of(new Refusal.ListFull(2000, 2000)),
        RULE.refuses(doctor(null), list(2000), TODAY));
    assertEquals(
        Optional.of(new Refusal.ListFull(2001, 2000)),
        RULE.refuses(doctor(null), list(2001), TODAY));
  }

  @Test
  void E6_a_doctors_own_cap_goes_before_the_terms() {
    assertEquals(3, RULE.cap(doctor(3)));
    assertEquals(Optional.empty(), RULE.refuses(doctor(3), list(2), TODAY));
    assertEquals(Optional.of(new Refusal.ListFull(3, 3)), RULE.refuses(doctor(3), list(3), TODAY));
    assertEquals(Optional.of(new Refusal.ListFull(0, 0)), RULE.refuses(doctor(0), list(0), TODAY));
    assertEquals(Optional.empty(), RULE.refuses(doctor(3000), list(2999), TODAY));
  }

  @Test
  void E6_persons_count_on_the_days_of_their_contracts() {
    Roster list = new Roster(DAY);
    list.add(days("2025-01-01", "2025-12-31"));
    list.add(days("2024-06-11", "2025-06-10"));
    list.add(days("2024-06-10", "2025-06-09"));
    list.add(days("2025-06-10", "2026-06-09"));
    list.add(days("2025-06-11", "2026-06-10"));
    assertEquals(3, list.peak(TODAY));
    assertEquals(3, list.peak(days("2025-06-10", "2025-06-30")));
    assertEquals(2, list.peak(days("2026-01-01", "2026-06-09")));
    assertEquals(1, list.peak(days("2026-06-10", "2026-06-10")));
    assertEquals(0, list.peak(days("2026-06-11", "2030-06-10")));
    assertEquals(0, list.peak(days("2020-01-01", "2025-06-09")), "before its first day");
    Roster rest = list.without(days("2025-01-01", "2025-12-31"));
    assertEquals(2, rest.peak(TODAY));
    assertEquals(3, list.peak(TODAY));
    rest.add(DateRange.from(DAY));
    rest.remove(DateRange.from(DAY));
    assertEquals(2, rest.peak(TODAY));
    assertEquals(0, new Roster(DAY).peak(TODAY));
  }

  @Test
  void E7_the_dead_have_no_contract_in_force() {
    Enrolment contract = signed(1, "2025-01-01", "2025-12-31");
    assertTrue(contract.until(DAY).orElseThrow().range().contains(DAY));
    assertFalse(contract.until(DAY.minusDays(1)).orElseThrow().range().contains(DAY));
  }

  @ParameterizedTest(name = "E7: agreed for 2025, ended on {0}: {1}")
  @CsvSource({
    "2025-06-30, 2025-06-30",
    "2025-01-01, 2025-01-01",
    "2025-12-30, 2025-12-30",
    "2025-12-31, 2025-12-31",
    "2026-01-01, 2025-12-31",
    "2024-12-31, "
  })
  void E7_the_day_of_termination_or_death_is_the_last(LocalDate ended, LocalDate last) {
    DateRange agreed = days("2025-01-01", "2025-12-31");
    Optional<DateRange> expected =
        Optional.ofNullable(last).map(day -> DateRange.ofDays(agreed.from(), day));
    assertEquals(expected, EnrolmentRule.inForce(agreed, ended));
    Enrolment contract = new Enrolment("Q1", 7, 3, agreed.from(), agreed, List.of("04"));
    assertEquals(
        expected.map(days -> new Enrolment("Q1", 7, 3, agreed.from(), days, List.of("04"))),
        contract.until(ended));
  }

  @Test
  void E7_a_contract_that_nothing_ends_runs_its_term() {
    assertEquals(Optional.of(OLD), EnrolmentRule.inForce(OLD, null));
    assertEquals(Optional.of(CONTRACT), CONTRACT.until(null));
    assertEquals(List.of(), CONTRACT.groups());
  }

  @ParameterizedTest
  @CsvSource({
    "01, LOST",
    "02, MOVED",
    "03, DIED",
    "04, REFUSED",
    "05, SIGNED_AGAIN",
    "06, INVOICE_VOIDED",
    "99, OTHER",
    "07, ",
    "1, ",
    "'', "
  })
  void E8_a_termination_has_one_of_the_reasons(String code, EndReason reason) {
    assertEquals(Optional.ofNullable(reason), EndReason.of(code));
    if (reason != null) {
      assertEquals(code, reason.code());
    }
  }

  @ParameterizedTest(name = "E9: a contract to 2025-03-14 is {1} on {0}")
  @CsvSource({
    "2024-03-14, FUTURE",
    "2024-03-15, IN_FORCE",
    "2025-02-11, IN_FORCE", // 31 days left
    "2025-02-12, EXPIRING", // 30
    "2025-03-14, EXPIRING",
    "2025-03-15, EXPIRED"
  })
  void E9_a_contract_is_expiring_from_the_days_of_the_terms_on(
      LocalDate day, SignedPerson.State state) {
    assertEquals(state, RULE.state(OLD, day));
  }

  @Test
  void E9_who_left_is_listed_for_the_days_of_the_terms() {
    assertEquals(LocalDate.of(2025, 3, 12), RULE.listedFrom(DAY));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 0, 0",
    "2, 1, 1, 0, 0",
    "1, 1, 0, 0, 0",
    "-1, 5, 10, 0, 0",
    "1, 1, 1, -1, 0",
    "1, 1, 1, 0, -1"
  })
  void E4_E6_E9_terms_out_of_order_are_refused(
      int min, int max, int cap, int expiring, int expired) {
    assertThrows(
        IllegalArgumentException.class,
        () -> new EnrolmentTerms(BASIS, min, max, cap, expiring, expired));
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, 0", "0, -1, 0", "0, 0, -1"})
  void E11_E13_limits_below_0_are_refused(int back, int ahead, int again) {
    assertThrows(
        IllegalArgumentException.class, () -> new EnrolmentTerms.Limits(back, ahead, again));
  }

  @Test
  void E4_E6_E9_the_smallest_terms_are_taken() {
    assertEquals(1, new EnrolmentTerms(BASIS, 1, 1, 1, 0, 0).listCap());
  }

  private static Doctor doctor(Integer cap) {
    return new Doctor(1, "D339921000001", "", 1, cap);
  }

  /** So many persons with a contract in force on the day. */
  private static Roster list(int persons) {
    Roster list = new Roster(DAY);
    for (int person = 0; person < persons; person++) {
      list.add(days("2025-01-01", "2025-12-31"));
    }
    return list;
  }

  private static Enrolment signed(long person, String first, String last) {
    DateRange range = days(first, last);
    return new Enrolment("", person, 1, range.from(), range);
  }

  private static DateRange days(String first, String last) {
    return DateRange.ofDays(LocalDate.parse(first), LocalDate.parse(last));
  }
}
