package org.capitation.ledger;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * 过账: books records one after the other, a single one or a file of them, and moves what a changed
 * attribution or the decision on a dispute concerns (L6, L7, L12, L22).
 *
 * <p>Whatever the order in which the records of a visit arrive – original, refund, newer and older
 * versions – its net by home and service month is the same in the end:
 *
 * <ul>
 *   <li>a newer version takes back what the older one came to, and is charged anew;
 *   <li>a refund without its original is not chargeable; when the original comes, the refund is
 *       taken back and charged to whoever bears the original;
 *   <li>a newer version of an original that somebody else bears takes its refunds along;
 *   <li>a visit that is borne by somebody else from now on is transferred, its refunds with it;
 *   <li>the refund of a refund is borne as what that one takes back; refunds that take back each
 *       other have no original.
 * </ul>
 */
public final class Posting {
  private final ChargingRule rule;
  private final LongSupplier ids;
  private final Map<String, BookedVisit> booked;
  private final Map<String, Map<String, BookedVisit>> refunds = new HashMap<>();
  private final List<Addition> additions = new ArrayList<>();

  /**
   * 补记分录: an entry added to a visit that was booked before.
   *
   * @param visit our key of the visit
   * @param entry the entry
   */
  public record Addition(long visit, Entry entry) {}

  /**
   * Begins to book.
   *
   * @param rule who bears what
   * @param ids our keys for new visits
   * @param booked the newest version of every record that may be concerned: those with the setl_id
   *     of an incoming one, their originals, and their refunds, over any number of steps
   */
  public Posting(ChargingRule rule, LongSupplier ids, Iterable<BookedVisit> booked) {
    this.rule = rule;
    this.ids = ids;
    this.booked = new HashMap<>();
    know(booked);
  }

  /** The same books under another rule; what was added so far must have been taken away. */
  public Posting under(ChargingRule other) {
    return new Posting(other, ids, booked.values());
  }

  /** Gets to know further records that may be concerned, or their state by now. */
  public void know(Iterable<BookedVisit> further) {
    for (BookedVisit visit : further) {
      BookedVisit before = booked.get(visit.visit().settlement());
      if (before != null) {
        forgetRefund(before);
      }
      remember(visit);
    }
  }

  /** The newest version of a record, if it is known. */
  public Optional<BookedVisit> newest(String settlement) {
    return Optional.ofNullable(booked.get(settlement));
  }

  /** The setl_ids that are tied to a record: what it takes back, and its refunds, step by step. */
  public Set<String> tied(String settlement) {
    Set<String> tied = new HashSet<>();
    Deque<String> left = new ArrayDeque<>(List.of(settlement));
    while (!left.isEmpty()) {
      String next = left.remove();
      if (tied.add(next)) {
        left.addAll(refunds.getOrDefault(next, Map.of()).keySet());
        newest(next)
            .map(BookedVisit::visit)
            .filter(Visit::refund)
            .map(Visit::original)
            .ifPresent(left::add);
      }
    }
    return tied;
  }

  /** Lets go of records; all that are tied to one of them must be among them. */
  public void forget(Iterable<String> settlements) {
    for (String settlement : settlements) {
      booked.remove(settlement);
      refunds.remove(settlement);
    }
  }

  /**
   * Moves a visit and its refunds to who bears it now (L12).
   *
   * @param settlement the setl_id of a visit in the books; refunds follow their original, and not
   *     their own patient
   * @param now what is known of the patient now on the service date
   * @return what the change means, record by record; nothing where nothing changes
   */
  public List<Reattribution> reattribute(String settlement, Patient now) {
    BookedVisit visit = booked.get(settlement);
    if (visit == null || visit.visit().refund()) {
      return List.of();
    }
    return move(
        visit,
        rule.charge(visit.visit(), now, visit.provider()),
        rule.outcome(visit.visit(), visit.standing().orElseThrow()));
  }

  /**
   * Moves a visit and its refunds to where the decision on a dispute puts it (L22).
   *
   * @param settlement the setl_id of a visit in the books
   */
  public void rule(String settlement, Ruled ruled) {
    BookedVisit visit = booked.get(settlement);
    move(visit, rule.ruled(visit, ruled), Reattribution.Outcome.MOVED);
  }

  /** Moves a visit and its refunds, unless they are left. */
  private List<Reattribution> move(
      BookedVisit visit, Entry.Charge charge, Reattribution.Outcome outcome) {
    List<Reattribution> changes = new ArrayList<>();
    transfer(visit, charge, outcome).ifPresent(changes::add);
    for (BookedVisit refund : refundsOf(visit)) {
      Entry.Charge along = rule.refund(refund.visit(), Optional.of(charge), refund.provider());
      transfer(refund, along, outcome).ifPresent(changes::add);
    }
    return changes;
  }

