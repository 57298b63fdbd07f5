package org.capitation.app.sample;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The period of the sample: one full year and two months of the next. */
final class SampleCalendar {

  /** How many months the sample has, and so how many visit files. */
  static final int MONTHS = 14;

  /** The months of the full year. */
  static final int MONTHS_OF_YEAR = 12;

  /** The day of the month on which members are counted. */
  static final int SNAPSHOT_DAY = 15;

  /** How full the busiest month is, in per mille of a plain month. */
  static final int SEASON_PEAK = 1150;

  private static final int[] SEASON = {
    1150, 850, 1050, 1000, 970, 930, 920, 930, 980, 1000, 1080, 1140
  };
  private static final int WEEKEND = 780;
  private static final int LOOK_BACK = 400;
  private static final int PER_MILLE = 1000;

  private final int year;
  private final List<YearMonth> months = new ArrayList<>();
  private final int[] firstDays = new int[MONTHS + 1];
  private final byte[] monthOfDay;
  private final short[] seasonOfDay;

  SampleCalendar(int year) {
    this.year = year;
    YearMonth january = YearMonth.of(year, 1);
    for (int i = 0; i <= MONTHS; i++) {
      firstDays[i] = Days.of(january.plusMonths(i).atDay(1));
      if (i < MONTHS) {
        months.add(january.plusMonths(i));
      }
    }
    int days = LOOK_BACK + firstDays[MONTHS] - firstDays[0];
    monthOfDay = new byte[days];
    seasonOfDay = new short[days];
    for (int i = 0; i < days; i++) {
      LocalDate date = Days.date(firstDays[0] - LOOK_BACK + i);
      monthOfDay[i] = (byte) ((date.getYear() - year) * MONTHS_OF_YEAR + date.getMonthValue() - 1);
      int season = SEASON[date.getMonthValue() - 1];
      boolean weekend = date.getDayOfWeek().getValue() > 5;
      seasonOfDay[i] = (short) (weekend ? season * WEEKEND / PER_MILLE : season);
    }
  }

  int year() {
    return year;
  }

  List<YearMonth> months() {
    return months;
  }

  int firstDay() {
    return firstDays[0];
  }

  /** The last day of the full year. */
  int lastDayOfYear() {
    return firstDays[MONTHS_OF_YEAR] - 1;
  }

  /** The last day of the last month, on which the registers were exported. */
  int lastDay() {
    return firstDays[MONTHS] - 1;
  }

  int firstDayOfMonth(int month) {
    return firstDays[month];
  }

  /** The day of a month on which its members are counted. */
  int snapshot(int month) {
    return firstDays[month] + SNAPSHOT_DAY - 1;
  }

  /** The month of a day: 0 is January of the full year, earlier months are negative. */
  int monthOf(int day) {
    return monthOfDay[day - firstDays[0] + LOOK_BACK];
  }

  /** How busy a day is, in per mille. */
  int season(int day) {
    return seasonOfDay[day - firstDays[0] + LOOK_BACK];
  }

  boolean inYear(int day) {
    return day >= firstDay() && day <= lastDayOfYear();
  }
}
