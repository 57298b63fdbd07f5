package org.capitation.attribution;

import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import org.capitation.value.DateRange;

/**
 * 计数表: adds up the days counted by side, cell and month, in flat arrays.
 *
 * <p>The days counted from one day to another are those before the second without those before the
 * first. So an interval costs two entries, however many months it lasts: before a day lie whole
 * months and a part of one. They are put together at the end.
 */
final class Tally {
  private final List<String> cells;
  private final int width;
  private final int begin;

  /** By day since the begin: how many months were counted wholly before it. */
  private final int[] whole;

  /** By day since the begin: how many days of the month after those were counted before it. */
  private final int[] part;

  private final int[] lengths;
  private final long[] wholes;
  private final long[] parts;

  Tally(int sides, Division division, Collection<DateRange> months) {
    cells = division.names();
    width = cells.size();
    List<DateRange> counted = List.copyOf(months);
    lengths = counted.stream().mapToInt(days -> (int) days.days()).toArray();
    begin = (int) counted.get(0).from().toEpochDay();
    int end = (int) counted.get(counted.size() - 1).to().toEpochDay();
    whole = new int[end - begin + 1];
    part = new int[whole.length];
    for (int day = 0, month = 0; day < whole.length; day++) {
      int since = begin + day - (int) counted.get(month).from().toEpochDay();
      if (since >= lengths[month] && month < lengths.length - 1) {
        month++;
        since = begin + day - (int) counted.get(month).from().toEpochDay();
      }
      whole[day] = since >= lengths[month] ? month + 1 : month;
      part[day] = since >= lengths[month] ? 0 : Math.max(0, since);
    }
    wholes = new long[sides * width * (lengths.length + 1)];
    parts = new long[wholes.length];
  }

  /** Adds an interval of so many; days are counted from 1970-01-01, the end day is not in it. */
  void add(int cell, int side, int fromDay, int toDay, int persons) {
    int first = (side * width + cell) * (lengths.length + 1);
    addBefore(first, toDay, persons);
    addBefore(first, fromDay, -persons);
  }

  private void addBefore(int first, int day, int times) {
    int place = Math.min(day - begin, whole.length - 1);
    if (place > 0) {
      int slot = first + whole[place];
      wholes[slot] += times;
      parts[slot] += (long) times * part[place];
    }
  }

  /** Takes one count above 0. */
  interface Reader {
    void read(YearMonth month, int side, String cell, long units);
  }

  /** Hands every count above 0 to the reader. */
  void forEach(List<YearMonth> months, Reader reader) {
    for (int cell = 0; cell < wholes.length / (lengths.length + 1); cell++) {
      int first = cell * (lengths.length + 1);
      long passed = wholes[first + lengths.length];
      for (int month = lengths.length - 1; month >= 0; month--) {
        long units = passed * lengths[month] + parts[first + month];
        if (units > 0) {
          reader.read(months.get(month), cell / width, cells.get(cell % width), units);
        }
        passed += wholes[first + month];
      }
    }
  }
}
