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

  /** 在册人员: the persons of a county as of a version of the frame. */
  private record Residents(long version, PersonKeys keys) {}

  /** What holds at this moment; it may change at once. */
  Ground now(County county) {
    return at(county, counties.ground(county));
  }

  /** What holds until the transaction of the caller ends: nobody can change it meanwhile. */
  Ground held(County county) {
    return at(county, counties.share(county));
  }

  /** What all bookings rest on beside whose their patients are, at this moment. */
  Frame frame(County county) {
    return frame(county, counties.ground(county).frame());
  }

  /**
   * What holds until the transaction of the caller ends, if visits that were booked on another
   * ground may still be written: nothing if a month was closed since. Registers may have changed:
   * what was charged by what they said before is as if it had come a moment earlier.
   */
  Optional<Ground> since(County county, Ground then) {
    return Optional.of(held(county)).filter(now -> now.calendar().equals(then.calendar()));
  }

  /** All registered persons; after registers have changed only those are read who have come. */
  PersonKeys persons(County county, Ground ground) {
    Residents known = residents.get(county.id());
    if (known != null && known.version() == ground.frame().version()) {
      return known.keys();
    }
    PersonKeys before = known == null ? new PersonKeys() : known.keys();
    PersonKeys keys = persons.keys(county, before);
    residents.put(county.id(), new Residents(ground.frame().version(), keys));
    return keys;
  }

  /** All registered persons, if those have been read before. */
  Optional<PersonKeys> ifRead(County county, Ground ground) {
    return residents.containsKey(county.id())
        ? Optional.of(persons(county, ground))
        : Optional.empty();
  }

  private Ground at(County county, CountyStore.Ground version) {
    Ground known = latest.get(county.id());
    if (known != null && known.version() == version.ground()) {
      return known;
    }
    Ground read =
        new Ground(version.ground(), attributions.index(county), frame(county, version.frame()));
    if (!counties.isHeld(county)) {
      latest.put(county.id(), read);
    }
    return read;
  }

  private Frame frame(County county, long version) {
    Ground known = latest.get(county.id());
    return known != null && known.frame().version() == version
        ? known.frame()
        : read(county, version);
  }

  private Frame read(County county, long version) {
    Policies inForce = policies.policies(county);
    AccountingCalendar calendar = months.calendar(county);
    return new Frame(
        version,
        calendar,
        new ChargingRule(inForce.dated(Pack.Terms::charging), calendar, county.startMonth()),
        inForce.dated(Pack.Terms::attribution),
        institutions.providers(county),
        institutions.communities(county).stream()
            .collect(Collectors.toMap(Community::id, Community::code)));
  }
}
