package org.capitation.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** 首行: which columns of a layout a file has, and where. */
public final class Header {
  private static final int ABSENT = -1;

  private final Layout layout;
  private final List<String> names;
  private final int[] positions;

  private Header(Layout layout, List<String> names, int[] positions) {
    this.layout = layout;
    this.names = names;
    this.positions = positions;
  }

  /**
   * Finds the columns by their names, in any case, or by an alias.
   *
   * @param names the first row of a file
   * @throws BadFile if mandatory columns are missing, or a column is there twice
   */
  static Header of(List<String> names, Layout layout) {
    Map<String, Integer> found = new HashMap<>();
    Set<Integer> twice = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      Integer before = found.putIfAbsent(normal(names.get(i)), i);
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
    return new Header(layout, List.copyOf(names), positions);
  }

  /** All columns of a layout, in their order. */
  static Header all(Layout layout) {
    List<String> names = layout.columns().stream().map(Column::header).toList();
    return new Header(layout, names, IntStream.range(0, names.size()).toArray());
  }

  /** A name as it is compared. */
  static String normal(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  /** The names as they are compared. */
  static Set<String> normal(List<String> names) {
    return names.stream().map(Header::normal).collect(Collectors.toSet());
  }

  /**
   * How many columns of a layout these are.
   *
   * @param given names as they are compared
   */
  static int recognised(Set<String> given, Layout layout) {
    return (int) layout.columns().stream().filter(column -> isAmong(given, column)).count();
  }

  /**
   * Whether all mandatory columns of a layout are among these.
   *
   * @param given names as they are compared
   */
  static boolean isComplete(Set<String> given, Layout layout) {
    return layout.columns().stream()
        .filter(Column::mandatory)
        .allMatch(column -> isAmong(given, column));
  }

  private static boolean isAmong(Set<String> given, Column column) {
    return given.contains(column.header()) || column.aliases().stream().anyMatch(given::contains);
  }

  /** The file has the column, be it empty in some rows. */
  public boolean has(Column column) {
    return positions[column.ordinal()] != ABSENT;
  }

  /** The names as they stand. */
  public List<String> names() {
    return names;
  }

  /** The columns that the file has, in its order. */
  public List<Column> recognised() {
    Column[] byPosition = new Column[names.size()];
    layout.columns().stream()
        .filter(this::has)
        .forEach(column -> byPosition[positions[column.ordinal()]] = column);
    return Arrays.stream(byPosition).filter(column -> column != null).toList();
  }

  /** The values of the columns that the file has, of a row as it stands. */
  List<String> recognised(List<String> raw) {
    return recognised().stream()
        .map(column -> positions[column.ordinal()])
        .map(position -> position < raw.size() ? raw.get(position) : "")
        .toList();
  }

  /** The names that mean nothing here, in the order of the file. */
  public List<String> ignored() {
    List<String> ignored = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int position = i;
      if (!names.get(i).isBlank() && Arrays.stream(positions).noneMatch(p -> p == position)) {
        ignored.add(names.get(i));
      }
    }
    return ignored;
  }

  /** The columns that the file does not have. */
  public List<Column> absent() {
    return layout.columns().stream().filter(column -> !has(column)).toList();
  }

  /**
   * The values of a row by the ordinal of their column; null where there is none.
   *
   * @throws BadRow for characters that cannot be, or a value that is broken over lines wherever it
   *     stands: a quotation mark without its pair swallows what follows
   */
  String[] pick(Fields fields, long line) {
    if (fields.isFaulty()) {
      check(fields, line);
    }
    String[] values = new String[positions.length];
    for (int i = 0; i < positions.length; i++) {
      values[i] = positions[i] == ABSENT ? null : fields.value(positions[i]);
    }
    return values;
  }

  private void check(Fields fields, long line) {
    for (int i = 0; i < fields.count(); i++) {
      int position = i;
      Reason fault = fields.fault(i);
      boolean known = Arrays.stream(positions).anyMatch(p -> p == position);
      if (fault != null && (known || fault == Reason.LINE_BREAK)) {
        String name = i < names.size() ? names.get(i) : "";
        throw new BadRow(new Rejection(line, name, fault, fields.value(i)));
      }
    }
  }

  /**
   * Checks the values of a row that came without a file.
   *
   * @throws BadRow for characters that cannot be
   */
  void check(String[] values, long line) {
    for (Column column : layout.columns()) {
      String value = values[column.ordinal()];
      Reason fault =
          value == null ? null : Characters.fault(value.toCharArray(), 0, value.length());
      if (fault != null) {
        throw new BadRow(new Rejection(line, column.header(), fault, value));
      }
    }
  }

  /** A row that has the names of the columns once more. */
  boolean isRepeatedBy(Fields fields) {
    for (int i = 0; i < names.size(); i++) {
      String value = fields.value(i);
      if (!names.get(i).equalsIgnoreCase(value == null ? "" : value)) {
        return false;
      }
    }
    return true;
  }

  private static int position(Column column, Map<String, Integer> found) {
    Integer position = found.get(column.header());
    for (String alias : column.aliases()) {
      position = position == null ? found.get(alias) : position;
    }
    return position == null ? ABSENT : position;
  }
}
