package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.capitation.attribution.Home;
import org.capitation.ledger.AccountingCalendar.Year;
import org.capitation.ledger.ChargingTerms.Late;
import org.capitation.ledger.Reattribution.Outcome;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.Place;
import org.capitation.registry.Pot;
import org.capitation.registry.Provider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a visit is signed is part of its account, which refunds and changes follow (L12). */
class SignedTransferTest {
  private static final Provider PROVIDER =
      new Provider(11, 1, InstitutionClass.HOSPITAL, Place.COUNTY);
  private static final YearMonth JUNE = YearMonth.of(2025, 6);
  private static final Patient SIGNED = ruled(1, 11);
  private static final Patient UNSIGNED = ruled(1, 0);

  @ParameterizedTest(name = "L6: the patient of the refund is signed: {0}")
  @ValueSource(booleans = {true, false})
  void L6_a_refund_is_signed_as_its_original_is(boolean later) {
    Books books = books(SIGNED);
    post(books, refund("2025-07-02"), later ? SIGNED : UNSIGNED);
    assertEquals(List.of("Charge 1 signed: -50.00"), entries(books, "S1R"));
    assertEquals(Amounts.ZERO, books.totals().sum(line -> true));
  }

  @Test
  void L6_a_refund_that_waited_is_signed_once_its_original_comes() {
    Books books = new Books(rule());
    post(books, refund("2025-07-02"), UNSIGNED);
    post(books, visit(), SIGNED);
    assertEquals(
        List.of("Charge 0: -50.00", "Reversal 0: 50.00", "Charge 1 signed: -50.00"),
        entries(books, "S1R"));
  }

  @Test
  void L7_a_newer_version_takes_back_the_signed_and_books_what_is_known_now() {
    Books books = books(SIGNED);
    Visit newer = new VisitBuilder().updated("2025-08-01T10:00").fund("60.00").build();
    post(books, newer, UNSIGNED);
    assertEquals("0.00", borne(books, true));
    assertEquals("60.00", borne(books, false));
  }

  @Test
  void L12_who_turns_out_unsigned_at_the_same_home_is_moved_between_its_accounts() {
    Books books = books(SIGNED);
    post(books, refund("2025-07-02"), SIGNED);
    List<Reattribution> changes = books.reattribute("S1", UNSIGNED);
    assertEquals(
        List.of("Charge 1 signed: 50.00", "Transfer 1 signed: -50.00", "Transfer 1: 50.00"),
        entries(books, "S1"));
    assertEquals(
        List.of("Charge 1 signed: -50.00", "Transfer 1 signed: 50.00", "Transfer 1: -50.00"),
        entries(books, "S1R"),
        "the refund goes along");
    for (Reattribution change : changes) {
      LedgerAccount to = change.to();
      assertEquals(Outcome.MOVED, change.outcome());
      assertEquals(
          change.from(),
          new LedgerAccount(
              to.pot(),
              to.home(),
              to.provider(),
              to.category(),
              to.reason(),
              true,
              to.serviceMonth(),
              to.budgetYear()),
          "nothing else changes");
    }
    assertEquals(2, changes.size());
  }

  @Test
  void L12_who_turns_out_signed_is_moved_and_back_again() {
    Books books = books(UNSIGNED);
    Map<String, Map<LedgerAccount, Amounts>> before = books.net();
    books.reattribute("S1", SIGNED);
    assertEquals("50.00", borne(books, true));
    assertEquals("0.00", borne(books, false));
    books.reattribute("S1", UNSIGNED);
    assertEquals(before, books.net());
    assertEquals(List.of(), books.reattribute("S1", UNSIGNED), "it stands there");
  }

  @Test
  void L12_another_team_of_the_same_community_moves_nothing() {
    Books books = books(SIGNED);
    assertEquals(List.of(), books.reattribute("S1", ruled(1, 12)));
    assertEquals(1, books.newest("S1").entries().size());
  }

  @Test
  void L12_what_is_excluded_is_moved_likewise() {
    Books books = new Books(rule());
    post(books, new VisitBuilder().medicalType("14").build(), SIGNED);
    books.reattribute("S1", UNSIGNED);
    LedgerAccount account = books.newest("S1").standing().orElseThrow().account();
    assertEquals(Reason.EXCLUDED, account.reason());
    assertFalse(account.signed());
    assertTrue(books.totals().sum(line -> line.account().signed()).isZero());
  }

