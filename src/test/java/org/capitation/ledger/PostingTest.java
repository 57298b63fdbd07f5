package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.capitation.Seeds;
import org.capitation.attribution.Home;
import org.capitation.registry.InstitutionClass;
import org.capitation.registry.Place;
import org.capitation.registry.Pot;
import org.capitation.registry.Provider;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

class PostingTest {
  private static final Provider PROVIDER =
      new Provider(11, 1, InstitutionClass.HOSPITAL, Place.COUNTY);
  private static final ChargingRule JUNE_CLOSED = ResidentRule.closed(YearMonth.of(2025, 6));

  @Test
  void L7_a_newer_version_takes_the_older_back_and_is_charged_anew() {
    Books books = new Books(JUNE_CLOSED);
    books.post(List.of(record("S1", null, 1, 1, "50.00")));
    assertEquals(List.of(true), books.post(List.of(record("S1", null, 2, 2, "60.00"))));
    assertEquals(
        List.of(
            List.of("Charge 2025-07 home 1: 50.00", "Reversal 2025-07 home 1: -50.00"),
            List.of("Charge 2025-07 home 2: 60.00")),
        entries(books));
    assertEquals(List.of(1, 2), books.visits().stream().map(BookedVisit::revision).toList());
  }

  @Test
  void L7_the_same_or_an_older_version_changes_nothing() {
    Books books = new Books(JUNE_CLOSED);
    books.post(List.of(record("S1", null, 2, 1, "50.00")));
    assertEquals(
        List.of(false, false),
        books.post(List.of(record("S1", null, 2, 1, "50.00"), record("S1", null, 1, 2, "60.00"))));
    assertEquals(List.of(List.of("Charge 2025-07 home 1: 50.00")), entries(books));
  }

  @Test
  void L6_a_refund_that_comes_first_waits_for_its_original() {
    Books books = new Books(JUNE_CLOSED);
    books.post(List.of(record("R1", "S1", 1, 3, "-50.00")));
    assertEquals(List.of(List.of("Charge 2025-07 home 0: -50.00")), entries(books));
    books.post(List.of(record("S1", null, 1, 1, "50.00")));
    assertEquals(
        List.of(
            List.of(
                "Charge 2025-07 home 0: -50.00",
                "Reversal 2025-07 home 0: 50.00",
                "Charge 2025-07 home 1: -50.00"),
            List.of("Charge 2025-07 home 1: 50.00")),
        entries(books));
  }

  @Test
  void L6_L7_a_newer_original_that_somebody_else_bears_takes_its_refund_along() {
    Books books = new Books(JUNE_CLOSED);
    books.post(List.of(record("S1", null, 1, 1, "50.00"), record("R1", "S1", 1, 1, "-50.00")));
    books.post(List.of(record("S1", null, 2, 2, "50.00")));
    assertEquals(
        List.of(
            List.of("Charge 2025-07 home 1: 50.00", "Reversal 2025-07 home 1: -50.00"),
            List.of(
                "Charge 2025-07 home 1: -50.00",
                "Reversal 2025-07 home 1: 50.00",
                "Charge 2025-07 home 2: -50.00"),
            List.of("Charge 2025-07 home 2: 50.00")),
        entries(books));
  }

  @Test
  void L6_L7_a_newer_original_of_the_same_bearer_leaves_its_refund_alone() {
    Books books = new Books(JUNE_CLOSED);
    books.post(List.of(record("S1", null, 1, 1, "50.00"), record("R1", "S1", 1, 1, "-50.00")));
    books.post(List.of(record("S1", null, 2, 1, "70.00")));
    assertEquals(List.of("Charge 2025-07 home 1: -50.00"), entries(books).get(1));
  }

  @Test
  void L6_L7_a_refund_corrected_to_another_original_leaves_the_first() {
    Books books = new Books(JUNE_CLOSED);
    books.post(
        List.of(
            record("S1", null, 1, 1, "50.00"),
            record("S2", null, 1, 2, "50.00"),
            record("R1", "S1", 1, 1, "-50.00")));
    books.post(List.of(record("R1", "S2", 2, 1, "-50.00")));
    books.post(List.of(record("S1", null, 2, 3, "50.00")));
    Map<LedgerAccount, Amounts> refund = books.net().get("R1");
    assertEquals(1, refund.size());
    assertEquals(2, refund.keySet().iterator().next().home());
  }

