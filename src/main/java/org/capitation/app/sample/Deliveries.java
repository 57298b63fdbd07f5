package org.capitation.app.sample;

import java.io.IOException;
import org.capitation.app.sample.Visit.Key;
import org.capitation.app.sample.Visit.Moment;

/**
 * 数据交付: decides in which month's file a row arrives, and what follows it: refunds, repeated rows,
 * corrected rows, odd rows.
 *
 * <p>Rows of the county arrive in the month of their settlement, rows from outside one to four
 * months later. A refund is a row of its own; the platform then also delivers the original again,
 * with the flag and a later updt_time. What would arrive after the last file is not written.
 */
final class Deliveries {

  private static final int[] LATE_IN_POOLING_AREA = {76, 18, 5, 1};
  private static final int[] LATE_BEYOND = {46, 30, 15, 9};
  private static final int REFUNDED = 6_100;
  private static final int REFUNDED_IN_SAME_MONTH = 100_000;
  private static final int REFUND_MONTHS = 3;
  private static final int SHORTEST_MONTH = 28;
  private static final int DELIVERED_AGAIN = 920_000;
  private static final int REPEATED = 550;
  private static final int CORRECTED = 550;
  private static final int HALF = 500_000;
  private static final int BATCH_FIRST_DAY = 3;
  private static final int BATCH_LAST_DAY = 19;
  private static final int BATCH_HOUR = 2 * 3600;
  private static final int BATCH_SECONDS = 3 * 3600;
  private static final int UPDATE_SECONDS = 1_800;
  private static final int LAST_SECOND = 24 * 3600 - 1;

  private final SampleCalendar calendar;
  private final VisitFiles files;
  private final FeeSchedule schedule;
  private final Tally tally;
  private final Statements statements;
  private final Oddities oddities;
  private final Dice dice;
  private long serial;

  Deliveries(County county, VisitFiles files, Tally tally, Statements statements, Dice dice) {
    this.calendar = county.calendar();
    this.files = files;
    this.schedule = new FeeSchedule(dice);
    this.tally = tally;
    this.statements = statements;
    this.oddities = new Oddities(county.terms().residents());
    this.dice = dice;
  }

  /** The number of the next settlement on a day. */
  Key nextKey(int day) {
    return new Key(day, ++serial);
  }

  /** Delivers a settled visit that is borne by a home community, or {@link Tally#NOBODY}. */
  void settle(Visit visit, int home) throws IOException {
    int month = arrival(visit, visit.times().settled().day());
    if (month >= SampleCalendar.MONTHS) {
      return;
    }
    Visit first = visit.updated(touch(visit.times().settled(), month));
    Oddity oddity = oddities.next();
    if (oddity != null) {
      deliverOdd(first, oddity, month, home);
    } else if (dice.chance(REFUNDED)) {
      deliverWithRefund(first, month, home);
    } else {
      deliver(first, month, home);
      follow(first, month, home);
    }
  }

  private void deliver(Visit visit, int month, int home) throws IOException {
    files.write(visit, month);
    statements.add(visit, month);
    tally.add(visit, calendar.monthOf(visit.times().settled().day()) < month, home);
  }

  private void deliverOdd(Visit visit, Oddity oddity, int month, int home) throws IOException {
    if (!oddity.extra()) {
      files.write(visit, oddity, month);
      statements.add(visit, month);
      tally.add(visit, calendar.monthOf(visit.times().settled().day()) < month, home);
      return;
    }
    deliver(visit, month, home);
    files.write(visit.withKey(nextKey(visit.key().day())), oddity, month);
    if (oddity.accepted()) {
      statements.add(visit, month);
    }
    tally.addOdd(oddity);
  }

  private void deliverWithRefund(Visit visit, int month, int home) throws IOException {
    int settledMonth = calendar.monthOf(visit.times().settled().day());
    int day = refundDay(visit.times().settled().day(), settledMonth);
    int refundMonth = day > calendar.lastDay() ? SampleCalendar.MONTHS : arrival(visit, day);
    if (refundMonth >= SampleCalendar.MONTHS) {
      deliver(visit, month, home);
      return;
    }
    refundMonth = Math.max(refundMonth, month);
    Moment settled = new Moment(day, Math.min(visit.times().settled().second() + 1, LAST_SECOND));
    Moment updated = touch(settled, refundMonth);
    if (calendar.monthOf(day) <= month) {
      deliver(visit.refunded(later(visit.times().updated(), updated)), month, home);
    } else {
      deliver(visit, month, home);
      if (dice.chance(DELIVERED_AGAIN)) {
        files.write(visit.refunded(updated), refundMonth);
        tally.addAgain();
      }
    }
    deliver(visit.refund(nextKey(day), settled, updated), refundMonth, home);
  }

  private int refundDay(int settledDay, int settledMonth) {
    int endOfMonth = calendar.firstDayOfMonth(settledMonth + 1) - 1;
    if (settledDay < endOfMonth && dice.chance(REFUNDED_IN_SAME_MONTH)) {
      return dice.between(settledDay + 1, endOfMonth);
    }
    int month = settledMonth + dice.between(1, REFUND_MONTHS);
    boolean beyond = month >= SampleCalendar.MONTHS;
    return beyond ? Days.OPEN : calendar.firstDayOfMonth(month) + dice.below(SHORTEST_MONTH);
  }

  /** Sometimes a row comes again: the same, or corrected. */
  private void follow(Visit visit, int month, int home) throws IOException {
    if (dice.chance(REPEATED)) {
      int again = dice.chance(HALF) ? month : month + 1;
      if (again < SampleCalendar.MONTHS) {
        files.write(visit, again);
        tally.addAgain();
      }
    } else if (dice.chance(CORRECTED)) {
      int again = month + 1 + dice.below(2);
      if (again < SampleCalendar.MONTHS) {
        Visit corrected = visit.corrected(schedule.corrected(visit), batch(again));
        files.write(corrected, again);
        tally.replace(visit, corrected, home);
      }
    }
  }

  /** The month in whose file a row settled on a day arrives. */
  private int arrival(Visit visit, int day) {
    int month = calendar.monthOf(day);
    Tier tier = visit.place().tier();
    if (visit.marks().paper() || !tier.outside()) {
      return month;
    }
    return month + 1 + dice.pick(tier.offSite() ? LATE_BEYOND : LATE_IN_POOLING_AREA);
  }

  /** When the platform touched a row that it delivers in a month. */
  private Moment touch(Moment settled, int month) {
    if (calendar.monthOf(settled.day()) < month) {
      return batch(month);
    }
    int second = Math.min(settled.second() + 1 + dice.below(UPDATE_SECONDS), LAST_SECOND);
    return new Moment(settled.day(), second);
  }

  private Moment batch(int month) {
    int day = calendar.firstDayOfMonth(month) + dice.between(BATCH_FIRST_DAY, BATCH_LAST_DAY);
    return new Moment(day, BATCH_HOUR + dice.below(BATCH_SECONDS));
  }

  private static Moment later(Moment one, Moment other) {
    return one.day() > other.day() ? one : other;
  }
}
