package org.capitation.enrolment.boundary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.enrolment.Contract;
import org.capitation.enrolment.Obstacle;
import org.capitation.registry.InsuredPerson;

/**
 * 已拟: what working out an order came to.
 *
 * @param drafts what is to become of which contracts; the one asked for is the last
 * @param stands the contract that the order has been done with already
 * @param version its version
 * @param obstacles all that speaks against the order
 * @param death the day on which the person died, or null
 */
record Worked(
    List<Draft> drafts,
    Optional<Contract> stands,
    int version,
    List<Obstacle> obstacles,
    LocalDate death) {
  static Worked of(List<Draft> drafts, List<Obstacle> obstacles, InsuredPerson person) {
    LocalDate death = person == null ? null : person.vitals().death();
    return new Worked(drafts, Optional.empty(), 0, obstacles, death);
  }

  /** It has been done already. */
  static Worked done(Contract contract, int version) {
    return new Worked(List.of(), Optional.of(contract), version, List.of(), null);
  }

  static Worked refused(Contract contract, int version, Obstacle obstacle) {
    return new Worked(List.of(), Optional.ofNullable(contract), version, List.of(obstacle), null);
  }

  /** The same refused because of another order. */
  Worked against(Obstacle obstacle) {
    return new Worked(drafts, stands, version, List.of(obstacle), death);
  }

  boolean isGood() {
    return obstacles.isEmpty();
  }
}
