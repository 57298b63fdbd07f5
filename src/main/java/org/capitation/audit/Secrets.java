package org.capitation.audit;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.capitation.access.Masking;

/** 保密: what the audit trail must not hold (U4). */
public final class Secrets {
  /** Stands where something is not told. */
  public static final String HIDDEN = "***";

  private static final Pattern SECRET =
      Pattern.compile(
          "password|secret|token$|token_|hash|cipher|certificate|cert_no|credential|session");
  private static final Set<String> OPEN = Set.of("certificate_type", "tokens");

  /** An identity card's number, with or without its check digit in letters. */
  private static final Pattern CARD =
      Pattern.compile("(?<![0-9A-Za-z])[1-9]\\d{5}(?:18|19|20)\\d{9}[0-9Xx](?![0-9A-Za-z])");

  private static final Pattern MOBILE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
  private static final Set<String> OF_PERSONS = Set.of("registry_person", "enrolment_contract");

  private Secrets() {}

  /** Whether values of this name, a parameter's or a column's, are not told at all. */
  public static boolean isSecret(String name) {
    String small = name.toLowerCase(Locale.ROOT);
    return !OPEN.contains(small) && SECRET.matcher(small).find();
  }

  /** A text without numbers of certificates and telephones. */
  public static String scrubbed(String text) {
    String safe = CARD.matcher(text).replaceAll(card -> Masking.certificate(card.group()));
    return MOBILE.matcher(safe).replaceAll(phone -> Masking.phone(phone.group()));
  }

  /** The same of a value whose name is known. */
  static String scrubbed(String name, String text) {
    return name.equalsIgnoreCase("phone") ? Masking.phone(text) : scrubbed(text);
  }

  /** A value of a column as it may be told; null stays null. */
  public static String told(String table, String column, String value) {
    if (value == null) {
      return null;
    }
    if (isSecret(column)) {
      return HIDDEN;
    }
    if (column.equals("name") && OF_PERSONS.contains(table)) {
      return Masking.name(value);
    }
    return scrubbed(column, value);
  }
}
