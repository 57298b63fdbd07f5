package org.capitation.app.sample;

import java.time.LocalDate;
import java.util.List;

/**
 * Makes the periods of insurance of a person: mostly one without an end; some begin, pause or
 * change from resident to employee inside the year.
 */
final class Covers {

  private static final int TWO_NUMBERS = 77;
  private static final int BECOMES_EMPLOYEE = 12_000;
  private static final int NEW_IN_YEAR = 5_000;
  private static final int PAUSES = 8_000;
  private static final int FIRST_CHANGE_MONTH = 2;
  private static final int LAST_CHANGE_MONTH = 11;
  private static final int LONGEST_MEMBERSHIP = 16;
  private static final long PERSONAL_STRIDE = 7_919L;
  private static final long PERSONAL_DIGITS = 10_000_000_000L;
  private static final int OLD_NUMBER = 3;

  private final SampleCalendar calendar;
  private final Employers employers;
  private final Dice dice;

  Covers(SampleCalendar calendar, Employers employers, Dice dice) {
    this.calendar = calendar;
    this.employers = employers;
    this.dice = dice;
  }

  /** True for the person whose story is told on purpose: one who has two personal numbers. */
  boolean fixed(int index) {
    return index == TWO_NUMBERS;
  }

  /** One period without an end, of someone without a unit. */
  List<Cover> steady(int index, PersonKind kind, int birthDay) {
    return List.of(new Cover(number(index, 0), kind, since(kind, birthDay), Days.OPEN, null));
  }

  /** The periods of someone, by chance. */
  List<Cover> of(int index, PersonKind kind, int birthDay) {
    String number = number(index, 0);
    int since = since(kind, birthDay);
    int change = firstOfMonth(dice.between(FIRST_CHANGE_MONTH, LAST_CHANGE_MONTH));
    if (fixed(index)) {
      return List.of(
          new Cover(number(index, OLD_NUMBER), kind, since, change - 1, null),
          new Cover(number, kind, change, Days.OPEN, null));
    }
    Employer employer = employer(kind);
    if (kind == PersonKind.ADULT && dice.chance(BECOMES_EMPLOYEE)) {
      Employer unit = employers.draw(false, dice);
      return List.of(
          new Cover(number, kind, since, change - 1, null),
          new Cover(number, PersonKind.WORKER, change, Days.OPEN, unit));
    }
    if (kind != PersonKind.NEWBORN && dice.chance(NEW_IN_YEAR)) {
      return List.of(new Cover(number, kind, change, Days.OPEN, employer));
    }
    boolean pauses = kind != PersonKind.NEWBORN && dice.chance(PAUSES);
    return List.of(new Cover(number, kind, since, pauses ? change - 1 : Days.OPEN, employer));
  }

  private Employer employer(PersonKind kind) {
    boolean unit = kind.employee() && !kind.flexible();
    return unit ? employers.draw(kind.civilServant(), dice) : null;
  }

  private int since(PersonKind kind, int birthDay) {
    if (kind == PersonKind.NEWBORN) {
      return birthDay;
    }
    LocalDate january = LocalDate.of(calendar.year() - dice.between(0, LONGEST_MEMBERSHIP), 1, 1);
    int month = kind.employee() ? dice.below(SampleCalendar.MONTHS_OF_YEAR) : 0;
    int day = Days.of(january.minusYears(month > 0 ? 1 : 0).plusMonths(month));
    return Math.max(day, birthDay);
  }

  private int firstOfMonth(int month) {
    return calendar.firstDayOfMonth(month);
  }

  private static String number(int index, int variant) {
    long serial = (index + 1) * PERSONAL_STRIDE + variant;
    String digits = Long.toString(PERSONAL_DIGITS + serial).substring(1);
    return Geography.COUNTY + "0000" + digits;
  }
}
