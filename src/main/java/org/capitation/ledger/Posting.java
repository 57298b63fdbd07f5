package org.capitation.ledger;

import java.time.YearMonth;
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
 * 过账: books records one after the other, a single one or a file of them (L6, L7).
 *
 * <p>Whatever the order in which the records of a visit arrive – original, refund, newer and older
 * versions – its net by home and service month is the same in the end:
 *
 * <ul>
 *   <li>a newer version takes back what the older one came to, and is charged anew;
 *   <li>a refund without its original is not chargeable; when the original comes, the refund is
 *       taken back and charged to whoever bears the original;
 *   <li>a newer version of an original that somebody else bears takes its refunds along;
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
    booked.forEach(this::remember);
  }

  /** Books a record; nothing if it says nothing new (L7). */
  public Optional<BookedVisit> post(Incoming incoming) {
    Visit visit = incoming.visit();
    BookedVisit older = booked.get(visit.settlement());
    if (older != null && !visit.updated().isAfter(older.visit().updated())) {
      return Optional.empty();
    }
    if (older != null) {
      add(older, takenBack(older));
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

  /** The charge that a refund takes back in the end, if it has arrived. */
  private Optional<Entry.Charge> takenBackBy(Visit refund) {
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
      Optional<Entry.Charge> borne = takenBackBy(refund.visit());
      Entry.Charge charge = rule.refund(refund.visit(), borne, refund.provider());
      boolean same = refund.net().keySet().stream().allMatch(charge.account()::equals);
      if (!same) {
        List<Entry> entries = new ArrayList<>(takenBack(refund));
        entries.add(charge);
        remember(add(refund, entries));
      }
    }
  }

  /** The refunds of a record, their refunds, and so on. */
  private List<BookedVisit> refundsOf(BookedVisit original) {
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

  /** What takes back all that a visit comes to. */
  private List<Entry> takenBack(BookedVisit visit) {
    YearMonth month = rule.bookingMonth(visit.visit());
    List<Entry> reversals = new ArrayList<>();
    visit
        .net()
        .forEach(
            (account, net) -> reversals.add(new Entry.Reversal(account, month, net.negated())));
    return reversals;
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
    if (older.visit().refund()) {
      refunds.get(older.visit().original()).remove(older.visit().settlement());
    }
  }
}
