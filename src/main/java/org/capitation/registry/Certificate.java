package org.capitation.registry;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * 证件号码: reads and checks certificate numbers (GB 11643 for ID cards).
 *
 * <p>Eighteen characters: six of the area, eight of the birth date, three in sequence (odd for
 * men), one check character by ISO 7064 MOD 11-2.
 */
public final class Certificate {
  /** psn_cert_type of an ID card. */
  public static final String ID_CARD = "01";

  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";

  /** Why an ID card number is not one. */
  public enum Fault {
    /** A spreadsheet has turned it into a number such as 1.23457E+17. */
    DAMAGED_BY_SPREADSHEET,
    /** Not seventeen digits and a digit or X. */
    FORM,
    /** The birth date in it does not exist. */
    BIRTH_DATE,
    /** The check character does not fit. */
    CHECK_CHARACTER
  }

  private Certificate() {}

  /** The number as it is compared and stored: no blanks around it, x as X. */
  public static String normal(String number) {
    return number.strip().toUpperCase(Locale.ROOT);
  }

  /** What is wrong with the (normal) number of an ID card; nothing if it is right. */
  public static Optional<Fault> fault(String number) {
    if (damaged(number)) {
      return Optional.of(Fault.DAMAGED_BY_SPREADSHEET);
    }
    if (!number.matches("\\d{17}[\\dX]")) {
      return Optional.of(Fault.FORM);
    }
    if (birthDate(number).isEmpty()) {
      return Optional.of(Fault.BIRTH_DATE);
    }
    return check(number) == number.charAt(17)
        ? Optional.empty()
        : Optional.of(Fault.CHECK_CHARACTER);
  }

  /** A spreadsheet has turned the (normal) number into one such as 1.23457E+17. */
  public static boolean damaged(String number) {
    return number.indexOf('E') > 0 && number.matches("\\d(\\.\\d+)?E\\+?\\d+");
  }

  /** The check character that belongs to the first seventeen digits. */
  public static char check(String number) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += (number.charAt(i) - '0') * WEIGHTS[i];
    }
    return CHECKS.charAt(sum % 11);
  }

  /** The sex in the number of an ID card that has no fault: odd for men. */
  public static Sex sex(String number) {
    return Character.digit(number.charAt(16), 10) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
  }

  /** The birth date in the number of an ID card; nothing if it does not exist. */
  public static Optional<LocalDate> birthDate(String number) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(number.substring(6, 10)),
              Integer.parseInt(number.substring(10, 12)),
              Integer.parseInt(number.substring(12, 14))));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
