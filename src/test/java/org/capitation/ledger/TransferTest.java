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
import org.capitation.ledger.Reattribution.Outcome;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.Place;
import org.capitation.registry.Pot;
import org.capitation.registry.Provider;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A changed attribution moves what stands (L12). */
class TransferTest {
  private static final Provider PROVIDER =
      new Provider(11, 1, InstitutionClass.HOSPITAL, Place.COUNTY);

  @Test
  void L12_a_visit_is_moved_out_of_the_old_account_and_into_the_new_one() {
    Books books = books("S1 2025-06-10 of 1: 50.00");
    List<Reattribution> changes = books.reattribute("S1", at(2));
    assertEquals(
        List.of(
            "Charge 2025-06 1: 50.00", "Transfer 2025-06 1: -50.00", "Transfer 2025-06 2: 50.00"),
        entries(books, "S1"));
    LedgerAccount to = books.newest("S1").standing().orElseThrow().account();
    assertEquals(Category.OTHER_COMMUNITY, to.category(), "seen from the new home");
    assertEquals(1, to.provider(), "who earned it stays");
    LedgerAccount from = books.newest("S1").entries().get(0).account();
    assertEquals(List.of(new Reattribution(1, from, to, amounts("50.00"), Outcome.MOVED)), changes);
  }

  @Test
  void L12_both_halves_keep_the_terms_that_decided() {
    Books books = books("S1 2025-06-10 of 1: 50.00");
    books.change(ResidentRule.of(ResidentRule.terms().version(6), calendar()));
    books.reattribute("S1", at(2));
    assertEquals(
        List.of(5L, 5L, 6L), books.newest("S1").entries().stream().map(Entry::terms).toList());
  }

  @Test
  void L12_nothing_is_moved_where_nothing_changes() {
    Books books = books("S1 2025-06-10 of 1: 50.00", "R1 of S1 2025-07-02 of 3: -20.00");
    assertEquals(List.of(), books.reattribute("S1", at(1)));
    assertEquals(List.of(), books.reattribute("S9", at(2)), "not in the books");
    assertEquals(1, books.newest("S1").entries().size());
    assertEquals(1, books.newest("R1").entries().size());
  }

  @Test
  void L12_a_refund_follows_its_original_and_not_its_own_patient() {
    Books books = books("S1 2025-06-10 of 1: 50.00", "R1 of S1 2025-07-02 of 3: -20.00");
    assertEquals(List.of(), books.reattribute("R1", at(2)));
    books.reattribute("S1", at(2));
    assertEquals(
        List.of(
            "Charge 2025-07 1: -20.00", "Transfer 2025-07 1: 20.00", "Transfer 2025-07 2: -20.00"),
        entries(books, "R1"));
  }

  @Test
  void L12_several_partial_refunds_and_the_refund_of_one_move_along() {
    Books books =
        books(
            "S1 2025-06-10 of 1: 50.00",
            "R1 of S1 2025-07-02 of 1: -20.00",
            "R2 of S1 2025-08-02 of 1: -10.00",
            "Q1 of R1 2025-08-03 of 1: -5.00");
    assertEquals(4, books.reattribute("S1", at(2)).size());
    assertEquals("15.00", borne(books, 2));
    assertEquals("0.00", borne(books, 1));
    assertEquals(
        List.of("2025-06", "2025-07", "2025-08", "2025-08"),
        List.of("S1", "R1", "R2", "Q1").stream()
            .map(id -> books.newest(id).standing().orElseThrow().month().toString())
            .toList(),
        "each in its own month");
  }

  @Test
  void L6_L12_a_refund_that_comes_later_is_borne_where_the_visit_stands_by_then() {
    Books books = books("S1 2025-06-10 of 1: 50.00");
    books.reattribute("S1", at(2));
    post(books, "R1 of S1 2025-07-02 of 1: -50.00");
    assertEquals(List.of("Charge 2025-07 2: -50.00"), entries(books, "R1"));
    assertEquals("0.00", borne(books, 2));
  }

  @Test
  void L6_L12_a_refund_that_waited_goes_to_its_original_and_then_along_with_it() {
    Books books = books("R1 of S1 2025-07-02 of 1: -50.00");
    assertEquals(List.of(), books.reattribute("S1", at(2)), "only a refund of it is in the books");
    post(books, "S1 2025-06-10 of 1: 50.00");
    books.reattribute("S1", at(3));
    assertEquals(3, books.newest("R1").standing().orElseThrow().account().home());
    assertEquals("0.00", borne(books, 3));
  }

  @Test
  void L12_in_one_sitting_each_thing_sees_what_came_before_it_and_tells_its_entries_once() {
    Posting posting = new Posting(rule(12), () -> 1, List.of());
    posting.post(record("S1 2025-06-10 of 1: 50.00"));
    assertEquals(1, posting.reattribute("S1", at(2)).size());
    assertEquals(2, posting.additions().size());
    assertEquals(List.of(), posting.additions(), "told once");
    assertEquals(List.of(), posting.reattribute("S1", at(2)), "it stands there");
    BookedVisit refund = posting.post(record("R1 of S1 2025-07-02 of 1: -50.00")).orElseThrow();
    assertEquals(2, refund.standing().orElseThrow().account().home());
    assertEquals(2, posting.reattribute("S1", at(1)).size());
    assertEquals(4, posting.additions().size());
  }

