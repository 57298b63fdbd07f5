package org.capitation.enrolment.boundary;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capitation.access.Caller;
import org.capitation.registry.store.CertificateVault;
import org.capitation.value.Missing;

/**
 * 待签凭据: stands for a person in an address once a doctor has found them by what only they can tell.
 *
 * <p>Our key of a person could be guessed, a ticket cannot; it is good for the doctor who got it.
 */
@ApplicationScoped
class Tickets {
  private static final Pattern FORM = Pattern.compile("(\\d{1,18})-([0-9a-f]{24})");

  @Inject private CertificateVault vault;
  @Inject private Caller caller;

  /** The ticket of a person for a doctor. */
  String of(String doctor, long person) {
    return person + "-" + seal(doctor, person);
  }

  /**
   * Whose ticket it is.
   *
   * @throws Missing if this doctor never got it
   */
  long person(String doctor, String ticket) {
    Matcher parts = FORM.matcher(ticket);
    if (!parts.matches()) {
      throw new Missing("person", "");
    }
    long person = Long.parseLong(parts.group(1));
    if (!MessageDigest.isEqual(
        seal(doctor, person).getBytes(US_ASCII), parts.group(2).getBytes(US_ASCII))) {
      throw new Missing("person", person);
    }
    return person;
  }

  private String seal(String doctor, long person) {
    return vault.seal(String.join(" ", "candidate", caller.county(), doctor, "" + person));
  }
}
