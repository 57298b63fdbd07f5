package org.capitation.attribution;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.capitation.value.DateRange;

/** 计数表: adds up the days counted by home, cell and month, in one flat array. */
final class Tally {
  private final List<String> cells;
  private final int[] from;
  private final int[] to;
  private final long[] units;

  Tally(int homes, Division division, Collection<DateRange> months) {
    cells = division.names();
    from = months.stream().mapToInt(days -> (int) days.from().toEpochDay()).toArray();
    to = months.stream().mapToInt(days -> (int) days.to().toEpochDay()).toArray();
    units = new long[homes * cells.size() * from.length];
  }

  /** Adds an interval; days are counted from 1970-01-01, the end day is not in it. */
  void add(int cell, int home, int fromDay, int toDay) {
    int first = (home * cells.size() + cell) * from.length;
    for (int month = 0; month < from.length; month++) {
      units[first + month] +=
          Math.max(0, Math.min(toDay, to[month]) - Math.max(fromDay, from[month]));
    }
  }

  /** Takes one count above 0. */
  interface Reader {
    void read(YearMonth month, int home, String cell, long units);
  }

  /** Hands every count above 0 to the reader. */
  void forEach(List<YearMonth> months, Reader reader) {
    for (int slot = 0; slot < units.length; slot++) {
      if (units[slot] > 0) {
        int cell = slot / from.length;
        reader.read(
            months.get(slot % from.length),
            cell / cells.size(),
            cells.get(cell % cells.size()),
            units[slot]);
      }
    }
  }
}
