package org.capitation.document;

import java.util.ArrayList;
import java.util.List;

/**
 * 表式: the columns of a table on a page of a width, as the template {@code table} asks for them.
 *
 * @param places the left edge of each column, and last the right edge of the page, in points
 */
public record TableShape(List<Column> columns, List<Integer> places) {
  /** The columns over a width, each with its share of it. */
  static TableShape of(List<Column> columns, int width) {
    int whole = columns.stream().mapToInt(Column::width).sum();
    List<Integer> places = new ArrayList<>();
    int before = 0;
    for (Column column : columns) {
      places.add(width * before / whole);
      before += column.width();
    }
    places.add(width);
    return new TableShape(columns, List.copyOf(places));
  }

  /** There is such a column. */
  public boolean has(int column) {
    return column < columns.size();
  }

  /** Some columns are under the name of a group. */
  public boolean isGrouped() {
    return columns.stream().anyMatch(column -> !column.group().isEmpty());
  }

  /** It is under the name of a group. */
  public boolean isIn(int column) {
    return has(column) && !columns.get(column).group().isEmpty();
  }

  /** It is under no group. */
  public boolean isAlone(int column) {
    return has(column) && columns.get(column).group().isEmpty();
  }

  /** It is the first of its group. */
  public boolean opens(int column) {
    return isIn(column) && (column == 0 || !group(column - 1).equals(group(column)));
  }

  /** The name of its group. */
  public String group(int column) {
    return columns.get(column).group();
  }

  /** Its name. */
  public String head(int column) {
    return columns.get(column).head();
  }

  /** What people read in a row. */
  public String cell(List<?> cells, int column) {
    return (String) cells.get(column);
  }

  /** Its left edge. */
  int left(int column) {
    return places.get(column);
  }

  /** How wide it is. */
  int width(int column) {
    return places.get(column + 1) - places.get(column);
  }

  /** How wide the group is that it opens. */
  int groupWidth(int column) {
    int last = column;
    while (isIn(last + 1) && group(last + 1).equals(group(column))) {
      last++;
    }
    return places.get(last + 1) - places.get(column);
  }
}