  @Test
  void L7_L12_a_newer_version_takes_back_what_was_moved_where_it_was_moved_to() {
    Books books = books("S1 2025-06-10 of 1: 50.00", "R1 of S1 2025-07-02 of 1: -20.00");
    books.reattribute("S1", at(2));
    BookedVisit older = books.newest("S1");
    post(books, "S1 2025-06-11 of 2: 60.00");
    BookedVisit reversed = books.visits().get(0);
    assertEquals(older.id(), reversed.id());
    assertEquals(Optional.empty(), reversed.standing());
    assertEquals(Map.of(), reversed.net());
    assertEquals("40.00", borne(books, 2));
    assertEquals(3, books.newest("R1").entries().size(), "the refund stays where it is");
  }

  @Test
  void L8_L12_transfers_are_booked_in_the_earliest_open_month_not_before_the_visit() {
    Books books = books("S1 2025-06-10 of 1: 50.00", "R1 of S1 2025-08-02 of 1: -20.00");
    books.change(ResidentRule.closed(YearMonth.of(2025, 6)));
    books.reattribute("S1", at(2));
    assertEquals("Transfer 2025-07 2: 50.00", entries(books, "S1").get(2));
    assertEquals("Transfer 2025-08 2: -20.00", entries(books, "R1").get(2));
    assertEquals(
        YearMonth.of(2025, 6),
        books.newest("S1").standing().orElseThrow().account().serviceMonth());
  }

  @Test
  void L12_the_opposite_change_undoes_it() {
    Books books = books("S1 2025-06-10 of 1: 50.00", "R1 of S1 2025-07-02 of 1: -20.00");
    Map<String, Map<LedgerAccount, Amounts>> before = books.net();
    books.reattribute("S1", at(2));
    assertFalse(before.equals(books.net()));
    books.change(ResidentRule.closed(YearMonth.of(2025, 6), YearMonth.of(2025, 7)));
    books.reattribute("S1", at(1));
    assertEquals(before, books.net());
  }

  @Test
  void L12_who_turns_out_insured_is_charged_and_back() {
    Books books = books("S1 2025-06-10 of –: 50.00");
    LedgerAccount before = books.newest("S1").standing().orElseThrow().account();
    assertEquals(Reason.NOT_INSURED, before.reason());
    books.reattribute("S1", at(2));
    assertEquals("50.00", borne(books, 2));
    books.reattribute("S1", Patient.of(Optional.empty()));
    assertEquals("0.00", borne(books, 2));
    assertEquals(before, books.newest("S1").standing().orElseThrow().account());
  }

  @Test
  void L3_L12_what_is_excluded_moves_to_the_list_of_the_new_home() {
    Books books = new Books(rule(12));
    Visit excluded = new VisitBuilder().medicalType("14").build();
    books.post(List.of(new Incoming(excluded, at(1), PROVIDER)));
    books.reattribute("S1", at(2));
    LedgerAccount account = books.newest("S1").standing().orElseThrow().account();
    assertEquals(2, account.home());
    assertEquals(Reason.EXCLUDED, account.reason());
    assertTrue(books.totals().charged(line -> true).isZero());
  }

  @Test
  void L6_L12_a_refund_of_another_pot_goes_on_waiting() {
    Books books = books("S1 2025-06-10 of 1: 50.00");
    Visit refund = new VisitBuilder().original("S1").pot(Pot.EMPLOYEE).build();
    books.post(List.of(new Incoming(refund, at(1), PROVIDER)));
    assertEquals(1, books.reattribute("S1", at(2)).size());
    assertEquals(1, books.newest("S1R").entries().size());
  }

  @ParameterizedTest(name = "L12: May is closed, {1} months back, a visit of {0}: {2}")
  @CsvSource({
    "2025-02-28, 3, BEYOND_LOOK_BACK",
    "2025-03-01, 3, MOVED",
    "2025-03-02, 3, MOVED",
    "2025-02-28, 4, MOVED",
    "2025-01-31, 4, BEYOND_LOOK_BACK",
    "2025-05-31, 1, MOVED",
    "2025-05-31, 0, BEYOND_LOOK_BACK",
    "2025-06-01, 0, MOVED",
    "2025-06-30, 0, MOVED"
  })
  void L12_what_stands_before_the_look_back_stays_and_is_reported(
      LocalDate day, int lookBack, Outcome expected) {
    Books books = new Books(rule(lookBack));
    post(books, "S1 " + day + " of 1: 50.00", "R1 of S1 2025-08-02 of 1: -20.00");
    books.change(rule(lookBack, YearMonth.of(2025, 5)));
    List<Reattribution> changes = books.reattribute("S1", at(2));
    assertEquals(
        List.of(expected, expected), changes.stream().map(Reattribution::outcome).toList());
    assertEquals(List.of(1, 1), changes.stream().map(c -> c.from().home()).toList());
    assertEquals(List.of(2, 2), changes.stream().map(c -> c.to().home()).toList());
    assertEquals(List.of(amounts("50.00"), amounts("-20.00")), reported(changes));
    boolean moved = expected == Outcome.MOVED;
    assertEquals(moved ? "30.00" : "0.00", borne(books, 2));
    assertEquals(moved ? 3 : 1, books.newest("S1").entries().size());
    assertEquals(moved ? 3 : 1, books.newest("R1").entries().size());
  }

