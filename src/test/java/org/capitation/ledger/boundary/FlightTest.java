package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.capitation.Seeds;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.BookedVisit;
import org.capitation.ledger.ChargingRule;
import org.capitation.ledger.Incoming;
import org.capitation.ledger.LedgerAccount;
import org.capitation.ledger.Posting;
import org.capitation.ledger.RandomRecords;
import org.junit.jupiter.api.Test;

/** However a file is cut into portions, and however far writing lags behind: the same ledger. */
class FlightTest {
  private static final ChargingRule RULE = RandomRecords.rule();

  @Test
  void L6_L7_any_cut_any_order_and_any_lag_come_to_the_same() {
    Seeds.each(
        1_000,
        random -> {
          List<Incoming> records = new ArrayList<>();
          records.addAll(RandomRecords.records(random));
          Stored stored = new Stored();
          Claims claims = new Claims();
          for (int file = random.nextInt(1, 3); file > 0; file--) {
            new Import(stored, claims, random).take(RandomRecords.shuffled(records, random));
          }
          assertEquals(RandomRecords.expected(RULE, records), stored.net());
          assertTrue(
              claims.holder().tryTake(records.stream().map(r -> r.visit().settlement()).toList()),
              "nothing is held any more");
        });
  }

  /** The tables: what has been committed. */
  private static final class Stored {
    private final Map<Long, BookedVisit> visits = new LinkedHashMap<>();
    private long id;

    List<BookedVisit> newest(Collection<String> settlements) {
      Map<String, BookedVisit> newest = new TreeMap<>();
      visits.values().forEach(visit -> newest.put(visit.visit().settlement(), visit));
      return newest.values().stream()
          .filter(
              v ->
                  settlements.contains(v.visit().settlement())
                      || v.visit().refund() && settlements.contains(v.visit().original()))
          .toList();
    }

    void write(List<BookedVisit> added, List<Posting.Addition> entries) {
      added.forEach(visit -> visits.put(visit.id(), visit));
      entries.forEach(
          e -> visits.compute(e.visit(), (key, visit) -> visit.with(List.of(e.entry()))));
    }

    Map<String, Map<LedgerAccount, Amounts>> net() {
      Map<String, Map<LedgerAccount, Amounts>> net = new TreeMap<>();
      for (BookedVisit visit : visits.values()) {
        Map<LedgerAccount, Amounts> sums =
            net.computeIfAbsent(visit.visit().settlement(), key -> new LinkedHashMap<>());
        visit.entries().forEach(e -> sums.merge(e.account(), e.amounts(), Amounts::plus));
      }
      net.values().forEach(sums -> sums.values().removeIf(Amounts::isZero));
      return net;
    }
  }

  /** An import whose portions are written some time after they were prepared. */
  private static final class Import {
    private final Stored stored;
    private final SplittableRandom random;
    private final Claims.Holder holder;
    private final Flight flight;
    private final Deque<Runnable> inFlight = new ArrayDeque<>();
    private List<BookedVisit> booked = new ArrayList<>();

    Import(Stored stored, Claims claims, SplittableRandom random) {
      this.stored = stored;
      this.random = random;
      holder = claims.holder();
      Posting posting = new Posting(RULE, () -> ++stored.id, List.of());
      flight = new Flight(holder, posting, stored::newest);
    }

    void take(List<Incoming> records) {
      for (Incoming record : records) {
        flight.concern(
            Stream.of(record.visit().settlement(), record.visit().original())
                .filter(settlement -> settlement != null)
                .toList());
        flight.posting().post(record).ifPresent(booked::add);
        if (random.nextInt(3) == 0) {
          portion();
        }
      }
      portion();
      while (!inFlight.isEmpty()) {
        inFlight.remove().run();
      }
      assertOnlyWhatIsInFlightIsKnown();
      holder.release();
    }

    private void portion() {
      List<BookedVisit> added = booked;
      List<Posting.Addition> additions = flight.posting().additions();
      int number = flight.next();
      booked = new ArrayList<>();
      inFlight.add(
          () -> {
            stored.write(added, additions);
            flight.committed(number);
          });
      while (inFlight.size() > random.nextInt(4)) {
        inFlight.remove().run();
      }
    }

    private void assertOnlyWhatIsInFlightIsKnown() {
      flight.concern(Set.of("other"));
      Set<String> known = new HashSet<>();
      stored.visits.values().forEach(visit -> known.add(visit.visit().settlement()));
      known.removeIf(settlement -> flight.posting().newest(settlement).isEmpty());
      assertEquals(Set.of(), known, "all is committed");
    }
  }
}