  @ParameterizedTest(name = "L12: June is closed, {0} months back: {1}")
  @CsvSource({"0, BEYOND_LOOK_BACK", "1, MOVED"})
  void L12_the_look_back_holds_for_the_flag_alone_too(int lookBack, Outcome expected) {
    TermsBuilder terms = ResidentRule.terms().lookBack(lookBack);
    Books books = books(SIGNED);
    books.change(ResidentRule.of(terms, new AccountingCalendar(Set.of(JUNE))));
    assertEquals(expected, books.reattribute("S1", UNSIGNED).get(0).outcome());
    assertEquals(expected == Outcome.MOVED ? "0.00" : "50.00", borne(books, true));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void L11_a_prior_year_item_keeps_the_flag(boolean signed) {
    Patient patient = signed ? SIGNED : UNSIGNED;
    LedgerAccount late = locked(Late.NEXT_YEAR).charge(visit(), patient, PROVIDER).account();
    assertEquals(2026, late.budgetYear());
    assertTrue(late.priorYear(1));
    assertEquals(signed, late.signed());
    LedgerAccount left = locked(Late.FUND).charge(visit(), patient, PROVIDER).account();
    assertEquals(Reason.LATE, left.reason());
    assertEquals(signed, left.signed());
    Books books = books(patient);
    books.change(locked(Late.NEXT_YEAR));
    post(books, refund("2026-02-10"), signed ? UNSIGNED : SIGNED);
    LedgerAccount refund = books.newest("S1R").standing().orElseThrow().account();
    assertEquals(2026, refund.budgetYear());
    assertEquals(signed, refund.signed());
  }

  @Test
  void L11_L12_of_a_locked_year_the_flag_is_set_right_by_a_pair_of_prior_year_items() {
    Books books = books(SIGNED);
    books.change(locked(Late.NEXT_YEAR));
    books.reattribute("S1", UNSIGNED);
    assertEquals(
        List.of(2025, 2026, 2026),
        books.newest("S1").entries().stream().map(e -> e.account().budgetYear()).toList());
    assertEquals(
        List.of("Charge 1 signed: 50.00", "Transfer 1 signed: -50.00", "Transfer 1: 50.00"),
        entries(books, "S1"));
  }

  @Test
  void L11_L12_where_the_fund_bears_what_is_late_the_flag_stays_and_is_reported() {
    Books books = books(SIGNED);
    books.change(locked(Late.FUND));
    assertEquals(Outcome.YEAR_LOCKED, books.reattribute("S1", UNSIGNED).get(0).outcome());
    assertEquals("50.00", borne(books, true));
  }

  private static List<String> entries(Books books, String settlement) {
    return books.newest(settlement).entries().stream()
        .map(
            e ->
                e.getClass().getSimpleName()
                    + " "
                    + e.account().home()
                    + (e.account().signed() ? " signed: " : ": ")
                    + e.amounts().fund())
        .toList();
  }

  private static String borne(Books books, boolean signed) {
    return books.totals().charged(line -> line.account().signed() == signed).fund().toString();
  }

  private static Books books(Patient patient) {
    Books books = new Books(rule());
    post(books, visit(), patient);
    return books;
  }

  private static void post(Books books, Visit visit, Patient patient) {
    books.post(List.of(new Incoming(visit, patient, PROVIDER)));
  }

  private static Visit visit() {
    return new VisitBuilder().build();
  }

  private static Visit refund(String day) {
    return new VisitBuilder().original("S1").settled(day + "T10:00").build();
  }

  private static Patient ruled(int community, int team) {
    return Patient.of(
        Optional.of(new Home(community, org.capitation.attribution.Reason.EXCEPTION, team)));
  }

  private static ChargingRule rule() {
    return ResidentRule.closed();
  }

  private static ChargingRule locked(Late late) {
    return ResidentRule.of(
        ResidentRule.terms().late(late),
        new AccountingCalendar(Set.of(), Set.of(new Year(Pot.RESIDENT, 2025))));
  }
}
