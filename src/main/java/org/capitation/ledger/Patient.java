package org.capitation.ledger;

import java.util.Optional;
import org.capitation.attribution.Home;

/**
 * 就诊人: what is known of the patient of a visit on the service date.
 *
 * @param home the home in the visit's pot, if there is one
 * @param without why there is none, where there is none
 */
public record Patient(Optional<Home> home, Reason without) {
  /** The certificate is not in the register of insured persons. */
  public static final Patient UNKNOWN = new Patient(Optional.empty(), Reason.UNKNOWN_PERSON);

  /** No attribution terms of the pot are in force that day: nobody's home is known. */
  public static final Patient UNDECIDED = new Patient(Optional.empty(), Reason.NO_TERMS);

  /**
   * Somebody in the register.
   *
   * @param home the home; nothing if the pot did not insure the person that day
   */
  public static Patient of(Optional<Home> home) {
    return new Patient(home, Reason.NOT_INSURED);
  }
}
