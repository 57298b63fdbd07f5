package org.capitation.budget;

import java.util.List;
import java.util.Optional;
import org.capitation.attribution.Division;
import org.capitation.registry.County;

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

  /**
   * 预算版本: a budget that was decided.
   *
   * @param number counts from 1
   * @param policy the number of the policy pack that it rests on
   * @param offer what it has in place of the terms of the pack
   * @param claimants among whom it was split
   */
  record Decided(int number, long policy, Offer offer, List<Claimant> claimants) {}

  /**
   * The budget with the people as they are known now; nothing if its money does not follow them.
   */
  Optional<Found> find(County county, Decided budget);
}