  /** Books a record; nothing if it says nothing new (L7). */
  public Optional<BookedVisit> post(Incoming incoming) {
    Visit visit = incoming.visit();
    BookedVisit older = booked.get(visit.settlement());
    if (older != null && !visit.updated().isAfter(older.visit().updated())) {
      return Optional.empty();
    }
    if (older != null) {
      add(older, rule.takenBack(older));
      forgetRefund(older);
    }
    BookedVisit newer =
        new BookedVisit(
            ids.getAsLong(),
            older == null ? 1 : older.revision() + 1,
            visit,
            incoming.provider(),
            List.of(charge(incoming)));
    remember(newer);
    rebearRefundsOf(newer);
    return Optional.of(newer);
  }

  /** The record has the updt_time of one in the books, but other content: neither is the newer. */
  public boolean contradicts(Visit visit) {
    BookedVisit other = booked.get(visit.settlement());
    return other != null
        && other.visit().updated().equals(visit.updated())
        && !other.visit().equals(visit);
  }

  /** The entries added to visits that were booked before, since the last call. */
  public List<Addition> additions() {
    List<Addition> result = List.copyOf(additions);
    additions.clear();
    return result;
  }

  private Entry.Charge charge(Incoming incoming) {
    Visit visit = incoming.visit();
    return visit.refund()
        ? rule.refund(visit, takenBackBy(visit), incoming.provider())
        : rule.charge(visit, incoming.patient(), incoming.provider());
  }

  /** The entry by which what a refund takes back in the end stands, if that has arrived. */
  private Optional<Entry> takenBackBy(Visit refund) {
    Set<String> seen = new HashSet<>(Set.of(refund.settlement()));
    String settlement = refund.original();
    while (seen.add(settlement)) {
      BookedVisit original = booked.get(settlement);
      if (original == null) {
        return Optional.empty();
      }
      if (!original.visit().refund()) {
        return original.standing();
      }
      settlement = original.visit().original();
    }
    return Optional.empty();
  }

  /** Refunds follow their original, if it is borne otherwise than they are (L6). */
  private void rebearRefundsOf(BookedVisit original) {
    for (BookedVisit refund : refundsOf(original)) {
      Optional<Entry> borne = takenBackBy(refund.visit());
      Entry.Charge charge = rule.refund(refund.visit(), borne, refund.provider());
      if (!standsOn(charge.account(), refund)) {
        List<Entry> entries = new ArrayList<>(rule.takenBack(refund));
        entries.add(charge);
        remember(add(refund, entries));
      }
    }
  }

  /** Transfers a record to the account that it would be charged to now, unless it is left. */
  private Optional<Reattribution> transfer(
      BookedVisit visit, Entry.Charge charge, Reattribution.Outcome outcome) {
    Entry standing = visit.standing().orElseThrow();
    if (standsOn(charge.account(), visit)) {
      return Optional.empty();
    }
    Reattribution change =
        new Reattribution(
            visit.id(), standing.account(), charge.account(), charge.amounts(), outcome);
    if (change.moved()) {
      remember(add(visit, rule.transfers(standing, charge)));
    }
    return Optional.of(change);
  }

  /** The record stands where it would be set right if it stood in this account. */
  private boolean standsOn(LedgerAccount account, BookedVisit visit) {
    return visit
        .standing()
        .map(standing -> rule.open(standing.account()))
        .filter(account::equals)
        .isPresent();
  }

  /** The refunds of a record, their refunds, and so on. */
  private List<BookedVisit> refundsOf(BookedVisit original) {
    if (!refunds.containsKey(original.visit().settlement())) {
      // nearly always
      return List.of();
    }
    Map<String, BookedVisit> found = new LinkedHashMap<>();
    Deque<String> left = new ArrayDeque<>(List.of(original.visit().settlement()));
    while (!left.isEmpty()) {
      for (BookedVisit refund : refunds.getOrDefault(left.remove(), Map.of()).values()) {
        if (found.putIfAbsent(refund.visit().settlement(), refund) == null) {
          left.add(refund.visit().settlement());
        }
      }
    }
    return List.copyOf(found.values());
  }

  private BookedVisit add(BookedVisit visit, List<Entry> entries) {
    entries.forEach(entry -> additions.add(new Addition(visit.id(), entry)));
    return visit.with(entries);
  }

  private void remember(BookedVisit visit) {
    booked.put(visit.visit().settlement(), visit);
    if (visit.visit().refund()) {
      refunds
          .computeIfAbsent(visit.visit().original(), original -> new HashMap<>())
          .put(visit.visit().settlement(), visit);
    }
  }

  private void forgetRefund(BookedVisit older) {
    Map<String, BookedVisit> others = refunds.get(older.visit().original());
    if (others != null) {
      others.remove(older.visit().settlement());
    }
  }
}
