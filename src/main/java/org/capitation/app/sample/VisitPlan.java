package org.capitation.app.sample;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.capitation.app.sample.Dice.Stream;
import org.capitation.app.sample.Person.Condition;
import org.capitation.app.sample.Visit.Key;
import org.capitation.app.sample.Visit.Marks;
import org.capitation.app.sample.Visit.Moment;
import org.capitation.app.sample.Visit.Patient;
import org.capitation.app.sample.Visit.Times;

/**
 * 就诊: the visits of a person, in the order of their days.
 *
 * <p>How often depends on age, health, season and, a little, on the home community, so that the
 * communities' years end differently. A few people are seen after their death or after their
 * insurance ended: such rows occur, and nobody's budget bears them.
 */
final class VisitPlan {

  /** How often the people of each home are seen, in per mille; the unattributed first. */
  private static final int[] TILT = {950, 955, 1_075, 970};

  private static final int TILT_PEAK = 1_075;
  private static final double DAYS_PER_YEAR = 365;
  private static final double DIALYSIS_YEARLY = 150;
  private static final double TWO_DISEASES_FACTOR = 1.45;
  private static final double CHRONIC_FACTOR = 1.8;
  private static final double SEEN_OF_DRAWN = 0.805;
  private static final int PAPER = 55_000;
  private static final int PAPER_FIRST_DAYS = 20;
  private static final int PAPER_LAST_DAYS = 150;
  private static final int PAPER_OF_LAST_YEAR = 1_500;
  private static final int LAST_YEAR_DAYS = 90;
  private static final int RESIDENTS_PER_STRAY = 20_000;
  private static final int STRAY_LAST_DAYS = 40;
  private static final int OPENS = 7 * 3600 + 1800;
  private static final int OPEN_SECONDS = 10 * 3600;
  private static final int PHARMACY_SECONDS = 13 * 3600;
  private static final int DAY_SECONDS = 24 * 3600;
  private static final int LOWER_CASE = 300_000;
  private static final int REFERRED_OUTSIDE = 320_000;
  private static final int REFERRED_TO_HOSPITAL = 90_000;

  private final SampleCalendar calendar;
  private final Deliveries deliveries;
  private final PlaceChooser places;
  private final FeeSchedule schedule;
  private final Dice dice;
  private int straysAfterDeath;
  private int straysAfterCover;
  private Key seenBefore;

  VisitPlan(County county, Deliveries deliveries, Dice dice) {
    this.calendar = county.calendar();
    this.deliveries = deliveries;
    this.places = new PlaceChooser(county, dice);
    this.schedule = new FeeSchedule(dice);
    this.dice = dice;
    this.straysAfterDeath = Math.max(1, county.terms().residents() / RESIDENTS_PER_STRAY);
    this.straysAfterCover = straysAfterDeath * 2;
  }

  /** Delivers all visits of a person. */
  void add(Person person, Homes homes) throws IOException {
    dice.restart(Stream.VISIT, person.index());
    seenBefore = null;
    if (dice.chance(PAPER_OF_LAST_YEAR)) {
      int day = calendar.firstDay() - 1 - dice.below(LAST_YEAR_DAYS);
      visitOnPaper(person, homes, day);
    }
    for (Cover cover : person.covers()) {
      int from = Math.max(cover.fromDay(), calendar.firstDay());
      int to = Math.min(Math.min(cover.toDay(), calendar.lastDay()), person.deathDay());
      if (from <= to) {
        addDuring(person, homes, cover, from, to);
      }
    }
    addStrays(person);
  }

  private void addDuring(Person person, Homes homes, Cover cover, int from, int to)
      throws IOException {
    Condition condition = person.health().condition();
    double years = (to - from + 1) / DAYS_PER_YEAR;
    for (int day : days(yearly(person, cover) * years, from, to)) {
      boolean busy = dice.below(SampleCalendar.SEASON_PEAK) < calendar.season(day);
      if (busy && dice.below(TILT_PEAK) < TILT[homes.on(day, cover)]) {
        visit(person, homes, day, Care.draw(condition, dice));
      }
    }
    if (condition == Condition.DIALYSIS) {
      for (int day : days(DIALYSIS_YEARLY * years, from, to)) {
        visit(person, homes, day, Care.DIALYSIS);
      }
    }
  }

