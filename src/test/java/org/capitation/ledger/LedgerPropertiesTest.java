package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.capitation.Seeds;
import org.capitation.ledger.AccountingCalendar.Year;
import org.capitation.ledger.ChargingTerms.Late;
import org.capitation.registry.Pot;
import org.junit.jupiter.api.Test;

/** What holds for any records and any changes of attribution, in any order of arrival. */
class LedgerPropertiesTest {
  private static final YearMonth JULY = YearMonth.of(2025, 7);
  private static final Set<Year> LOCKED =
      Set.of(new Year(Pot.RESIDENT, 2025), new Year(Pot.EMPLOYEE, 2025));

  @Test
  void L6_L7_L12_any_order_of_records_and_changes_comes_to_the_same() {
    Seeds.each(
        600,
        random -> {
          Story story = new Story(random);
          for (int order = 0; order < 3; order++) {
            Books books = new Books(open());
            story.play(books, RandomRecords.shuffled(story.events, random));
            assertEquals(RandomRecords.expected(open(), story.changed()), books.net());
          }
        });
  }

  @Test
  void L8_L12_a_month_that_closes_in_between_keeps_its_entries_and_the_net_is_the_same() {
    Seeds.each(
        400,
        random -> {
          Story story = new Story(random);
          List<Object> events = RandomRecords.shuffled(story.events, random);
          int before = random.nextInt(events.size() + 1);
          Books books = new Books(open());
          story.play(books, events.subList(0, before));
          List<Entry> july = entries(books, JULY);
          books.change(rule(Late.NEXT_YEAR, new AccountingCalendar(Set.of(JULY))));
          story.play(books, events.subList(before, events.size()));
          assertEquals(july, entries(books, JULY));
          assertEquals(RandomRecords.expected(open(), story.changed()), books.net());
        });
  }

  @Test
  void L12_a_change_and_the_opposite_change_come_to_nothing() {
    Seeds.each(
        300,
        random -> {
          Story story = new Story(random);
          Books books = new Books(open());
          books.post(RandomRecords.shuffled(story.records, random));
          Map<String, Map<LedgerAccount, Amounts>> before = books.net();
          story.news.forEach(books::reattribute);
          RandomRecords.newest(story.records)
              .forEach((id, r) -> books.reattribute(id, r.patient()));
          assertEquals(before, books.net());
          int entries = count(books);
          RandomRecords.newest(story.records)
              .forEach((id, r) -> books.reattribute(id, r.patient()));
          assertEquals(entries, count(books), "nothing is left to be moved");
        });
  }

  @Test
  void L12_each_transfer_has_its_opposite_and_moves_nothing_in_sum() {
    Seeds.each(
        300,
        random -> {
          Story story = new Story(random);
          Books books = new Books(open());
          story.play(books, RandomRecords.shuffled(story.events, random));
          Totals transfers = new Totals();
          for (BookedVisit visit : books.visits()) {
            visit.entries().stream()
                .filter(Entry.Transfer.class::isInstance)
                .forEach(transfers::add);
          }
          assertEquals(Amounts.ZERO, transfers.sum(line -> true));
          for (int c = 0; c < 4; c++) {
            int provider = c;
            assertEquals(
                Amounts.ZERO,
                transfers.sum(line -> line.account().provider() == provider),
                "what was earned is not moved");
          }
        });
  }

  @Test
  void L5_L9_the_identities_hold_with_transfers_and_a_locked_year() {
    Seeds.each(
        400,
        random -> {
          Late late = Late.values()[random.nextInt(2)];
          Story story = new Story(random);
          Books books = locking(story, late, random);
          Totals totals = books.totals();
          Amounts accepted =
              RandomRecords.newest(story.records).values().stream()
                  .map(record -> record.visit().amounts())
                  .reduce(Amounts.ZERO, Amounts::plus);
          assertEquals(accepted, totals.sum(line -> true));
          assertEquals(
              accepted,
              Arrays.stream(Disposition.values())
                  .map(d -> totals.sum(line -> line.account().disposition() == d))
                  .reduce(Amounts.ZERO, Amounts::plus));
          Amounts charged = totals.charged(line -> true);
          assertEquals(charged, sum(4, c -> totals.charged(l -> l.account().home() == c)));
          assertEquals(charged, sum(4, c -> totals.charged(l -> l.account().provider() == c)));
          assertEquals(Amounts.ZERO, totals.charged(line -> line.account().home() == 0));
        });
  }

  @Test
  void L11_prior_year_items_make_up_for_the_lock_whatever_came_before_it() {
    Seeds.each(
        400,
        random -> {
          Story story = new Story(random);
          Books books = locking(story, Late.NEXT_YEAR, random);
          assertEquals(
              anyYear(RandomRecords.expected(open(), story.changed())), anyYear(books.net()));
        });
  }

  @Test
  void L11_a_locked_year_never_changes_and_with_the_fund_no_community_does() {
    Seeds.each(
        400,
        random -> {
          Late late = Late.values()[random.nextInt(2)];
          Story story = new Story(random);
          List<Object> events = RandomRecords.shuffled(story.events, random);
          int before = random.nextInt(events.size() + 1);
          Books books = new Books(open());
          story.play(books, events.subList(0, before));
          Map<Totals.Line, Amounts> locked = ofYear(books.totals(), 2025);
          Amounts charged = books.totals().charged(line -> true);
          books.change(rule(late, new AccountingCalendar(Set.of(JULY), LOCKED)));
          story.play(books, events.subList(before, events.size()));
          assertEquals(locked, ofYear(books.totals(), 2025));
          if (late == Late.FUND) {
            assertEquals(charged, books.totals().charged(line -> true));
          }
        });
  }

