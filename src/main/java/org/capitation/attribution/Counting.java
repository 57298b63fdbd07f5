package org.capitation.attribution;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.capitation.value.BudgetYear;
import org.capitation.value.DateRange;

/** 人数口径: on which days of a year members are counted (A6). */
public sealed interface Counting {
  /** How many units a person has who is a member all year: what a yearly rate is divided by. */
  int unitsPerYear(BudgetYear year);

  /**
   * The days counted, by month: a member has a unit for each of these days.
   *
   * @throws IllegalArgumentException if they are none of the year
   */
  SortedMap<YearMonth, DateRange> days(BudgetYear year);

  /**
   * 年度时点: once a year, on one day.
   *
   * @param day the day
   */
  record Yearly(LocalDate day) implements Counting {
    @Override
    public int unitsPerYear(BudgetYear year) {
      return 1;
    }

    @Override
    public SortedMap<YearMonth, DateRange> days(BudgetYear year) {
      if (!year.contains(day)) {
        throw new IllegalArgumentException(day + " is not in " + year.range());
      }
      return new TreeMap<>(Map.of(YearMonth.from(day), DateRange.ofDays(day, day)));
    }
  }

  /**
   * 月度时点: once a month, on one day of it.
   *
   * @param day the day of the month, 1 to 31; beyond the end of a month it is the last day of it
   */
  record Monthly(int day) implements Counting {
    /**
     * Checks the day.
     *
     * @throws IllegalArgumentException if it is none of a month
     */
    public Monthly {
      if (day < 1 || day > 31) {
        throw new IllegalArgumentException("day " + day);
      }
    }

    @Override
    public int unitsPerYear(BudgetYear year) {
      return year.months().size();
    }

    @Override
    public SortedMap<YearMonth, DateRange> days(BudgetYear year) {
      SortedMap<YearMonth, DateRange> days = new TreeMap<>();
      for (YearMonth month : year.months()) {
        LocalDate counted = month.atDay(Math.min(day, month.lengthOfMonth()));
        days.put(month, DateRange.ofDays(counted, counted));
      }
      return days;
    }
  }

  /** 按日: every day. */
  record Daily() implements Counting {
    @Override
    public int unitsPerYear(BudgetYear year) {
      return (int) year.range().days();
    }

    @Override
    public SortedMap<YearMonth, DateRange> days(BudgetYear year) {
      SortedMap<YearMonth, DateRange> days = new TreeMap<>();
      year.months().forEach(month -> days.put(month, DateRange.of(month)));
      return days;
    }
  }
}
