package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.capitation.Seeds;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

/** Refunds of refunds, records that change what they are, and months that close in between. */
class RefundChainTest {
  private static final YearMonth JULY = YearMonth.of(2025, 7);

  @Test
  void L6_the_refund_of_a_refund_is_borne_as_the_visit_that_it_gives_back() {
    Books books = new Books(rule());
    books.post(
        List.of(record("S1", null, 1, 2), record("R1", "S1", 1, 0), record("Q1", "R1", 1, 0)));
    assertEquals(2, home(books, "R1"));
    assertEquals(2, home(books, "Q1"));
  }

  @Test
  void L6_a_chain_of_refunds_follows_an_original_that_comes_last_or_changes() {
    Books books = new Books(rule());
    books.post(List.of(record("Q1", "R1", 1, 0)));
    books.post(List.of(record("R1", "S1", 1, 0)));
    assertEquals(0, home(books, "Q1"));
    books.post(List.of(record("S1", null, 1, 1)));
    assertEquals(1, home(books, "Q1"));
    books.post(List.of(record("S1", null, 2, 2)));
    assertEquals(2, home(books, "R1"));
    assertEquals(2, home(books, "Q1"));
  }

  @Test
  void L4_records_that_take_back_each_other_or_themselves_wait_for_ever() {
    Books books = new Books(rule());
    books.post(
        List.of(record("S1", "S1", 1, 1), record("R1", "R2", 1, 1), record("R2", "R1", 1, 1)));
    for (String settlement : List.of("S1", "R1", "R2")) {
      assertEquals(Reason.ORIGINAL_MISSING, account(books, settlement).reason());
    }
  }

  @Test
  void L7_an_original_that_turns_out_to_be_a_refund_of_its_refund_leaves_both_waiting() {
    Books books = new Books(rule());
    books.post(List.of(record("S1", null, 1, 1), record("R1", "S1", 1, 0)));
    books.post(List.of(record("S1", "R1", 2, 0)));
    assertEquals(Reason.ORIGINAL_MISSING, account(books, "S1").reason());
    assertEquals(Reason.ORIGINAL_MISSING, account(books, "R1").reason());
  }

  @Test
  void L7_a_record_of_the_same_time_with_other_content_contradicts() {
    Incoming first = record("S1", null, 1, 1);
    Posting posting = new Posting(rule(), () -> 1, List.of());
    assertFalse(posting.contradicts(first.visit()));
    posting.post(first);
    assertFalse(posting.contradicts(first.visit()), "the same");
    assertFalse(posting.contradicts(record("S1", null, 2, 1).visit()), "a newer one");
    assertFalse(posting.contradicts(record("S2", null, 1, 1).visit()), "another one");
    assertTrue(posting.contradicts(record("S1", "S2", 1, 1).visit()));
  }

  @Test
  void L6_L7_every_order_of_any_records_comes_to_the_same() {
    Seeds.each(
        600,
        random -> {
          List<Incoming> records = RandomRecords.records(random);
          Map<String, Map<LedgerAccount, Amounts>> expected =
              RandomRecords.expected(rule(), records);
          for (int order = 0; order < 4; order++) {
            Books books = new Books(rule());
            postInPortions(books, RandomRecords.shuffled(records, random), random);
            assertEquals(expected, books.net());
          }
        });
  }

  @Test
  void L8_a_month_that_closes_in_between_keeps_its_entries_and_the_net_is_the_same() {
    Seeds.each(
        400,
        random -> {
          List<Incoming> records = RandomRecords.shuffled(RandomRecords.records(random), random);
          int before = random.nextInt(records.size() + 1);
          Books books = new Books(rule());
          postInPortions(books, records.subList(0, before), random);
          List<Entry> july = entries(books, JULY);
          books.change(rule(JULY));
          postInPortions(books, records.subList(before, records.size()), random);
          assertEquals(july, entries(books, JULY));
          assertEquals(RandomRecords.expected(rule(), records), books.net());
        });
  }

  @Test
  void L5_the_nets_add_up_to_all_entries_and_to_the_newest_versions() {
    Seeds.each(
        200,
        random -> {
          List<Incoming> records = RandomRecords.records(random);
          Books books = new Books(rule(JULY));
          postInPortions(books, RandomRecords.shuffled(records, random), random);
          Totals totals = new Totals();
          books.visits().forEach(visit -> visit.entries().forEach(totals::add));
          assertEquals(totals.sum(line -> true), sum(books.net()));
          assertEquals(
              totals.sum(line -> true),
              RandomRecords.newest(records).values().stream()
                  .map(record -> record.visit().amounts())
                  .reduce(Amounts.ZERO, Amounts::plus));
        });
  }

  private static Amounts sum(Map<String, Map<LedgerAccount, Amounts>> nets) {
    return nets.values().stream()
        .flatMap(net -> net.values().stream())
        .reduce(Amounts.ZERO, Amounts::plus);
  }

  private static List<Entry> entries(Books books, YearMonth month) {
    return books.visits().stream()
        .flatMap(visit -> visit.entries().stream())
        .filter(entry -> entry.month().equals(month))
        .toList();
  }

  private static void postInPortions(Books books, List<Incoming> records, SplittableRandom random) {
    List<Incoming> left = records;
    while (!left.isEmpty()) {
      int portion = random.nextInt(1, left.size() + 1);
      books.post(left.subList(0, portion));
      left = left.subList(portion, left.size());
    }
  }

  private static Incoming record(String settlement, String original, int version, int home) {
    LocalDate day = LocalDate.of(2025, 6, version);
    Visit visit =
        new Visit(
            settlement,
            original,
            LocalDateTime.of(2025, 9, version, 0, 0),
            Pot.RESIDENT,
            new Care("11", null, false),
            false,
            day,
            day.atTime(9, 0),
            new Amounts(original == null ? 1 : -1, Money.ofYuan("80"), Money.ofYuan("50")));
    return new Incoming(visit, RandomRecords.at(home), RandomRecords.PROVIDERS.get(0));
  }

  private static int home(Books books, String settlement) {
    return account(books, settlement).home();
  }

  private static LedgerAccount account(Books books, String settlement) {
    return books.net().get(settlement).keySet().iterator().next();
  }

  private static ChargingRule rule(YearMonth... closed) {
    return RandomRecords.rule(new TermsBuilder(), new AccountingCalendar(Set.of(closed)));
  }
}
