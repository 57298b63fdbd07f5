package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Totals;
import org.capitation.ledger.store.ChargeStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;

/**
 * 按月保留的统计: what was counted of the single charges of a month, kept as long as nothing is booked in
 * it: else a page would read the more rows the larger the county is.
 */
@ApplicationScoped
class KeptByMonth {
  private static final int MOST = 4_000;

  @Inject private ChargeStore charges;

  private final Map<Key, Kept> kept =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Kept> eldest) {
          return size() > MOST;
        }
      };

  /**
   * 所求.
   *
   * @param community whose charges
   * @param month the accounting month
   * @param what what is counted, as a value
   */
  record Key(County county, Community community, Pot pot, YearMonth month, Object what) {}

  private record Kept(Object state, Object found) {}

  /**
   * What is found, counted anew only if something has been booked in the month.
   *
   * @param totals the totals of the year that is looked at
   */
  @SuppressWarnings("unchecked")
  <T> T get(Key key, Totals totals, Supplier<T> count) {
    Object state =
        List.of(charges.newest(key.county(), key.pot(), key.month()), booked(key, totals));
    synchronized (kept) {
      Kept known = kept.get(key);
      if (known != null && known.state().equals(state)) {
        return (T) known.found();
      }
    }
    T found = count.get();
    synchronized (kept) {
      kept.put(key, new Kept(state, found));
    }
    return found;
  }

  private static Map<Totals.Line, Amounts> booked(Key key, Totals totals) {
    return totals.lines().entrySet().stream()
        .filter(line -> line.getKey().month().equals(key.month()))
        .filter(line -> line.getKey().account().home() == key.community().id())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