  @Test
  void L12_a_refund_of_a_visit_that_stays_is_borne_where_that_stands() {
    Books books = new Books(rule(0));
    post(books, "S1 2025-05-10 of 1: 50.00");
    books.change(rule(0, YearMonth.of(2025, 5)));
    books.reattribute("S1", at(2));
    post(books, "R1 of S1 2025-08-02 of 2: -20.00");
    assertEquals("30.00", borne(books, 1));
  }

  @Test
  void L12_the_month_of_the_entry_counts_not_that_of_the_service() {
    Books books = new Books(rule(1, YearMonth.of(2025, 1), YearMonth.of(2025, 2)));
    post(books, "S1 2025-01-10 of 1: 50.00");
    assertEquals("Charge 2025-03 1: 50.00", entries(books, "S1").get(0));
    assertEquals(Outcome.MOVED, books.reattribute("S1", at(2)).get(0).outcome());
  }

  @Test
  void L12_a_transfer_of_late_can_be_undone_while_it_is_recent_itself() {
    Books books = new Books(rule(1, YearMonth.of(2025, 2)));
    post(books, "S1 2025-02-10 of 1: 50.00");
    books.change(rule(1, YearMonth.of(2025, 2), YearMonth.of(2025, 3)));
    assertTrue(books.reattribute("S1", at(2)).get(0).moved());
    books.change(rule(1, YearMonth.of(2025, 2), YearMonth.of(2025, 3), YearMonth.of(2025, 4)));
    assertTrue(books.reattribute("S1", at(1)).get(0).moved(), "booked in April");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 12})
  void L12_while_no_month_is_closed_everything_is_recent(int lookBack) {
    Books books = new Books(rule(lookBack));
    post(books, "S1 2025-01-10 of 1: 50.00");
    assertTrue(books.reattribute("S1", at(2)).get(0).moved());
  }

  @Test
  void L12_without_terms_of_the_day_there_is_no_look_back() {
    Books books = new Books(rule(0, YearMonth.of(2024, 12), YearMonth.of(2025, 1)));
    post(books, "S1 2024-12-10 of 1: 50.00");
    Reattribution change = books.reattribute("S1", at(2)).get(0);
    assertEquals(Reason.NO_TERMS, change.to().reason());
    assertTrue(change.moved());
  }

  private static List<Amounts> reported(List<Reattribution> changes) {
    return changes.stream().map(Reattribution::amounts).toList();
  }

  private static String borne(Books books, int home) {
    return books.totals().charged(line -> line.account().home() == home).fund().toString();
  }

  private static List<String> entries(Books books, String settlement) {
    return books.newest(settlement).entries().stream()
        .map(
            e ->
                "%s %s %d: %s"
                    .formatted(
                        e.getClass().getSimpleName(),
                        e.month(),
                        e.account().home(),
                        e.amounts().fund()))
        .toList();
  }

  private static Books books(String... records) {
    Books books = new Books(rule(12));
    post(books, records);
    return books;
  }

  /** Books records such as {@code R1 of S1 2025-07-02 of 1: -20.00}; – is not insured. */
  private static void post(Books books, String... records) {
    books.post(Arrays.stream(records).map(TransferTest::record).toList());
  }

  private static Incoming record(String text) {
    String[] words = text.replace(":", "").split(" ");
    boolean refund = words.length == 7;
    int next = refund ? 3 : 1;
    LocalDate day = LocalDate.parse(words[next]);
    Visit visit =
        new Visit(
            words[0],
            refund ? words[2] : null,
            day.atStartOfDay(),
            Pot.RESIDENT,
            new Care("11", null, false),
            false,
            day,
            day.atTime(9, 0),
            amounts(words[next + 3]));
    String home = words[next + 2];
    Patient patient = home.equals("–") ? Patient.of(Optional.empty()) : at(Integer.parseInt(home));
    return new Incoming(visit, patient, PROVIDER);
  }

  private static Amounts amounts(String fund) {
    Money yuan = Money.ofYuan(fund);
    return new Amounts(yuan.isNegative() ? -1 : 1, yuan, yuan);
  }

  private static Patient at(int community) {
    return RandomRecords.at(community);
  }

  private static AccountingCalendar calendar(YearMonth... closed) {
    return new AccountingCalendar(Set.of(closed));
  }

  private static ChargingRule rule(int lookBack, YearMonth... closed) {
    return ResidentRule.of(ResidentRule.terms().lookBack(lookBack), calendar(closed));
  }
}
