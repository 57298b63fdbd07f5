package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.Cause;
import org.capitation.attribution.Frequented;
import org.capitation.attribution.Home;
import org.capitation.attribution.Suggestion;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.registry.Catchments;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.InsuredGroup;
import org.capitation.registry.InsuredPeriod;
import org.capitation.registry.Pot;
import org.capitation.registry.Ties;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.InsuranceStore;
import org.capitation.registry.store.InsuranceStore.Insurance;

/** 未归属人员的查找: who belongs to nobody on a day, with what is registered and suggested. */
@ApplicationScoped
class Strays {
  /** Visits of so many years speak for a community. */
  private static final int YEARS = 1;

  @Inject private AttributionStore attributions;
  @Inject private InsuranceStore insurances;
  @Inject private InstitutionStore institutions;
  @Inject private Frequented frequented;

  /**
   * 未归属者.
   *
   * @param person our key
   * @param group among which insured people
   * @param place the code of the place that the cause is about, or null
   * @param since the first day insured in this way
   */
  record Stray(
      long person,
      InsuredGroup group,
      Cause cause,
      String place,
      LocalDate since,
      Optional<Suggestion> suggestion) {}

  /** All of a pot on a day, by key. */
  List<Stray> of(County county, Pot pot, LocalDate day) {
    Map<Long, Cause> causes = causes(county, pot, day);
    Map<Long, InsuredPeriod> periods = periods(causes.keySet(), pot, day);
    Catchments catchments = institutions.catchmentIndex(county);
    Map<Long, Integer> visited =
        frequented.communities(county, causes.keySet(), day.minusYears(YEARS));
    return causes.entrySet().stream()
        .filter(person -> periods.containsKey(person.getKey()))
        .map(
            person -> {
              InsuredPeriod period = periods.get(person.getKey());
              int mostly = visited.getOrDefault(person.getKey(), Community.NONE);
              return new Stray(
                  person.getKey(),
                  period.group(),
                  person.getValue(),
                  place(person.getValue(), period.ties()),
                  period.range().from(),
                  Suggestion.of(period.ties(), catchments, mostly, day));
            })
        .toList();
  }

  private Map<Long, Cause> causes(County county, Pot pot, LocalDate day) {
    AttributionIndex index = attributions.index(county);
    List<Home> homes = index.homes();
    Map<Long, Cause> causes = new LinkedHashMap<>();
    for (int person = 0; person < index.persons(); person++) {
      int home = index.homeAt(person, pot, (int) day.toEpochDay());
      if (home >= 0 && !homes.get(home).attributed()) {
        causes.put(index.person(person), homes.get(home).cause());
      }
    }
    return causes;
  }

  /** The period of each that counts on the day: the one that began later (A7). */
  private Map<Long, InsuredPeriod> periods(Set<Long> persons, Pot pot, LocalDate day) {
    return insurances.of(persons).values().stream()
        .filter(insurance -> insurance.period().pot() == pot)
        .filter(insurance -> insurance.period().range().contains(day))
        .collect(
            Collectors.toMap(
                Insurance::person,
                Insurance::period,
                (a, b) -> Comparator.comparing(InsuredPeriod::range).compare(a, b) >= 0 ? a : b));
  }

  private static String place(Cause cause, Ties ties) {
    return switch (cause) {
      case HOUSEHOLD_NOT_MAPPED -> ties.household();
      case RESIDENCE_NOT_MAPPED -> ties.residence();
      case EMPLOYER_NOT_MAPPED -> ties.employer();
      case SCHOOL_NOT_MAPPED -> ties.school();
      default -> null;
    };
  }
}