  @Test
  void L7_taking_a_record_back_and_booking_it_again_is_as_if_nothing_had_been() {
    Seeds.each(
        300,
        random -> {
          Story story = new Story(random);
          Books books = new Books(open());
          story.play(books, RandomRecords.shuffled(story.events, random));
          Map<String, Map<LedgerAccount, Amounts>> before = books.net();
          Map<String, Incoming> again = RandomRecords.newest(story.changed());
          books.post(
              again.values().stream()
                  .map(r -> new Incoming(later(r.visit()), r.patient(), r.provider()))
                  .toList());
          assertEquals(before, books.net());
        });
  }

  @Test
  void a_visit_stands_on_the_account_that_its_entries_come_to() {
    Seeds.each(
        300,
        random -> {
          Story story = new Story(random);
          Books books = new Books(open());
          story.play(books, RandomRecords.shuffled(story.events, random));
          for (BookedVisit visit : books.visits()) {
            Map<LedgerAccount, Amounts> expected =
                visit
                    .standing()
                    .map(entry -> Map.of(entry.account(), visit.visit().amounts()))
                    .orElse(Map.of());
            assertEquals(expected, visit.net());
          }
        });
  }

  /** Records, and what is known of the patient of each from some moment on. */
  private static final class Story {
    private final List<Incoming> records;
    private final Map<String, Patient> news = new TreeMap<>();
    private final List<Object> events;
    private final Map<String, Patient> known = new HashMap<>();

    Story(SplittableRandom random) {
      records = RandomRecords.records(random);
      for (String settlement : RandomRecords.newest(records).keySet()) {
        news.put(settlement, RandomRecords.patient(random));
      }
      events = new ArrayList<>(records);
      events.addAll(news.keySet());
    }

    /** A record is booked with what is known by then; a setl_id stands for its change. */
    void play(Books books, List<Object> some) {
      if (some.size() == events.size()) {
        known.clear();
      }
      for (Object event : some) {
        if (event instanceof Incoming record) {
          String settlement = record.visit().settlement();
          Patient patient = known.getOrDefault(settlement, record.patient());
          books.post(List.of(new Incoming(record.visit(), patient, record.provider())));
        } else {
          known.put((String) event, news.get(event));
          books.reattribute((String) event, news.get(event));
        }
      }
    }

    /** The records as they would be booked after all changes. */
    List<Incoming> changed() {
      return records.stream()
          .map(r -> new Incoming(r.visit(), news.get(r.visit().settlement()), r.provider()))
          .toList();
    }
  }

  /** Books a story in the middle of which the year is locked. */
  private static Books locking(Story story, Late late, SplittableRandom random) {
    List<Object> events = RandomRecords.shuffled(story.events, random);
    int before = random.nextInt(events.size() + 1);
    Books books = new Books(open());
    story.play(books, events.subList(0, before));
    books.change(rule(late, new AccountingCalendar(Set.of(), LOCKED)));
    story.play(books, events.subList(before, events.size()));
    return books;
  }

  /** The same by bearer alone, whichever year pays. */
  private static Map<String, Map<LedgerAccount, Amounts>> anyYear(
      Map<String, Map<LedgerAccount, Amounts>> nets) {
    Map<String, Map<LedgerAccount, Amounts>> bare = new TreeMap<>();
    nets.forEach(
        (settlement, net) -> {
          Map<LedgerAccount, Amounts> sums = new HashMap<>();
          net.forEach((a, amounts) -> sums.merge(a.in(0, a.reason()), amounts, Amounts::plus));
          sums.values().removeIf(Amounts::isZero);
          bare.put(settlement, sums);
        });
    return bare;
  }

  private static Map<Totals.Line, Amounts> ofYear(Totals totals, int year) {
    return totals.lines().entrySet().stream()
        .filter(line -> line.getKey().account().budgetYear() == year)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Visit later(Visit v) {
    return new Visit(
        v.settlement(),
        v.original(),
        v.updated().plusYears(1),
        v.pot(),
        v.care(),
        v.paper(),
        v.begun(),
        v.settled(),
        v.amounts());
  }

  private static Amounts sum(int communities, IntFunction<Amounts> amounts) {
    return IntStream.range(0, communities).mapToObj(amounts).reduce(Amounts.ZERO, Amounts::plus);
  }

  private static int count(Books books) {
    return books.visits().stream().mapToInt(visit -> visit.entries().size()).sum();
  }

  private static List<Entry> entries(Books books, YearMonth month) {
    return books.visits().stream()
        .flatMap(visit -> visit.entries().stream())
        .filter(entry -> entry.month().equals(month))
        .toList();
  }

  private static ChargingRule open() {
    return rule(Late.NEXT_YEAR, new AccountingCalendar(Set.of()));
  }

  private static ChargingRule rule(Late late, AccountingCalendar calendar) {
    return RandomRecords.rule(new TermsBuilder().late(late), calendar);
  }
}
