package org.capitation.files;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** 首行: which columns of a layout a file has, and where. */
public final class Header {
  private static final int ABSENT = -1;

  private final int[] positions;

  private Header(int[] positions) {
    this.positions = positions;
  }

  /**
   * Finds the columns by their names, in any case, or by an alias.
   *
   * @param names the first row of a file
   * @throws BadFile if mandatory columns are missing, or a column is there twice
   */
  static Header of(List<String> names, Layout layout) {
    List<String> headers = names.stream().map(n -> n.strip().toLowerCase(Locale.ROOT)).toList();
    Map<String, Integer> found = new HashMap<>();
    Set<Integer> twice = new HashSet<>();
    for (int i = 0; i < headers.size(); i++) {
      Integer before = found.putIfAbsent(headers.get(i), i);
      if (before != null) {
        twice.add(before);
      }
    }
    int[] positions = new int[layout.columns().size()];
    List<String> missing = new ArrayList<>();
    for (Column column : layout.columns()) {
      int position = position(column, found);
      if (position == ABSENT && column.mandatory()) {
        missing.add(column.header());
      }
      if (twice.contains(position)) {
        throw new BadFile(Reason.COLUMN_TWICE, column.header());
      }
      positions[column.ordinal()] = position;
    }
    if (!missing.isEmpty()) {
      throw new BadFile(Reason.MISSING_COLUMNS, missing.toArray(String[]::new));
    }
    return new Header(positions);
  }

  /** All columns of a layout, in their order. */
  static Header all(Layout layout) {
    return new Header(IntStream.range(0, layout.columns().size()).toArray());
  }

  /** The file has the column, be it empty in some rows. */
  public boolean has(Column column) {
    return positions[column.ordinal()] != ABSENT;
  }

  /** The values of a row by the ordinal of their column; null where there is none. */
  String[] pick(CsvRecord record) {
    String[] values = new String[positions.length];
    for (int i = 0; i < positions.length; i++) {
      int position = positions[i];
      if (position != ABSENT && position < record.getFieldCount()) {
        String value = record.getField(position).strip();
        values[i] = value.isEmpty() ? null : value;
      }
    }
    return values;
  }

  private static int position(Column column, Map<String, Integer> found) {
    Integer position = found.get(column.header());
    for (String alias : column.aliases()) {
      position = position == null ? found.get(alias) : position;
    }
    return position == null ? ABSENT : position;
  }
}
