package org.capitation.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * 数据表: one table, from which the page of a PDF, the sheet of a spreadsheet and the lines of a list
 * are all written (D6).
 *
 * @param name what it is called, as the name of its sheet
 * @param columns at most {@link #MOST_COLUMNS}
 * @param rows the cells of each row, as many as there are columns; null is printed as nothing
 * @param strong the numbers of the rows, from 0, that stand out
 * @param total the last row, its first cell the word for it; empty for none
 */
public record Table(
    String name,
    List<Column> columns,
    List<List<Object>> rows,
    List<Integer> strong,
    List<Object> total)
    implements Part {
  /** So many columns a page can show. */
  public static final int MOST_COLUMNS = 16;

  /** Keeps its own copies, and refuses what has no place. */
  public Table {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
    strong = List.copyOf(strong);
    total = Collections.unmodifiableList(new ArrayList<>(total));
    if (columns.isEmpty() || columns.size() > MOST_COLUMNS) {
      throw new IllegalArgumentException(columns.size() + " columns");
    }
    for (List<Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException(row.size() + " cells under " + columns.size());
      }
    }
    if (!total.isEmpty() && total.size() != columns.size()) {
      throw new IllegalArgumentException(total.size() + " cells in total");
    }
  }

  /** A table without a row of totals. */
  public static Table of(String name, List<Column> columns, List<List<Object>> rows) {
    return new Table(name, columns, rows, List.of(), List.of());
  }

  /** The same with a last row of totals. */
  public Table total(List<Object> cells) {
    return new Table(name, columns, rows, strong, cells);
  }

  /** The same, with rows that stand out. */
  public Table strong(List<Integer> numbers) {
    return new Table(name, columns, rows, numbers, total);
  }

  @Override
  public List<String> canonical() {
    return Stream.concat(rows.stream(), total.isEmpty() ? Stream.empty() : Stream.of(total))
        .map(
            row ->
                row.stream()
                    .map(cell -> cell == null ? "" : Column.raw(cell).toString())
                    .collect(Collectors.joining("|")))
        .toList();
  }
}
