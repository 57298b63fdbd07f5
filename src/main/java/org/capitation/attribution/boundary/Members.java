package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.Home;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.enrolment.Population;
import org.capitation.registry.County;
import org.capitation.registry.Pot;

/** 应签人口: tells those to the left whose people there are. */
@ApplicationScoped
class Members implements Population {
  @Inject private AttributionStore attributions;

  @Override
  public void members(County county, Pot pot, LocalDate day, Reader reader) {
    AttributionIndex index = attributions.index(county);
    List<Home> homes = index.homes();
    for (int person = 0; person < index.persons(); person++) {
      int home = index.homeAt(person, pot, (int) day.toEpochDay());
      if (home >= 0 && homes.get(home).attributed()) {
        reader.read(index.person(person), homes.get(home).community());
      }
    }
  }

  @Override
  public Map<Long, Set<Integer>> homes(County county, Collection<Long> persons, LocalDate day) {
    AttributionIndex index = attributions.index(county);
    Map<Long, Set<Integer>> homes = new HashMap<>();
    for (long person : persons) {
      int number = index.number(person);
      for (Pot pot : number < 0 ? new Pot[0] : Pot.values()) {
        index
            .at(number, pot, day)
            .filter(Home::attributed)
            .ifPresent(
                home ->
                    homes.computeIfAbsent(person, key -> new HashSet<>()).add(home.community()));
      }
    }
    return homes;
  }

  @Override
  public long version(County county) {
    return attributions.version(county);
  }
}
