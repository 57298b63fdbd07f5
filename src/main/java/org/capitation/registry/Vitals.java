package org.capitation.registry;

import java.time.LocalDate;

/**
 * 生卒与性别: what birth and death registers know of a person.
 *
 * @param sex the sex
 * @param birth the day of birth, or null where it is not known
 * @param death the day of death, or null while alive; the person is insured on it, not after it
 */
public record Vitals(Sex sex, LocalDate birth, LocalDate death) {
  /** Alive, as far as is known, and nothing else is known. */
  public static final Vitals UNKNOWN = new Vitals(Sex.UNKNOWN, null, null);

  /** Somebody of whom only the day of death is known; null is alive. */
  public static Vitals until(LocalDate death) {
    return new Vitals(Sex.UNKNOWN, null, death);
  }
}
