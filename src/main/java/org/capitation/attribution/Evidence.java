package org.capitation.attribution;

import java.util.List;
import java.util.Optional;
import org.capitation.enrolment.Designation;
import org.capitation.enrolment.EnrolmentHistory;
import org.capitation.registry.InsuredPerson;

/**
 * 归属凭据: all that is registered of a person and has a say in whose the person is.
 *
 * @param person the person with the insured periods
 * @param history the contracts
 * @param designations the institutions of first contact chosen at the insurance
 * @param rulings the typed exceptions, in the order in which they were recorded
 * @param guardian what is registered of the guardian; nothing without one who is registered
 */
public record Evidence(
    InsuredPerson person,
    EnrolmentHistory history,
    List<Designation> designations,
    List<Ruling> rulings,
    Optional<Evidence> guardian) {
  /** Keeps the lists from being changed. */
  public Evidence {
    designations = List.copyOf(designations);
    rulings = List.copyOf(rulings);
  }

  /** Somebody of whom nothing but contracts is registered. */
  public static Evidence of(InsuredPerson person, EnrolmentHistory history) {
    return new Evidence(person, history, List.of(), List.of(), Optional.empty());
  }

  /** The same with a guardian. */
  public Evidence with(Evidence ofGuardian) {
    return new Evidence(person, history, designations, rulings, Optional.of(ofGuardian));
  }

  /** The same without a guardian, so that no chain of guardians has a second link (A11). */
  Evidence alone() {
    return new Evidence(person, history, designations, rulings, Optional.empty());
  }
}
