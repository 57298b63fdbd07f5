package org.capitation.app.sample;

import java.util.List;
import org.capitation.app.sample.Dice.Stream;
import org.capitation.app.sample.Person.Address;
import org.capitation.app.sample.Person.Condition;
import org.capitation.app.sample.Person.Health;
import org.capitation.app.sample.Person.Identity;

/**
 * Makes the people of the county, one after the other.
 *
 * <p>The first fifteen are young women, one in each township, so that every newborn finds a mother
 * who came before.
 */
final class People {

  private static final int MOTHERS_YOUNGEST = 24;
  private static final int MOTHERS_OLDEST = 38;
  private static final int FEMALE = 496_000;
  private static final int MOVED_WITHIN = 40_000;
  private static final int REGISTERED_ELSEWHERE = 2_000;
  private static final int POOR = 25_000;
  private static final int DIES_OLD = 33_000;
  private static final int DIES_YOUNG = 1_200;
  private static final int OWN_NUMBER_FIRST = 15;
  private static final int OWN_NUMBER_LAST = 60;
  private static final int NEWBORN_LAST_DAYS = 5;
  private static final double FRAILTY = 0.75;
  private static final int FOUNDERS_YOUNGEST = 25;
  private static final int FOUNDERS_OLDEST = 34;
  private static final int DAYS = 365;
  private static final double DAYS_PER_YEAR = 365.25;
  private static final int BIRTH_CERTIFICATES = 339_000_000;
  private static final int[] CONDITIONS_OLD = {600, 305, 81, 12, 2};
  private static final int[] CONDITIONS_MIDDLE = {8650, 1050, 260, 30, 10};
  private static final int[] CONDITIONS_YOUNG = {9970, 10, 15, 4, 1};
  private static final int OLD = 60;
  private static final int MIDDLE = 40;

  private final SampleCalendar calendar;
  private final Covers covers;
  private final Dice dice;
  private final IdNumber numbers = new IdNumber();
  private final String[] mothers = new String[Geography.TOWNSHIPS.size()];

  People(SampleCalendar calendar, Employers employers, Dice dice) {
    this.calendar = calendar;
    this.covers = new Covers(calendar, employers, dice);
    this.dice = dice;
  }

  /** The person with this serial number; to be asked for in order. */
  Person person(int index) {
    dice.restart(Stream.PERSON, index);
    boolean founder = index < mothers.length;
    PersonKind kind = founder || covers.fixed(index) ? PersonKind.ADULT : PersonKind.draw(dice);
    boolean female = founder || dice.chance(FEMALE);
    int birthDay = founder ? adultBirthDay() : birthDay(kind);
    int residence = founder ? index : Geography.township(dice);
    Identity identity = identity(index, kind, female, birthDay, residence);
    Address address = address(residence);
    Health health = health(kind, birthDay);
    int deathDay = founder ? Days.OPEN : deathDay(kind, birthDay);
    List<Cover> periods =
        founder ? covers.steady(index, kind, birthDay) : covers.of(index, kind, birthDay);
    Person person = new Person(index, identity, address, periods, deathDay, health);
    rememberMother(person);
    return person;
  }

  private int adultBirthDay() {
    return calendar.firstDay()
        - (int) (dice.between(FOUNDERS_YOUNGEST, FOUNDERS_OLDEST) * DAYS_PER_YEAR)
        - dice.below(DAYS);
  }

  private int birthDay(PersonKind kind) {
    if (kind == PersonKind.NEWBORN) {
      return dice.between(calendar.firstDay(), calendar.lastDay() - NEWBORN_LAST_DAYS);
    }
    int age = dice.between(kind.youngest(), kind.oldest());
    if (kind.old()) {
      age = Math.min(age, dice.between(kind.youngest(), kind.oldest()));
    }
    return calendar.firstDay() - (int) (age * DAYS_PER_YEAR) - 1 - dice.below(DAYS);
  }

  private Identity identity(
      int index, PersonKind kind, boolean female, int birthDay, int residence) {
    String name = Names.draw(dice);
    boolean small = kind == PersonKind.NEWBORN || kind == PersonKind.PRESCHOOL;
    String guardian = small ? mothers[residence] : "";
    if (kind != PersonKind.NEWBORN) {
      String number = numbers.next(birthDay, female, dice);
      return new Identity(name, female, birthDay, number, true, birthDay, guardian);
    }
    int ownFrom = birthDay + dice.between(OWN_NUMBER_FIRST, OWN_NUMBER_LAST);
    boolean certified = ownFrom <= calendar.lastDay();
    String number = certified ? numbers.next(birthDay, female, dice) : birthCertificate(index);
    return new Identity(name, female, birthDay, number, certified, ownFrom, guardian);
  }

  private static String birthCertificate(int index) {
    return "V" + (BIRTH_CERTIFICATES + index);
  }

  private Address address(int residence) {
    if (dice.chance(REGISTERED_ELSEWHERE)) {
      String code = dice.oneOf(Geography.HOUSEHOLDS_ELSEWHERE);
      return new Address(code, Township.NO_COMMUNITY, residence);
    }
    Township household =
        Geography.TOWNSHIPS.get(dice.chance(MOVED_WITHIN) ? Geography.township(dice) : residence);
    return new Address(household.code(), household.community(), residence);
  }

  private Health health(PersonKind kind, int birthDay) {
    int age = (int) ((calendar.firstDay() - birthDay) / DAYS_PER_YEAR);
    int[] chances =
        age >= OLD ? CONDITIONS_OLD : age >= MIDDLE ? CONDITIONS_MIDDLE : CONDITIONS_YOUNG;
    Condition condition = Condition.values()[dice.pick(chances)];
    boolean poor = !kind.employee() && dice.chance(POOR);
    boolean child = age < PersonKind.PUPIL.oldest();
    return new Health(dice.spread(FRAILTY), child ? Condition.NONE : condition, poor);
  }

  private int deathDay(PersonKind kind, int birthDay) {
    if (kind == PersonKind.NEWBORN || !dice.chance(kind.old() ? DIES_OLD : DIES_YOUNG)) {
      return Days.OPEN;
    }
    return dice.between(Math.max(birthDay, calendar.firstDay()) + 1, calendar.lastDay());
  }

  /** A mother is insured as a resident all the time, as her child is, whose visits name her. */
  private void rememberMother(Person person) {
    int age = (int) ((calendar.firstDay() - person.identity().birthDay()) / DAYS_PER_YEAR);
    Cover cover = person.covers().get(0);
    boolean resident = cover.kind() == PersonKind.ADULT && cover.toDay() == Days.OPEN;
    boolean fertile = age >= MOTHERS_YOUNGEST && age <= MOTHERS_OLDEST;
    if (resident && fertile && person.identity().female() && !person.died()) {
      mothers[person.address().residence()] = person.identity().certificate();
    }
  }
}
