package org.capitation.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.MemberMonths;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;

/**
 * 当日归属人数: how many persons belong to whom on the business date; counted once a day and version of
 * the attribution, since it takes a look at everybody.
 */
@ApplicationScoped
class MembersToday {
  @Inject private AttributionStore attributions;
  @Inject private Clock clock;

  private final Map<Pool, Counted> counted = new ConcurrentHashMap<>();

  private record Pool(long county, Pot pot) {}

  private record Counted(long version, LocalDate day, MemberMonths members) {}

  /** The persons of a pot. */
  MemberMonths of(County county, Pot pot) {
    AttributionIndex index = attributions.index(county);
    LocalDate today = LocalDate.now(clock);
    Pool pool = new Pool(county.id(), pot);
    Counted known = counted.get(pool);
    if (known == null || known.version() != index.version() || !known.day().equals(today)) {
      known = new Counted(index.version(), today, MemberMonths.on(index, pot, today));
      counted.put(pool, known);
    }
    return known.members();
  }
}
