package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.capitation.Seeds;
import org.capitation.ledger.Reattribution.Outcome;
import org.junit.jupiter.api.Test;

/** What holds for any records, changes of attribution and decisions, in any order (L22, L23). */
class DisputePropertiesTest {
  private static final YearMonth JULY = YearMonth.of(2025, 7);
  private static final ChargingRule OPEN = rule(Set.of());

  @Test
  void L22_L23_the_newest_decision_on_the_newest_version_holds_in_any_order() {
    Seeds.each(
        600,
        random -> {
          Story story = new Story(random);
          for (int order = 0; order < 3; order++) {
            Play play = new Play();
            RandomRecords.shuffled(story.events, random).forEach(play::add);
            assertEquals(play.expected(), play.books.net());
          }
        });
  }

  @Test
  void L5_L9_L22_the_identities_hold_and_a_decision_moves_nothing_in_sum() {
    Seeds.each(
        400,
        random -> {
          Story story = new Story(random);
          Play play = new Play();
          RandomRecords.shuffled(story.events, random).forEach(play::add);
          Totals totals = play.books.totals();
          Amounts accepted =
              RandomRecords.newest(story.records).values().stream()
                  .map(record -> record.visit().amounts())
                  .reduce(Amounts.ZERO, Amounts::plus);
          assertEquals(accepted, totals.sum(line -> true));
          Amounts charged = totals.charged(line -> true);
          Amounts home = Amounts.ZERO;
          Amounts provider = Amounts.ZERO;
          for (int c = 0; c < 4; c++) {
            int community = c;
            home = home.plus(totals.charged(line -> line.account().home() == community));
            provider =
                provider.plus(totals.charged(line -> line.account().provider() == community));
          }
          assertEquals(charged, home);
          assertEquals(charged, provider);
          assertEquals(Amounts.ZERO, totals.charged(line -> line.account().home() == 0));
        });
  }

  @Test
  void L8_L22_a_month_that_is_closed_keeps_its_entries() {
    Seeds.each(
        300,
        random -> {
          Story story = new Story(random);
          Play play = new Play();
          List<Object> events = RandomRecords.shuffled(story.events, random);
          int before = random.nextInt(events.size() + 1);
          events.subList(0, before).forEach(play::add);
          List<Entry> july = entries(play.books);
          play.books.change(rule(Set.of(JULY)));
          events.subList(before, events.size()).forEach(play::add);
          assertEquals(july, entries(play.books));
          assertEquals(play.expected(), play.books.net());
        });
  }

  @Test
  void L22_what_stands_by_a_decision_is_reported_and_not_moved() {
    Seeds.each(
        300,
        random -> {
          Story story = new Story(random);
          Books books = new Books(OPEN);
          books.post(RandomRecords.shuffled(story.records, random));
          for (BookedVisit visit : books.visits()) {
            String settlement = visit.visit().settlement();
            BookedVisit newest = books.newest(settlement);
            if (newest.visit().refund()) {
              continue;
            }
            books.rule(settlement, ruled(random));
            Map<String, Map<LedgerAccount, Amounts>> before = books.net();
            List<Reattribution> changes =
                books.reattribute(settlement, RandomRecords.patient(random));
            assertTrue(changes.stream().allMatch(one -> one.outcome() == Outcome.RULED));
            assertEquals(before, books.net());
          }
        });
  }

  /** A decision on a dispute of a record. */
  private record Decided(String settlement, Ruled ruled) {}

  /** Records, what is known of their patients from some moment on, and decisions. */
  private static final class Story {
    private final List<Incoming> records;
    private final List<Object> events;

    Story(SplittableRandom random) {
      records = RandomRecords.records(random);
      events = new ArrayList<>(records);
      for (String settlement : RandomRecords.newest(records).keySet()) {
        events.add(Map.entry(settlement, RandomRecords.patient(random)));
        for (int i = random.nextInt(3); i > 0; i--) {
          events.add(new Decided(settlement, ruled(random)));
        }
      }
    }
  }

  /** Books events, and keeps what they must come to. */
  private static final class Play {
    private final Books books = new Books(OPEN);
    private final Map<String, Incoming> newest = new TreeMap<>();
    private final Map<String, Patient> known = new HashMap<>();
    private final Map<String, Ruled> decided = new HashMap<>();

    void add(Object event) {
      if (event instanceof Incoming record) {
        post(record);
      } else if (event instanceof Decided decision) {
        decide(decision);
      } else {
        Map.Entry<?, ?> news = (Map.Entry<?, ?>) event;
        known.put((String) news.getKey(), (Patient) news.getValue());
        books.reattribute((String) news.getKey(), (Patient) news.getValue());
      }
    }

    private void post(Incoming record) {
      String settlement = record.visit().settlement();
      Patient patient = known.getOrDefault(settlement, record.patient());
      Incoming incoming = new Incoming(record.visit(), patient, record.provider());
      if (books.post(List.of(incoming)).get(0)) {
        newest.put(settlement, record);
        // the decision was about an older version
        decided.remove(settlement);
      }
    }

    private void decide(Decided decision) {
      Incoming record = newest.get(decision.settlement);
      if (record != null && !record.visit().refund()) {
        books.rule(decision.settlement, decision.ruled);
        decided.put(decision.settlement, decision.ruled);
      }
    }

    Map<String, Map<LedgerAccount, Amounts>> expected() {
      Map<String, Map<LedgerAccount, Amounts>> expected = new TreeMap<>();
      newest.forEach(
          (settlement, record) -> {
            LedgerAccount account =
                record.visit().refund()
                    ? OPEN.refund(record.visit(), root(record).map(this::charge), record.provider())
                        .account()
                    : charge(record).account();
            expected.put(settlement, Map.of(account, record.visit().amounts()));
          });
      return expected;
    }

    private Entry.Charge charge(Incoming record) {
      String settlement = record.visit().settlement();
      Patient patient = known.getOrDefault(settlement, record.patient());
      Entry.Charge charge = OPEN.charge(record.visit(), patient, record.provider());
      Ruled ruled = decided.get(settlement);
      return ruled == null
          ? charge
          : new Entry.Charge(
              ruled.account(charge.account(), record.provider()),
              charge.month(),
              charge.amounts(),
              charge.terms());
    }

    /** The visit at the end of a chain of refunds. */
    private Optional<Incoming> root(Incoming refund) {
      Incoming record = refund;
      for (int steps = 0; record != null && record.visit().refund(); steps++) {
        record = steps > newest.size() ? null : newest.get(record.visit().original());
      }
      return Optional.ofNullable(record);
    }
  }

  private static Ruled ruled(SplittableRandom random) {
    int home = random.nextInt(4);
    return home == 0 ? Ruled.NOBODY : new Ruled(home, random.nextBoolean());
  }

  private static List<Entry> entries(Books books) {
    return books.visits().stream()
        .flatMap(visit -> visit.entries().stream())
        .filter(entry -> entry.month().equals(JULY))
        .toList();
  }

  private static ChargingRule rule(Set<YearMonth> closed) {
    return RandomRecords.rule(new TermsBuilder(), new AccountingCalendar(closed));
  }
}
