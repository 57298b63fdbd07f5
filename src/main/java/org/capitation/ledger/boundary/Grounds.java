package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.ledger.AccountingCalendar;
import org.capitation.ledger.ChargingRule;
import org.capitation.ledger.store.MonthStore;
import org.capitation.policy.Pack;
import org.capitation.policy.Policies;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.PersonKeys;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.PersonStore;

/** 记账依据的存取: what visits are booked on, read anew only when something of it has changed. */
@ApplicationScoped
class Grounds {
  @Inject private CountyStore counties;
  @Inject private MonthStore months;
  @Inject private AttributionStore attributions;
  @Inject private InstitutionStore institutions;
  @Inject private PolicyStore policies;
  @Inject private PersonStore persons;

  private final ConcurrentMap<Long, Ground> latest = new ConcurrentHashMap<>();
  private final ConcurrentMap<Long, Residents> residents = new ConcurrentHashMap<>();

  /** 在册人员: the persons of a county as of a version of the ground. */
  private record Residents(long version, PersonKeys keys) {}

  /** What holds at this moment; it may change at once. */
  Ground now(County county) {
    return at(county, counties.ground(county));
  }

  /** What holds until the transaction of the caller ends: nobody can change it meanwhile. */
  Ground held(County county) {
    return at(county, counties.share(county));
  }

  /**
   * Makes sure that nobody changes, until the transaction of the caller ends, on what the visits
   * were charged; false if somebody has done so already. Registers may have changed: what was
   * charged by what they said before is as if it had come a moment earlier.
   */
  boolean holds(County county, Ground ground) {
    return counties.share(county) == ground.version()
        || attributions.version(county) == ground.index().version()
            && months.calendar(county).equals(ground.calendar());
  }

  /** All registered persons; read anew only when the ground has changed. */
  PersonKeys persons(County county, Ground ground) {
    return ifRead(county, ground)
        .orElseGet(
            () -> {
              // those before must not take up memory while these are read
              residents.remove(county.id());
              PersonKeys keys = persons.keys(county);
              residents.put(county.id(), new Residents(ground.version(), keys));
              return keys;
            });
  }

  /** All registered persons, if they have been read since the ground changed. */
  Optional<PersonKeys> ifRead(County county, Ground ground) {
    return Optional.ofNullable(residents.get(county.id()))
        .filter(known -> known.version() == ground.version())
        .map(Residents::keys);
  }

  private Ground at(County county, long version) {
    Ground known = latest.get(county.id());
    if (known != null && known.version() == version) {
      return known;
    }
    // the one before must not take up memory while this one is read
    latest.remove(county.id());
    Ground read = read(county, version);
    latest.put(county.id(), read);
    return read;
  }

  private Ground read(County county, long version) {
    Policies inForce = policies.policies(county);
    AccountingCalendar calendar = months.calendar(county);
    return new Ground(
        version,
        attributions.index(county),
        calendar,
        new ChargingRule(inForce.dated(Pack.Terms::charging), calendar, county.startMonth()),
        inForce.dated(Pack.Terms::attribution),
        institutions.providers(county),
        institutions.communities(county).stream()
            .collect(Collectors.toMap(Community::id, Community::code)));
  }
}
