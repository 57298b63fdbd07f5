package org.capitation.files;

import java.util.Arrays;
import java.util.List;

/**
 * 值: the values of one record, without the blanks around them, and what is wrong with their
 * characters.
 *
 * <p>One instance reads record after record. A value that is the same as that of the record before
 * is not made again: most are.
 */
final class Fields {
  private final String[] values = new String[Limits.COLUMNS];
  private final Reason[] faults = new Reason[Limits.COLUMNS];
  private int count;
  private int length;
  private long line;
  private boolean faulty;
  private boolean blank;

  /** Begins with a record. */
  void begin(long begun) {
    line = begun;
    count = 0;
    length = 0;
    faulty = false;
    blank = true;
  }

  void add(String value) {
    add(value.toCharArray(), 0, value.length());
  }

  /**
   * Takes the next value.
   *
   * @throws BadFile beyond the limits (F7)
   */
  void add(char[] text, int offset, int size) {
    length += size;
    if (count == Limits.COLUMNS) {
      throw new BadFile(Reason.TOO_MANY_COLUMNS, Long.toString(line));
    }
    if (size > Limits.FIELD) {
      throw new BadFile(Reason.VALUE_TOO_LONG, Long.toString(line));
    }
    if (length > Limits.LINE) {
      throw new BadFile(Reason.LINE_TOO_LONG, Long.toString(line));
    }
    int from = offset;
    int to = offset + size;
    while (from < to && Characters.isBlank(text[from])) {
      from++;
    }
    while (to > from && Characters.isBlank(text[to - 1])) {
      to--;
    }
    if (Characters.isMarked(text, from, to)) {
      // a spreadsheet's marks for what must stay a text: '0123 and ="0123"
      boolean formula = text[from] == '=';
      from += formula ? 2 : 1;
      to -= formula ? 1 : 0;
    }
    put(text, from, to);
    count++;
  }

  private void put(char[] text, int from, int to) {
    if (from == to) {
      values[count] = null;
      faults[count] = null;
      return;
    }
    blank = false;
    if (!isSame(values[count], text, from, to)) {
      values[count] = new String(text, from, to - from);
      faults[count] = Characters.fault(text, from, to);
    }
    faulty |= faults[count] != null;
  }

  private static boolean isSame(String before, char[] text, int from, int to) {
    if (before == null || before.length() != to - from) {
      return false;
    }
    // what differs mostly differs at the end
    for (int i = to - 1; i >= from; i--) {
      if (text[i] != before.charAt(i - from)) {
        return false;
      }
    }
    return true;
  }

  /** A value; null if it is empty or beyond the last. */
  String value(int position) {
    return position < count ? values[position] : null;
  }

  /** What is wrong with the characters of a value; null if nothing is. */
  Reason fault(int position) {
    return position < count ? faults[position] : null;
  }

  /** How many there are, without the empty ones at the end. */
  int last() {
    int last = count;
    while (last > 0 && values[last - 1] == null) {
      last--;
    }
    return last;
  }

  int count() {
    return count;
  }

  long line() {
    return line;
  }

  boolean isFaulty() {
    return faulty;
  }

  boolean isBlank() {
    return blank;
  }

  /** All values; empty ones are "". */
  List<String> all() {
    String[] all = Arrays.copyOf(values, count);
    for (int i = 0; i < count; i++) {
      all[i] = all[i] == null ? "" : all[i];
    }
    return List.of(all);
  }
}
