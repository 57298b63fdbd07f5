package org.capitation.ledger.store;

import org.capitation.ledger.Slip;

/**
 * 记录条: many visits, one after the other in the same object, out of the text that the database keeps
 * of each: a million visits leave nothing to collect behind.
 */
final class VisitSlip implements Slip {
  private static final int MARK = 16;

  private final byte[] text;
  private int position;
  private int at;
  private long mark;
  private long visit;
  private long person;
  private long attribution;
  private long fee;
  private long fund;
  private int serviceDay;
  private int settledDay;
  private int begunDay;

  /** Slips, each in a line of its own. */
  VisitSlip(byte[] text) {
    this.text = text;
  }

  /** Takes the next one; false after the last. */
  boolean next() {
    if (at >= text.length) {
      return false;
    }
    read(at);
    return true;
  }

  /** Where the one taken begins. */
  int position() {
    return position;
  }

  /**
   * Takes the one that begins here: mark, key, patient, version of the attribution, fee, pool
   * payment, days.
   */
  void read(int from) {
    position = from;
    at = from;
    mark = hexadecimal();
    visit = number();
    person = number();
    attribution = number();
    fee = number();
    fund = number();
    serviceDay = day();
    boolean more = at <= text.length && text[at - 1] == ' ';
    settledDay = more ? day() : serviceDay;
    begunDay = more ? day() : serviceDay;
  }

  private long hexadecimal() {
    long number = 0;
    for (int end = at + MARK; at < end; at++) {
      number = number << 4 | (text[at] <= '9' ? text[at] - '0' : text[at] - 'a' + 10);
    }
    at++;
    return number;
  }

  /** A whole number, or an amount with two decimals in hundredths. */
  private long number() {
    boolean negative = text[at] == '-';
    if (negative) {
      at++;
    }
    long number = 0;
    for (; text[at] != ' '; at++) {
      if (text[at] != '.') {
        number = number * 10 + (text[at] - '0');
      }
    }
    at++;
    return negative ? -number : number;
  }

  /** A day, counted from 1970-01-01. */
  private int day() {
    int year = two(at) * 100 + two(at + 2);
    int month = two(at + 5);
    // years begin in March, so that the leap day is the last one
    int shifted = month <= 2 ? year - 1 : year;
    int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + two(at + 8) - 1;
    at += 11;
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 719_468;
  }

  private int two(int from) {
    return (text[from] - '0') * 10 + text[from + 1] - '0';
  }

  /** What is the same for all visits that were booked alike. */
  long mark() {
    return mark;
  }

  @Override
  public long visit() {
    return visit;
  }

  @Override
  public long person() {
    return person;
  }

  @Override
  public long attribution() {
    return attribution;
  }

  @Override
  public int serviceDay() {
    return serviceDay;
  }

  @Override
  public int settledDay() {
    return settledDay;
  }

  @Override
  public int begunDay() {
    return begunDay;
  }

  @Override
  public long fee() {
    return fee;
  }

  @Override
  public long fund() {
    return fund;
  }
}
