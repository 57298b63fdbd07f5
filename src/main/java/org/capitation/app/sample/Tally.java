package org.capitation.app.sample;

import java.util.EnumMap;
import java.util.Map;

/**
 * 合计: what was written, to size the budgets and to tell about.
 *
 * <p>The pots are counted as 0 (residents) and 1 (employees), the communities from 1, the
 * unattributed as 0. The sums follow the sample's own idea of who bears a visit.
 */
final class Tally {

  /** The home of visits that nobody's budget bears: after a death, after the end of a cover. */
  static final int NOBODY = -1;

  /** The pots in the order of the sums. */
  static final String[] POTS = {"390", "310"};

  private final SampleCalendar calendar;
  private final long[][] charged = new long[POTS.length][Geography.COMMUNITIES + 1];
  private final long[][] memberMonths = new long[POTS.length][Geography.COMMUNITIES + 1];
  private final Map<Oddity, Integer> odd = new EnumMap<>(Oddity.class);
  private long rows;
  private long rowsOutside;
  private long rowsLate;
  private long rowsAgain;
  private long refunds;
  private long notChargeable;
  private long excludedRows;
  private long excludedPool;
  private long pool;
  private long poolOutside;

  Tally(SampleCalendar calendar) {
    this.calendar = calendar;
  }

  static int pot(Cover cover) {
    return cover.kind().employee() ? 1 : 0;
  }

  /** Counts a delivered row. */
  void add(Visit visit, boolean late, int home) {
    rows++;
    rowsLate += late ? 1 : 0;
    refunds += visit.marks().original() == null ? 0 : 1;
    rowsOutside += visit.place().tier().outside() ? 1 : 0;
    excludedRows += visit.care().excluded() ? 1 : 0;
    notChargeable += home == NOBODY ? 1 : 0;
    addPool(visit, visit.fees().pool(), home);
  }

  /** Counts the corrected amounts instead of the former. */
  void replace(Visit former, Visit corrected, int home) {
    rowsAgain++;
    addPool(former, corrected.fees().pool() - former.fees().pool(), home);
  }

  /** Counts a row that came a second time. */
  void addAgain() {
    rowsAgain++;
  }

  void addOdd(Oddity oddity) {
    odd.merge(oddity, 1, Integer::sum);
  }

  /** Counts a person's months of the full year, by the snapshot day. */
  void addMonths(Person person, Homes homes) {
    for (int month = 0; month < SampleCalendar.MONTHS_OF_YEAR; month++) {
      int day = calendar.snapshot(month);
      Cover cover = person.coverOn(day);
      if (cover != null) {
        memberMonths[pot(cover)][homes.on(day, cover)]++;
      }
    }
  }

  /** What the full year charges to a home, in fen. */
  long charged(int pot, int home) {
    return charged[pot][home];
  }

  long charged(int pot) {
    long sum = 0;
    for (long fen : charged[pot]) {
      sum += fen;
    }
    return sum;
  }

  long memberMonths(int pot, int home) {
    return memberMonths[pot][home];
  }

  long memberMonths(int pot) {
    long sum = 0;
    for (long months : memberMonths[pot]) {
      sum += months;
    }
    return sum;
  }

  private void addPool(Visit visit, long fen, int home) {
    pool += fen;
    poolOutside += visit.place().tier().outside() ? fen : 0;
    if (visit.care().excluded()) {
      excludedPool += fen;
    } else if (home != NOBODY && calendar.inYear(visit.serviceDay())) {
      charged[pot(visit.patient().cover())][home] += fen;
    }
  }

  /** The counts as lines of text. */
  String text() {
    long all = rows + rowsAgain + odd.values().stream().mapToInt(Integer::intValue).sum();
    return "visit rows "
        + all
        + " (first deliveries "
        + rows
        + ", again "
        + rowsAgain
        + ", odd beside good ones "
        + odd
        + ")\nlate "
        + rowsLate
        + ", refunds "
        + refunds
        + ", excluded "
        + excludedRows
        + " (pool fen "
        + excludedPool
        + "), nobody's "
        + notChargeable
        + "\noutside: rows "
        + perMille(rowsOutside, rows)
        + " per mille, pool "
        + perMille(poolOutside, pool)
        + " per mille of fen "
        + pool;
  }

  private static long perMille(long part, long whole) {
    return part * 1000 / whole;
  }
}
