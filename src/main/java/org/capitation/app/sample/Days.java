package org.capitation.app.sample;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/**
 * Days as plain numbers (days since 1970-01-01) with their ISO text made once.
 *
 * <p>End dates are last days, as in the platform's tables: the day itself still counts.
 */
final class Days {

  /** An end that has not come. */
  static final int OPEN = Integer.MAX_VALUE;

  /** The length of an ISO date. */
  static final int ISO_LENGTH = 10;

  private static final int FIRST = of(1900, 1, 1);
  private static final int BEYOND = of(2045, 1, 1);
  private static final byte[] ISO = new byte[(BEYOND - FIRST) * ISO_LENGTH];

  static {
    LocalDate day = LocalDate.ofEpochDay(FIRST);
    for (int at = 0; at < ISO.length; at += ISO_LENGTH) {
      byte[] text = day.toString().getBytes(StandardCharsets.US_ASCII);
      System.arraycopy(text, 0, ISO, at, ISO_LENGTH);
      day = day.plusDays(1);
    }
  }

  private Days() {}

  static int of(int year, int month, int dayOfMonth) {
    return of(LocalDate.of(year, month, dayOfMonth));
  }

  static int of(LocalDate date) {
    return (int) date.toEpochDay();
  }

  static LocalDate date(int day) {
    return LocalDate.ofEpochDay(day);
  }

  /** The last day of a term of whole years that begins on a day. */
  static int lastOfTerm(int firstDay, int years) {
    return of(date(firstDay).plusYears(years).minusDays(1));
  }

  /** Copies the ISO text of a day into a buffer. */
  static void copyIso(int day, byte[] buffer, int at) {
    System.arraycopy(ISO, (day - FIRST) * ISO_LENGTH, buffer, at, ISO_LENGTH);
  }

  /** Copies the eight digits of a day (yyyyMMdd) into a buffer. */
  static void copyDigits(int day, byte[] buffer, int at) {
    int from = (day - FIRST) * ISO_LENGTH;
    System.arraycopy(ISO, from, buffer, at, 4);
    System.arraycopy(ISO, from + 5, buffer, at + 4, 2);
    System.arraycopy(ISO, from + 8, buffer, at + 6, 2);
  }
}
