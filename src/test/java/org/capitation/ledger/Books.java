package org.capitation.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.capitation.ledger.Posting.Addition;

/** The books of a test: what a store keeps between the portions of a file. */
final class Books {
  private ChargingRule rule;
  private final Map<Long, BookedVisit> visits = new LinkedHashMap<>();
  private long id;

  Books(ChargingRule rule) {
    this.rule = rule;
  }

  /** From now on the rule is another, such as one with a month closed. */
  void change(ChargingRule other) {
    rule = other;
  }

  /** Moves a visit to who bears it now; returns what the change means. */
  List<Reattribution> reattribute(String settlement, Patient now) {
    Posting posting = posting();
    List<Reattribution> changes = posting.reattribute(settlement, now);
    keep(posting.additions());
    return changes;
  }

  /** Moves a visit to where the decision on a dispute puts it. */
  void rule(String settlement, Ruled ruled) {
    Posting posting = posting();
    posting.rule(settlement, ruled);
    keep(posting.additions());
  }

  /** Books the records as one portion; returns for each whether it said something new. */
  List<Boolean> post(List<Incoming> portion) {
    Posting posting = posting();
    List<Boolean> news = new ArrayList<>();
    for (Incoming record : portion) {
      Optional<BookedVisit> booked = posting.post(record);
      booked.ifPresent(visit -> visits.put(visit.id(), visit));
      news.add(booked.isPresent());
    }
    keep(posting.additions());
    return news;
  }

  private Posting posting() {
    Map<String, BookedVisit> newest = new LinkedHashMap<>();
    visits.values().forEach(visit -> newest.put(visit.visit().settlement(), visit));
    return new Posting(rule, () -> ++id, newest.values());
  }

  private void keep(List<Addition> additions) {
    for (Addition addition : additions) {
      visits.compute(addition.visit(), (key, visit) -> visit.with(List.of(addition.entry())));
    }
  }

  /** What each record comes to, over all its versions, by setl_id and account. */
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

  /** The newest version of a record. */
  BookedVisit newest(String settlement) {
    return visits.values().stream()
        .filter(visit -> visit.visit().settlement().equals(settlement))
        .reduce((older, newer) -> newer)
        .orElseThrow();
  }

  /** The sums of all entries. */
  Totals totals() {
    Totals totals = new Totals();
    visits.values().forEach(visit -> visit.entries().forEach(totals::add));
    return totals;
  }

  /** All versions, in the order in which they were booked. */
  List<BookedVisit> visits() {
    return List.copyOf(visits.values());
  }
}
