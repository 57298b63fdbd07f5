package org.capitation.budget;

import java.util.Optional;
import org.capitation.attribution.Division;
import org.capitation.registry.County;
import org.capitation.registry.Pot;

/** 随人走: finds budgets whose money follows people, with the people as they are known now (B18). */
public interface Following {
  /**
   * 人数依据.
   *
   * @param budget the budget, with the people
   * @param version the version of the attribution that says so
   * @param division which cell each person is counted in, by the number in that version
   */
  record Found(Followed budget, long version, Division division) {}

  /** The newest budget of a pot and year, if there is one and its money follows people. */
  Optional<Found> find(County county, Pot pot, int year);
}
