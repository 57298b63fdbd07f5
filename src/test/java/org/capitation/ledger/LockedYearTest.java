package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.capitation.ledger.AccountingCalendar.Year;
import org.capitation.ledger.ChargingTerms.Late;
import org.capitation.ledger.Reattribution.Outcome;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.Place;
import org.capitation.registry.Pot;
import org.capitation.registry.Provider;
import org.capitation.value.DateRange;
import org.capitation.value.Dated;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A locked budget year takes no more entries (L11). */
class LockedYearTest {
  private static final Provider PROVIDER =
      new Provider(11, 1, InstitutionClass.HOSPITAL, Place.COUNTY);

  @ParameterizedTest(name = "2025 is locked: {0} is borne by {1}, a prior-year item: {2}")
  @CsvSource({"2025-12-30, 2026, true", "2025-12-31, 2026, true", "2026-01-01, 2026, false"})
  void L11_a_late_visit_is_a_prior_year_item_of_the_first_open_year(
      String day, int year, boolean prior) {
    LedgerAccount account = charge(rule(Late.NEXT_YEAR, 2025), day).account();
    assertEquals(year, account.budgetYear());
    assertEquals(prior, account.priorYear(1));
    assertEquals(YearMonth.from(LocalDate.parse(day)), account.serviceMonth());
    assertEquals(Reason.HOUSEHOLD, account.reason());
    assertEquals(1, account.home());
  }

  @ParameterizedTest(name = "2025 is locked: {0} is {1} in {2}")
  @CsvSource({"2025-12-30, LATE, 2026", "2025-12-31, LATE, 2026", "2026-01-01, HOUSEHOLD, 2026"})
  void L11_or_it_is_left_to_the_fund(String day, Reason reason, int year) {
    LedgerAccount account = charge(rule(Late.FUND, 2025), day).account();
    assertEquals(reason, account.reason());
    assertEquals(year, account.budgetYear());
    assertEquals(1, account.home(), "whose it would have been");
    boolean late = reason == Reason.LATE;
    assertEquals(late ? Disposition.NOT_CHARGEABLE : Disposition.CHARGED, account.disposition());
  }

  @ParameterizedTest(name = "years from April, 2024 is locked: {0} is of {1}, prior {2}")
  @CsvSource({"2025-03-31, 2025, true", "2025-04-01, 2025, false", "2026-03-31, 2025, false"})
  void L11_the_budget_year_need_not_be_the_calendar_year(String day, int year, boolean prior) {
    ChargingTerms terms = ResidentRule.terms().build();
    Dated<ChargingTerms> dated =
        new Dated<>(List.of(new Dated.Span<>(DateRange.from(LocalDate.of(2024, 1, 1)), terms)));
    ChargingRule rule =
        new ChargingRule(Map.of(Pot.RESIDENT, dated), calendar(Pot.RESIDENT, 2024), 4);
    LedgerAccount account = charge(rule, day).account();
    assertEquals(year, account.budgetYear());
    assertEquals(prior, account.priorYear(4));
  }

  @Test
  void L11_the_first_open_year_may_be_several_years_on_and_the_pots_are_locked_apart() {
    assertEquals(
        2027, charge(rule(Late.NEXT_YEAR, 2025, 2026), "2025-06-10").account().budgetYear());
    assertEquals(2025, charge(rule(Late.NEXT_YEAR, 2026), "2025-06-10").account().budgetYear());
    ChargingRule other = ResidentRule.of(ResidentRule.terms(), calendar(Pot.EMPLOYEE, 2025));
    assertEquals(2025, charge(other, "2025-06-10").account().budgetYear());
  }

  @ParameterizedTest
  @EnumSource
  void L11_what_was_not_charged_keeps_its_reason(Late late) {
    ChargingRule rule = rule(late, 2025);
    Visit excluded = visit("2025-06-10").medicalType("14").build();
    Visit unknown = visit("2025-06-10").medicalType("77").build();
    for (Entry.Charge charge :
        List.of(
            rule.charge(excluded, at(1), PROVIDER),
            rule.charge(unknown, at(1), PROVIDER),
            rule.charge(visit("2025-06-10").build(), Patient.UNKNOWN, PROVIDER))) {
      assertEquals(2026, charge.account().budgetYear());
    }
    assertEquals(
        List.of(Reason.EXCLUDED, Reason.UNKNOWN_CODE),
        List.of(
            rule.charge(excluded, at(1), PROVIDER).account().reason(),
            rule.charge(unknown, at(1), PROVIDER).account().reason()));
  }

