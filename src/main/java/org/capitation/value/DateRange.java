package org.capitation.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * 日期区间: days from {@code from} (in it) to {@code to} (no longer in it), half-open (V4).
 *
 * <p>A range has at least one day. {@link #OPEN_END} as {@code to} means "until further notice". On
 * screens and papers the last day is shown, {@link #lastDay()}.
 *
 * @param from the first day
 * @param to the day after the last day
 */
public record DateRange(LocalDate from, LocalDate to) implements Comparable<DateRange> {
  /** The end of a range that has no end yet. */
  public static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

  /**
   * Checks that there is at least one day.
   *
   * @throws IllegalArgumentException if {@code to} is not after {@code from}
   */
  public DateRange {
    if (!to.isAfter(from)) {
      throw new Unfit("range", from, to.minusDays(1));
    }
  }

  /** From the day on, without an end. */
  public static DateRange from(LocalDate first) {
    return new DateRange(first, OPEN_END);
  }

  /**
   * From the first to the last day, both in it; no last day means no end.
   *
   * @throws IllegalArgumentException if the last day is before the first
   */
  public static DateRange ofDays(LocalDate first, LocalDate last) {
    return last == null || !last.isBefore(OPEN_END)
        ? from(first)
        : new DateRange(first, last.plusDays(1));
  }

  /** All days of a month. */
  public static DateRange of(YearMonth month) {
    return new DateRange(month.atDay(1), month.plusMonths(1).atDay(1));
  }

  /** The last day in the range; meaningless for a range without an end. */
  public LocalDate lastDay() {
    return to.minusDays(1);
  }

  /** Has no end yet. */
  public boolean isOpen() {
    return !to.isBefore(OPEN_END);
  }

  /** The number of days. */
  public long days() {
    return ChronoUnit.DAYS.between(from, to);
  }

  /** The day is in the range. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(from) && day.isBefore(to);
  }

  /** At least one day is in both; ranges that only touch do not overlap. */
  public boolean overlaps(DateRange other) {
    return from.isBefore(other.to) && other.from.isBefore(to);
  }

  /** The days in both. */
  public Optional<DateRange> intersection(DateRange other) {
    return overlaps(other)
        ? Optional.of(new DateRange(later(from, other.from), earlier(to, other.to)))
        : Optional.empty();
  }

  /** The days that are not in the other: none, one or two ranges, in order. */
  public List<DateRange> minus(DateRange other) {
    if (!overlaps(other)) {
      return List.of(this);
    }
    List<DateRange> rest = new ArrayList<>(2);
    if (from.isBefore(other.from)) {
      rest.add(new DateRange(from, other.from));
    }
    if (other.to.isBefore(to)) {
      rest.add(new DateRange(other.to, to));
    }
    return rest;
  }

  /** The days before the given one; nothing if the range begins on or after it. */
  public Optional<DateRange> before(LocalDate end) {
    return from.isBefore(end)
        ? Optional.of(new DateRange(from, earlier(to, end)))
        : Optional.empty();
  }

  /** By first day, then by end. */
  @Override
  public int compareTo(DateRange other) {
    int byFrom = from.compareTo(other.from);
    return byFrom != 0 ? byFrom : to.compareTo(other.to);
  }

  private static LocalDate later(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static LocalDate earlier(LocalDate a, LocalDate b) {
    return a.isBefore(b) ? a : b;
  }
}
