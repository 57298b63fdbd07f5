package org.capitation.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.capitation.attribution.Move;
import org.capitation.registry.Pot;

/** Books in which visits follow the homes of their patients, with a list of those left behind. */
final class MovingBooks {
  private static final int LOOK_BACK = 2;

  private final Set<YearMonth> closed = new HashSet<>();
  private final Map<Integer, List<String>> visitsOf = new HashMap<>();
  private final Map<String, Integer> patients = new HashMap<>();
  private final Map<String, Incoming> records = new HashMap<>();
  private final Map<String, LedgerAccount> left = new HashMap<>();
  private final Totals totals = new Totals();
  private ChargingRule rule = rule(Set.of());
  private Posting posting;
  private long ids;
  private int moved;

  MovingBooks() {
    posting = new Posting(rule, () -> ++ids, List.of());
  }

  private static ChargingRule rule(Set<YearMonth> closed) {
    return RandomRecords.rule(
        new TermsBuilder().lookBack(LOOK_BACK), new AccountingCalendar(closed));
  }

  /** Books a record of somebody. */
  void post(int person, Incoming incoming) {
    String settlement = incoming.visit().settlement();
    posting.post(incoming).orElseThrow().entries().forEach(totals::add);
    take(posting.additions());
    if (!incoming.visit().refund()) {
      visitsOf.computeIfAbsent(person, p -> new ArrayList<>()).add(settlement);
    }
    patients.put(settlement, person);
    records.put(settlement, incoming);
  }

  void close(YearMonth month) {
    closed.add(month);
    rule = rule(closed);
    posting = posting.under(rule);
  }

  /** The date that decides about a record. */
  LocalDate day(Visit visit) {
    return rule.serviceDate(visit);
  }

  /** Moves the visits of somebody. */
  void move(int person, List<Move> moves) {
    for (String settlement : visitsOf.getOrDefault(person, List.of())) {
      Visit visit = posting.newest(settlement).orElseThrow().visit();
      for (Move move : moves) {
        if (move.pot() == Pot.RESIDENT && move.days().contains(day(visit))) {
          left.remove(settlement);
          Patient now = Patient.of(Optional.ofNullable(move.to()));
          for (Reattribution change : posting.reattribute(settlement, now)) {
            if (!change.moved()) {
              left.putIfAbsent(settlement, change.to());
            }
            moved += change.moved() ? 1 : 0;
          }
          take(posting.additions());
        }
      }
    }
  }

  private void take(List<Posting.Addition> additions) {
    for (Posting.Addition addition : additions) {
      if (closed.contains(addition.entry().month())) {
        throw new AssertionError("booked in a closed month: " + addition);
      }
      totals.add(addition.entry());
    }
  }

  /** The visits that are listed because they stay, by setl_id, with where they would belong. */
  Map<String, LedgerAccount> left() {
    return left;
  }

  int moved() {
    return moved;
  }

  /** All records with their patients. */
  Map<String, Integer> patients() {
    return patients;
  }

  Incoming record(String settlement) {
    return records.get(settlement);
  }

  /** A record as it is in the books. */
  BookedVisit booked(String settlement) {
    return posting.newest(settlement).orElseThrow();
  }

  /** What each account comes to, whenever it was booked. */
  Map<LedgerAccount, Amounts> nets() {
    Map<LedgerAccount, Amounts> nets = new HashMap<>();
    totals.lines().forEach((line, amounts) -> nets.merge(line.account(), amounts, Amounts::plus));
    nets.values().removeIf(Amounts::isZero);
    return nets;
  }
}