  @Test
  void L11_without_terms_nothing_is_left_to_the_fund() {
    LedgerAccount account = charge(rule(Late.FUND, 2024), "2024-12-31").account();
    assertEquals(Reason.NO_TERMS, account.reason());
    assertEquals(2025, account.budgetYear());
    LedgerAccount charged =
        charge(rule(Late.FUND), "2025-06-10").account().in(2024, Reason.CONTRACT);
    LedgerAccount ofNoTerms =
        new LedgerAccount(
            Pot.EMPLOYEE,
            charged.home(),
            charged.provider(),
            charged.category(),
            charged.reason(),
            charged.signed(),
            charged.serviceMonth(),
            2025);
    ChargingRule locked =
        ResidentRule.of(ResidentRule.terms().late(Late.FUND), calendar(Pot.EMPLOYEE, 2025));
    assertEquals(Reason.CONTRACT, locked.open(ofNoTerms).reason());
  }

  @Test
  void L11_the_refund_of_a_visit_of_a_locked_year_lowers_the_first_open_one() {
    Books books = new Books(rule(Late.NEXT_YEAR));
    books.post(List.of(incoming(visit("2025-06-10"), 1)));
    books.change(rule(Late.NEXT_YEAR, 2025));
    books.post(List.of(incoming(visit("2026-02-10").original("S1"), 1)));
    LedgerAccount refund = books.newest("S1R").standing().orElseThrow().account();
    assertEquals(2026, refund.budgetYear());
    assertEquals(1, refund.home());
    assertEquals(Reason.HOUSEHOLD, refund.reason());
    assertTrue(refund.priorYear(1));
    assertEquals(YearMonth.of(2025, 6), refund.serviceMonth());
  }

  @Test
  void L11_or_it_stays_with_the_fund() {
    Books books = new Books(rule(Late.FUND));
    books.post(List.of(incoming(visit("2025-06-10"), 1)));
    books.change(rule(Late.FUND, 2025));
    books.post(List.of(incoming(visit("2026-02-10").original("S1"), 1)));
    LedgerAccount refund = books.newest("S1R").standing().orElseThrow().account();
    assertEquals(Reason.LATE, refund.reason());
    assertEquals(2026, refund.budgetYear());
    assertEquals("50.00", books.totals().charged(line -> true).fund().toString());
  }

  @Test
  void L11_a_refund_of_a_locked_year_that_waits_does_so_in_an_open_one() {
    ChargingRule rule = rule(Late.FUND, 2025);
    Visit refund = visit("2025-12-31").original("S1").build();
    LedgerAccount waiting = rule.refund(refund, Optional.empty(), PROVIDER).account();
    assertEquals(Reason.ORIGINAL_MISSING, waiting.reason());
    assertEquals(2026, waiting.budgetYear());
  }

  @Test
  void L7_L11_newer_versions_take_back_in_the_first_open_year_what_the_locked_one_bears() {
    Books books = new Books(rule(Late.NEXT_YEAR));
    books.post(List.of(incoming(visit("2025-06-10").updated("2025-06-10T10:00"), 1)));
    books.change(rule(Late.NEXT_YEAR, 2025));
    books.post(List.of(incoming(visit("2025-06-10").updated("2026-02-01T10:00").fund("60.00"), 2)));
    books.post(List.of(incoming(visit("2025-06-10").updated("2026-02-02T10:00").fund("70.00"), 3)));
    assertEquals(
        Map.of("2025 1", "50.00", "2026 1", "-50.00", "2026 2", "0.00", "2026 3", "70.00"),
        byYearAndHome(books.totals()));
  }