  private static double yearly(Person person, Cover cover) {
    double factor =
        switch (person.health().condition()) {
          case NONE -> 1;
          case TWO_DISEASES -> TWO_DISEASES_FACTOR;
          default -> CHRONIC_FACTOR;
        };
    return cover.kind().visitsYearly() * person.health().frailty() * factor / SEEN_OF_DRAWN;
  }

  private int[] days(double mean, int from, int to) {
    int[] days = new int[dice.poisson(mean)];
    for (int i = 0; i < days.length; i++) {
      days[i] = dice.between(from, to);
    }
    Arrays.sort(days);
    return days;
  }

  private void visit(Person person, Homes homes, int day, Care care) throws IOException {
    Institution place = places.choose(person, care);
    if (place.tier().offSite() && dice.chance(PAPER)) {
      visitOnPaper(person, homes, day);
      return;
    }
    Cover cover = person.coverOn(day);
    Visit visit = online(person, cover, place, care, day);
    deliveries.settle(visit, homes.on(day, cover));
    if (!place.tier().outside() && !place.tier().pharmacy()) {
      seenBefore = visit.key();
    }
  }

  private Visit online(Person person, Cover cover, Institution place, Care care, int day) {
    Patient patient = patient(person, cover, day);
    Moment settled = new Moment(day, second(place, care));
    Marks marks = new Marks(false, false, null, referral(place.tier()));
    return new Visit(
        deliveries.nextKey(day),
        patient,
        place,
        care,
        new Times(day, settled, settled),
        schedule.of(place.tier(), care, patient),
        marks);
  }

  /** Paid by the person, handed in on paper, settled by the centre weeks or months later. */
  private void visitOnPaper(Person person, Homes homes, int day) throws IOException {
    int settledDay = day + dice.between(PAPER_FIRST_DAYS, PAPER_LAST_DAYS);
    Cover cover = person.coverOn(day);
    if (cover == null || settledDay < calendar.firstDay() || settledDay > calendar.lastDay()) {
      return;
    }
    Institution place = places.beyond();
    Patient patient = patient(person, cover, day);
    Moment settled = new Moment(settledDay, OPENS + dice.below(OPEN_SECONDS));
    Visit visit =
        new Visit(
            deliveries.nextKey(settledDay),
            patient,
            place,
            Care.GENERAL,
            new Times(day, settled, settled),
            schedule.of(place.tier(), Care.GENERAL, patient),
            new Marks(true, false, null, null));
    deliveries.settle(visit, homes.on(day, cover));
  }

  private void addStrays(Person person) throws IOException {
    List<Cover> covers = person.covers();
    Cover last = covers.get(covers.size() - 1);
    boolean ended = last.toDay() != Days.OPEN;
    int end = Math.min(person.deathDay(), last.toDay());
    int day = end == Days.OPEN ? Days.OPEN : end + 1 + dice.below(STRAY_LAST_DAYS);
    if (day > calendar.lastDay()) {
      return;
    }
    if (person.died() && !ended && straysAfterDeath > 0) {
      straysAfterDeath--;
    } else if (ended && !person.died() && straysAfterCover > 0) {
      straysAfterCover--;
    } else {
      return;
    }
    Institution place = places.choose(person, Care.EMERGENCY);
    deliveries.settle(online(person, last, place, Care.EMERGENCY, day), Tally.NOBODY);
  }

  private Patient patient(Person person, Cover cover, int day) {
    String number = person.identity().certificateOn(day);
    boolean lowerCase = number.endsWith("X") && dice.chance(LOWER_CASE);
    String written = lowerCase ? number.substring(0, number.length() - 1) + "x" : number;
    return new Patient(cover, written, person.health().poor());
  }

  private int second(Institution place, Care care) {
    if (care == Care.EMERGENCY) {
      return dice.below(DAY_SECONDS);
    }
    return OPENS + dice.below(place.tier().pharmacy() ? PHARMACY_SECONDS : OPEN_SECONDS);
  }

  private Key referral(Tier tier) {
    boolean referred =
        tier == Tier.LEAD && dice.chance(REFERRED_TO_HOSPITAL)
            || tier.outside() && !tier.pharmacy() && dice.chance(REFERRED_OUTSIDE);
    return referred ? seenBefore : null;
  }
}
