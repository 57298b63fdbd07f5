package org.capitation.access;

import java.util.Optional;

/** 脱敏: how persons appear to those who need not know who exactly they are. */
public final class Masking {
  private static final String STAR = "*";

  private Masking() {}

  /** The name with everything but the first and the last character hidden: 王*, 王*芳. */
  public static String name(String name) {
    if (name == null || name.isBlank()) {
      return "";
    }
    int[] characters = name.strip().codePoints().toArray();
    String first = Character.toString(characters[0]);
    return switch (characters.length) {
      case 1 -> STAR;
      case 2 -> first + STAR;
      default -> first + STAR + Character.toString(characters[characters.length - 1]);
    };
  }

  /**
   * The certificate number with its first three and last four characters: 330***********0142; of a
   * number shorter than an ID card's only the last quarter.
   */
  public static String certificate(String number) {
    if (number == null) {
      return "";
    }
    return ends(number.strip(), 14);
  }

  /**
   * The telephone number with its first three and last four digits: 138****5678; of one shorter
   * than that of a mobile phone only the last quarter.
   */
  public static String phone(String number) {
    if (number == null) {
      return "";
    }
    return ends(number.strip(), 11);
  }

  /**
   * The first three and last four of a number of a length, or the last quarter of a shorter one.
   */
  private static String ends(String all, int length) {
    int head = all.length() < length ? 0 : 3;
    int tail = all.length() < length ? all.length() / 4 : 4;
    return all.substring(0, head)
        + STAR.repeat(all.length() - head - tail)
        + all.substring(all.length() - tail);
  }

  /** The last four characters (尾号), for small screens. */
  public static String tail(String number) {
    return number == null ? "" : number.strip().substring(Math.max(0, number.strip().length() - 4));
  }

  /** Whether this caller sees the persons of this doctor's list by name: the doctor alone. */
  public static boolean showsFull(Account caller, String doctor) {
    return ownDoctor(caller.scope()).filter(own -> own.equals(doctor)).isPresent();
  }

  private static Optional<String> ownDoctor(Scope scope) {
    return scope instanceof Scope.OneDoctor own ? Optional.of(own.code()) : Optional.empty();
  }
}