  @Test
  void L7_L11_or_the_fund_takes_the_difference() {
    Books books = new Books(rule(Late.FUND));
    books.post(List.of(incoming(visit("2025-06-10").updated("2025-06-10T10:00"), 1)));
    books.change(rule(Late.FUND, 2025));
    books.post(List.of(incoming(visit("2025-06-10").updated("2026-02-01T10:00").fund("60.00"), 1)));
    Totals totals = books.totals();
    assertEquals("50.00", totals.charged(line -> true).fund().toString());
    assertEquals(
        "10.00", totals.sum(line -> line.account().reason() == Reason.LATE).fund().toString());
  }

  @Test
  void L11_L12_a_transfer_of_a_locked_year_is_a_pair_of_prior_year_items() {
    Books books = new Books(rule(Late.NEXT_YEAR));
    books.post(List.of(incoming(visit("2025-06-10"), 1)));
    books.change(rule(Late.NEXT_YEAR, 2025));
    Reattribution change = books.reattribute("S1", at(2)).get(0);
    assertEquals(2025, change.from().budgetYear());
    assertEquals(2026, change.to().budgetYear());
    assertEquals(
        Map.of("2025 1", "50.00", "2026 1", "-50.00", "2026 2", "50.00"),
        byYearAndHome(books.totals()));
    assertEquals(List.of(), books.reattribute("S1", at(2)), "once is enough");
    books.reattribute("S1", at(1));
    assertEquals(
        Map.of("2025 1", "50.00", "2026 1", "0.00", "2026 2", "0.00"),
        byYearAndHome(books.totals()));
    assertEquals(List.of(), books.reattribute("S1", at(1)));
  }

  @Test
  void L11_L12_what_is_left_to_the_fund_is_not_moved_but_reported() {
    Books books = new Books(rule(Late.FUND));
    books.post(List.of(incoming(visit("2025-06-10"), 1)));
    books.change(rule(Late.FUND, 2025));
    Reattribution change = books.reattribute("S1", at(2)).get(0);
    assertEquals(Outcome.YEAR_LOCKED, change.outcome());
    assertFalse(change.moved());
    assertEquals(1, change.from().home());
    assertEquals(2, change.to().home());
    assertEquals(1, books.newest("S1").entries().size());
    assertEquals(List.of(), books.reattribute("S1", at(1)), "nothing changes");
  }

  @Test
  void L11_L12_what_came_late_changes_its_list_like_anything_not_charged() {
    Books books = new Books(rule(Late.FUND, 2025));
    books.post(List.of(incoming(visit("2025-06-10"), 1)));
    assertEquals(Outcome.MOVED, books.reattribute("S1", at(2)).get(0).outcome());
    LedgerAccount account = books.newest("S1").standing().orElseThrow().account();
    assertEquals(Reason.LATE, account.reason());
    assertEquals(2, account.home());
  }

  private static Map<String, String> byYearAndHome(Totals totals) {
    return totals.lines().keySet().stream()
        .map(Totals.Line::account)
        .map(account -> account.budgetYear() + " " + account.home())
        .distinct()
        .collect(
            Collectors.toMap(
                key -> key,
                key ->
                    totals
                        .sum(
                            line ->
                                (line.account().budgetYear() + " " + line.account().home())
                                    .equals(key))
                        .fund()
                        .toString()));
  }

  private static Entry.Charge charge(ChargingRule rule, String day) {
    return rule.charge(visit(day).build(), at(1), PROVIDER);
  }

  private static VisitBuilder visit(String day) {
    return new VisitBuilder().begun(day).settled(day + "T10:00");
  }

  private static Incoming incoming(VisitBuilder visit, int home) {
    return new Incoming(visit.build(), at(home), PROVIDER);
  }

  private static Patient at(int community) {
    return RandomRecords.at(community);
  }

  private static AccountingCalendar calendar(Pot pot, int... locked) {
    return new AccountingCalendar(
        Set.of(),
        Arrays.stream(locked).mapToObj(year -> new Year(pot, year)).collect(Collectors.toSet()));
  }

  private static ChargingRule rule(Late late, int... locked) {
    return ResidentRule.of(ResidentRule.terms().late(late), calendar(Pot.RESIDENT, locked));
  }
}
