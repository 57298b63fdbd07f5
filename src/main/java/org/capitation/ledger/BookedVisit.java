package org.capitation.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.capitation.registry.Provider;

/**
 * 已记账记录: a record of the platform in the books, with all its entries so far.
 *
 * @param id our key
 * @param revision 1 for the first version of the record, then 2 …
 * @param visit the record
 * @param provider where it took place
 * @param entries its entries, in the order of booking; the first is its first charge
 */
public record BookedVisit(
    long id, int revision, Visit visit, Provider provider, List<Entry> entries) {
  /** Keeps the entries from being changed. */
  public BookedVisit {
    entries = List.copyOf(entries);
  }

  /**
   * The entry by which it stands where it stands now: its charge, or the transfer that moved it
   * last; a visit that was superseded has none. Whatever moves a visit first takes all of it out
   * and then books all of it, so that the last entry tells.
   */
  public Optional<Entry> standing() {
    return standing(entries);
  }

  /** The same of the entries of any visit. */
  static Optional<Entry> standing(List<Entry> entries) {
    Entry last = entries.get(entries.size() - 1);
    return last instanceof Entry.Reversal ? Optional.empty() : Optional.of(last);
  }

  /** What the entries come to, by account; accounts that come to nothing are absent. */
  public Map<LedgerAccount, Amounts> net() {
    return net(account -> account);
  }

  /**
   * What the entries come to, by the account in which each is set right now.
   *
   * @param where from the account of an entry to the one in which it would be taken back
   */
  Map<LedgerAccount, Amounts> net(UnaryOperator<LedgerAccount> where) {
    return net(entries, where);
  }

  /** The same of the entries of any visit. */
  static Map<LedgerAccount, Amounts> net(List<Entry> entries, UnaryOperator<LedgerAccount> where) {
    Map<LedgerAccount, Amounts> net = new LinkedHashMap<>();
    entries.forEach(
        entry -> net.merge(where.apply(entry.account()), entry.amounts(), Amounts::plus));
    net.values().removeIf(Amounts::isZero);
    return net;
  }

  /** The same with further entries. */
  public BookedVisit with(List<? extends Entry> more) {
    List<Entry> all = Stream.<Entry>concat(entries.stream(), more.stream()).toList();
    return new BookedVisit(id, revision, visit, provider, all);
  }
}
