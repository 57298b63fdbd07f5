package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.attribution.AttributionRule;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Stamp;

/** 归属: computes the homes of all persons of the caller's county. */
@ApplicationScoped
public class Attributions {
  @Inject private AttributionStore attributions;
  @Inject private Evidences evidences;
  @Inject private CountyStore counties;
  @Inject private ContradictionBook contradictions;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Computes a new version from the registers and the terms as they are now.
   *
   * @param cause why, in a word
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public void recompute(String cause) {
    County county = counties.get(caller.county());
    AttributionRule rule = evidences.rule(county);
    AttributionStore.Writing writing = attributions.replace(county);
    ContradictionBook.Noting noting = contradictions.all(county);
    evidences.each(
        county,
        (id, evidence) -> {
          writing.add(id, rule.attribute(evidence));
          noting.add(id, rule.contradictions(evidence), evidence.rulings());
        });
    // bookings under the version before end first; they need not wait for all that was computed
    counties.hold(county);
    Stamp stamp = new Stamp(LocalDateTime.now(clock), caller.name());
    writing.end(cause, stamp);
    noting.end(stamp);
  }
}
