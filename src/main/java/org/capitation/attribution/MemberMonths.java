package org.capitation.attribution;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.capitation.registry.Pot;

/**
 * 人月: how many persons belong to whom in each month, counted on one day of it (A6).
 *
 * @param cells the count of each cell; cells without anybody are absent
 */
public record MemberMonths(Map<Cell, Long> cells) {
  /**
   * One figure of the table.
   *
   * @param month the month
   * @param pot the pot
   * @param community the key of the community, 0 for the unattributed
   * @param signed with a family-doctor contract on the day counted
   */
  public record Cell(YearMonth month, Pot pot, int community, boolean signed) {}

  /** Keeps the cells from being changed. */
  public MemberMonths {
    cells = Map.copyOf(cells);
  }

  /**
   * Counts the persons of a pot in the given months.
   *
   * @param index whose everybody is
   * @param pot the pot to count
   * @param months the months
   * @param snapshotDay the day of the month on which is counted, 1 to 31
   */
  public static MemberMonths count(
      AttributionIndex index, Pot pot, List<YearMonth> months, int snapshotDay) {
    int[] days =
        months.stream().mapToInt(m -> (int) snapshot(m, snapshotDay).toEpochDay()).toArray();
    Map<Home, long[]> counts = new HashMap<>();
    index.forEach(
        (inPot, from, to, home) -> {
          if (inPot == pot) {
            add(counts.computeIfAbsent(home, h -> new long[days.length]), days, from, to);
          }
        });
    Map<Cell, Long> cells = new HashMap<>();
    counts.forEach(
        (home, byMonth) -> {
          for (int m = 0; m < byMonth.length; m++) {
            if (byMonth[m] > 0) {
              Cell cell = new Cell(months.get(m), pot, home.community(), home.signed());
              cells.merge(cell, byMonth[m], Long::sum);
            }
          }
        });
    return new MemberMonths(cells);
  }

  private static void add(long[] counts, int[] days, int from, int to) {
    for (int m = 0; m < days.length; m++) {
      if (from <= days[m] && days[m] < to) {
        counts[m]++;
      }
    }
  }

  private static LocalDate snapshot(YearMonth month, int day) {
    return month.atDay(Math.min(day, month.lengthOfMonth()));
  }

  /** The sum over the cells that fit. */
  public long sum(Predicate<Cell> which) {
    return cells.entrySet().stream()
        .filter(cell -> which.test(cell.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