  @Test
  void L6_L7_whatever_the_order_and_the_portions_each_record_comes_to_the_same() {
    Seeds.each(
        400,
        random -> {
          ChargingRule rule =
              random.nextBoolean()
                  ? ResidentRule.closed()
                  : ResidentRule.closed(YearMonth.of(2025, 7));
          List<Incoming> records = records(random);
          Map<String, Map<LedgerAccount, Amounts>> expected = expected(rule, records);
          Books books = new Books(rule);
          List<Incoming> left = shuffled(records, random);
          while (!left.isEmpty()) {
            List<Incoming> portion = left.subList(0, random.nextInt(1, left.size() + 1));
            books.post(portion);
            left = left.subList(portion.size(), left.size());
          }
          assertEquals(expected, books.net());
        });
  }

  @Test
  void L8_nothing_is_ever_booked_in_a_closed_month() {
    YearMonth july = YearMonth.of(2025, 7);
    Seeds.each(
        100,
        random -> {
          Books books = new Books(ResidentRule.closed(july));
          books.post(shuffled(records(random), random));
          assertTrue(
              books.visits().stream()
                  .flatMap(visit -> visit.entries().stream())
                  .noneMatch(entry -> entry.month().equals(july)));
        });
  }

  /** What each record comes to, said by its newest version and that of its original alone. */
  private static Map<String, Map<LedgerAccount, Amounts>> expected(
      ChargingRule rule, List<Incoming> records) {
    Map<String, Incoming> newest = new TreeMap<>();
    for (Incoming record : records) {
      newest.merge(
          record.visit().settlement(),
          record,
          (a, b) -> a.visit().updated().isAfter(b.visit().updated()) ? a : b);
    }
    Map<String, Map<LedgerAccount, Amounts>> expected = new TreeMap<>();
    newest.forEach(
        (settlement, record) -> {
          Visit visit = record.visit();
          Entry.Charge charge =
              visit.refund()
                  ? rule.refund(
                      visit,
                      Optional.ofNullable(newest.get(visit.original()))
                          .map(o -> rule.charge(o.visit(), o.patient(), o.provider())),
                      record.provider())
                  : rule.charge(visit, record.patient(), record.provider());
          expected.put(settlement, Map.of(charge.account(), charge.amounts()));
        });
    return expected;
  }

  /** Some originals and refunds, each in up to three versions; some originals never come. */
  private static List<Incoming> records(SplittableRandom random) {
    List<Incoming> records = new ArrayList<>();
    for (int number = random.nextInt(1, 4); number > 0; number--) {
      for (int version = random.nextInt(4); version > 0; version--) {
        records.add(random("S" + number, null, version, random));
      }
      for (int version = random.nextInt(3); version > 0; version--) {
        String original = "S" + (random.nextInt(5) == 0 ? 9 : number);
        records.add(random("R" + number, original, version, random));
      }
    }
    return records;
  }

  private static Incoming random(
      String settlement, String original, int version, SplittableRandom random) {
    String yuan = Money.ofFen(random.nextLong(10_000)).toString();
    Incoming record =
        record(
            settlement, original, version, random.nextInt(4), original == null ? yuan : "-" + yuan);
    boolean unknown = random.nextInt(5) == 0;
    return unknown ? new Incoming(record.visit(), Patient.UNKNOWN, PROVIDER) : record;
  }

  private static <T> List<T> shuffled(List<T> list, SplittableRandom random) {
    List<T> shuffled = new ArrayList<>();
    list.forEach(one -> shuffled.add(random.nextInt(shuffled.size() + 1), one));
    return shuffled;
  }

  /** A record settled in June, or in July if a refund; its patient is at home in a community. */
  private static Incoming record(
      String settlement, String original, int version, int home, String fund) {
    LocalDate day = LocalDate.of(2025, original == null ? 6 : 7, 10 + version);
    long visits = original == null ? 1 : -1;
    Visit visit =
        new Visit(
            settlement,
            original,
            LocalDateTime.of(2025, 8, version, 0, 0),
            Pot.RESIDENT,
            new Care("11", null, false),
            false,
            day,
            day.atTime(9, 0),
            new Amounts(visits, Money.ofYuan(fund), Money.ofYuan(fund)));
    Home whose =
        home == 0
            ? Home.UNATTRIBUTED
            : new Home(home, org.capitation.attribution.Reason.HOUSEHOLD, 0);
    return new Incoming(visit, Patient.of(Optional.of(whose)), PROVIDER);
  }

  private static List<List<String>> entries(Books books) {
    return books.visits().stream()
        .map(
            visit ->
                visit.entries().stream()
                    .map(
                        e ->
                            "%s %s home %d: %s"
                                .formatted(
                                    e.getClass().getSimpleName(),
                                    e.month(),
                                    e.account().home(),
                                    e.amounts().fund()))
                    .toList())
        .toList();
  }
}
