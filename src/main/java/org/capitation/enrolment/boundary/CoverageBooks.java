package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.capitation.enrolment.Coverage;
import org.capitation.enrolment.CoverageTerms;
import org.capitation.enrolment.Population;
import org.capitation.enrolment.SignUps;
import org.capitation.enrolment.store.CoverageStore;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.CountyStore.Ground;
import org.capitation.registry.store.PersonStore;

/**
 * 签约覆盖底册: brings together what the registers know, once for all figures and lists of a day. It is
 * kept as long as the registers say the same, and for a minute at most.
 */
@ApplicationScoped
class CoverageBooks implements SignUps {
  private static final int MOST = 2;
  private static final long MOST_SECONDS = 60;

  @Inject private CoverageStore contracts;
  @Inject private PersonStore persons;
  @Inject private CountyStore counties;
  @Inject private Population population;
  @Inject private Clock clock;

  private final Map<Wanted, Kept> kept = new LinkedHashMap<>();

  private record Kept(Coverage coverage, Ground ground, long version, Instant at) {
    boolean holds(Ground groundNow, long versionNow, Instant now) {
      return ground.equals(groundNow)
          && version == versionNow
          && now.isBefore(at.plusSeconds(MOST_SECONDS));
    }
  }

  @Override
  public Coverage of(Wanted wanted) {
    Ground ground = counties.ground(wanted.county());
    long version = population.version(wanted.county());
    Instant now = clock.instant();
    synchronized (kept) {
      Kept known = kept.get(wanted);
      if (known != null && known.holds(ground, version, now)) {
        return known.coverage();
      }
    }
    Coverage coverage = read(wanted);
    synchronized (kept) {
      kept.remove(wanted);
      kept.put(wanted, new Kept(coverage, ground, version, now));
      if (kept.size() > MOST) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return coverage;
  }

  private Coverage read(Wanted wanted) {
    Coverage.Builder builder = new Coverage.Builder(wanted.terms(), wanted.since(), wanted.day());
    population.members(wanted.county(), wanted.pot(), wanted.day(), builder::member);
    if (wanted.terms().groups().stream().anyMatch(CoverageTerms.KeyGroup::isByAge)) {
      persons.vitals(
          wanted.county(),
          (person, vitals) -> {
            if (vitals.birth() != null) {
              builder.born(person, vitals.birth());
            }
          });
    }
    LocalDate first = wanted.since().isBefore(builder.lapsed()) ? wanted.since() : builder.lapsed();
    contracts.contracts(wanted.county(), first, wanted.day(), builder::contract);
    return builder.build();
  }
}
