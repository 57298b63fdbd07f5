package org.capitation.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.registry.Provider;

/**
 * 已记账记录: a record of the platform in the books, with all its entries so far.
 *
 * @param id our key
 * @param revision 1 for the first version of the record, then 2 …
 * @param visit the record
 * @param provider where it took place
 * @param entries its entries, in the order of booking
 */
public record BookedVisit(
    long id, int revision, Visit visit, Provider provider, List<Entry> entries) {
  /** Keeps the entries from being changed. */
  public BookedVisit {
    entries = List.copyOf(entries);
  }

  /** The charge that holds now: the last one; a visit that was superseded has none. */
  public Optional<Entry.Charge> standing() {
    return net().isEmpty() && entries.size() > 1
        ? Optional.empty()
        : entries.stream()
            .filter(Entry.Charge.class::isInstance)
            .map(Entry.Charge.class::cast)
            .reduce((earlier, later) -> later);
  }

  /** What the entries come to, by account; accounts that come to nothing are absent. */
  public Map<LedgerAccount, Amounts> net() {
    Map<LedgerAccount, Amounts> net = new LinkedHashMap<>();
    entries.forEach(entry -> net.merge(entry.account(), entry.amounts(), Amounts::plus));
    net.values().removeIf(Amounts::isZero);
    return net;
  }

  /** The same with further entries. */
  public BookedVisit with(List<? extends Entry> more) {
    List<Entry> all = Stream.<Entry>concat(entries.stream(), more.stream()).toList();
    return new BookedVisit(id, revision, visit, provider, all);
  }
}
