package org.capitation.app.sample;

import java.time.LocalDate;

/**
 * 公民身份号码: makes distinct certificate numbers with a valid check character (GB 11643).
 *
 * <p>The serial part counts up for each birthday, odd for men and even for women; the area part is
 * taken from codes that are not in use.
 */
final class IdNumber {

  private static final String[] AREAS = {"339921", "339901", "339902", "339922", "339923"};
  private static final int[] AREA_WEIGHTS = {88, 4, 2, 4, 2};
  private static final int[] FACTORS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECKS = "10X98765432";
  private static final int SERIALS = 499;
  private static final int FIRST_BIRTHDAY = Days.of(1915, 1, 1);
  private static final int BIRTHDAYS = Days.of(2037, 1, 1) - FIRST_BIRTHDAY;

  private final short[] taken = new short[BIRTHDAYS * 2];

  /** The next free number of a birthday and sex. */
  String next(int birthDay, boolean female, Dice dice) {
    int slot = (birthDay - FIRST_BIRTHDAY) * 2 + (female ? 1 : 0);
    int count = taken[slot]++;
    if (count >= SERIALS) {
      throw new IllegalStateException("no serial left for " + Days.date(birthDay));
    }
    // Scattered (499 is a prime), so that not every birthday begins with 001.
    int serial = Math.floorMod(count * 137 + birthDay * 61, SERIALS) * 2 + (female ? 2 : 1);
    LocalDate birth = Days.date(birthDay);
    StringBuilder body = new StringBuilder(18).append(AREAS[dice.pick(AREA_WEIGHTS)]);
    append(body, birth.getYear(), 4);
    append(body, birth.getMonthValue(), 2);
    append(body, birth.getDayOfMonth(), 2);
    append(body, serial, 3);
    return withCheck(body);
  }

  /** The number whose first seventeen characters these are. */
  static String withCheck(CharSequence body) {
    return body.toString() + check(body);
  }

  private static char check(CharSequence body) {
    int sum = 0;
    for (int i = 0; i < FACTORS.length; i++) {
      sum += (body.charAt(i) - '0') * FACTORS[i];
    }
    return CHECKS.charAt(sum % CHECKS.length());
  }

  private static void append(StringBuilder to, int number, int width) {
    String digits = Integer.toString(number);
    for (int i = digits.length(); i < width; i++) {
      to.append('0');
    }
    to.append(digits);
  }
}
