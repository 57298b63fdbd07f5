package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.capitation.attribution.Frequented;
import org.capitation.ledger.store.FrequentedStore;
import org.capitation.ledger.store.FrequentedStore.Went;
import org.capitation.registry.County;

/** 就诊去处: tells those to the left where people mostly go. */
@ApplicationScoped
class Whereabouts implements Frequented {
  /** Of two communities with as many visits the one with the smaller key. */
  private static final Comparator<Went> MOST =
      Comparator.comparingLong(Went::visits)
          .thenComparing(Went::community, Comparator.reverseOrder());

  @Inject private FrequentedStore visits;

  @Override
  public Map<Long, Integer> communities(County county, Collection<Long> persons, LocalDate since) {
    Map<Long, Went> most = new HashMap<>();
    for (Went went : visits.visits(county, persons, since)) {
      most.merge(went.person(), went, (a, b) -> MOST.compare(a, b) >= 0 ? a : b);
    }
    Map<Long, Integer> communities = new HashMap<>();
    most.forEach((person, went) -> communities.put(person, went.community()));
    return communities;
  }
}
