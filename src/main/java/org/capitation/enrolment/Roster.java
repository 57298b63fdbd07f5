package org.capitation.enrolment;

import java.time.LocalDate;
import java.util.Arrays;
import org.capitation.value.DateRange;

/**
 * 医生名册人数: how many contracts a doctor has in force on each day from a first one on (E6).
 *
 * <p>A person has one contract at a time (E5), so that these are persons.
 */
public final class Roster {
  /** No contract that the terms allow reaches further. */
  private static final int MOST_DAYS = 36_600;

  private final LocalDate from;
  private int[] counts = new int[0];

  /** Nobody yet; days before the first are not counted. */
  public Roster(LocalDate from) {
    this.from = from;
  }

  /** With a contract on these days. */
  public void add(DateRange days) {
    change(days, 1);
  }

  /** Without a contract that was added with these days. */
  public void remove(DateRange days) {
    change(days, -1);
  }

  /** The same without a contract that was added with these days. */
  public Roster without(DateRange days) {
    Roster rest = new Roster(from);
    rest.counts = counts.clone();
    rest.remove(days);
    return rest;
  }

  /** How many there are on the day of the range that has most. */
  public int peak(DateRange days) {
    int most = 0;
    int end = Math.min(index(days.to()), counts.length);
    for (int day = index(days.from()); day < end; day++) {
      most = Math.max(most, counts[day]);
    }
    return most;
  }

  private void change(DateRange days, int by) {
    int end = index(days.to());
    if (end > counts.length) {
      counts = Arrays.copyOf(counts, end);
    }
    for (int day = index(days.from()); day < end; day++) {
      counts[day] += by;
    }
  }

  private int index(LocalDate day) {
    return (int) Math.max(0, Math.min(MOST_DAYS, day.toEpochDay() - from.toEpochDay()));
  }
}
