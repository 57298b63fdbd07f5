package org.capitation.ledger;

import java.util.Optional;
import org.capitation.attribution.Home;

/**
 * 就诊人: what is known of the patient of a visit on the service date.
 *
 * @param known the certificate is in the register of insured persons
 * @param home the home in the visit's pot; nothing if that pot did not insure the person that day
 */
public record Patient(boolean known, Optional<Home> home) {
  /** Nobody in the register. */
  public static final Patient UNKNOWN = new Patient(false, Optional.empty());

  /** Somebody in the register. */
  public static Patient of(Optional<Home> home) {
    return new Patient(true, home);
  }
}
