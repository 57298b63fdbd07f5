package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
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
  public long version(County county) {
    return attributions.version(county);
  }
}
