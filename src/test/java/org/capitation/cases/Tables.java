package org.capitation.cases;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 表格: the tables in the text of a case, by name; rows as cells by heading. */
final class Tables {
  private Tables() {}

  /**
   * The tables of a text.
   *
   * @throws IllegalArgumentException if a row stands outside a table or has another number of cells
   *     than the headings, or a table has no row or the name of another
   */
  static Map<String, List<Map<String, String>>> parse(String text) {
    Map<String, List<Map<String, String>>> tables = new LinkedHashMap<>();
    List<String> headings = null;
    List<Map<String, String>> rows = null;
    for (String line : text.lines().toList()) {
      if (line.startsWith("【")) {
        rows = new ArrayList<>();
        headings = null;
        require(tables.put(line.strip().replaceAll("[【】]", ""), rows) == null, line);
      } else if (line.isBlank()) {
        rows = null;
      } else if (rows == null) {
        require(!line.contains("|"), line);
      } else if (headings == null) {
        headings = cells(line);
      } else {
        rows.add(row(headings, line));
      }
    }
    tables.forEach((name, found) -> require(!found.isEmpty(), name));
    return tables;
  }

  /** A text of these tables. */
  static String print(Map<String, List<Map<String, String>>> tables) {
    StringBuilder text = new StringBuilder();
    tables.forEach(
        (name, rows) -> {
          text.append("【").append(name).append("】\n");
          text.append(String.join("|", rows.get(0).keySet())).append('\n');
          rows.forEach(row -> text.append(String.join("|", row.values())).append('\n'));
          text.append('\n');
        });
    return text.toString();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static Map<String, String> row(List<String> headings, String line) {
    List<String> cells = cells(line);
    require(cells.size() == headings.size(), line);
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < cells.size(); i++) {
      require(row.put(headings.get(i), cells.get(i)) == null, line);
    }
    return row;
  }

  private static void require(boolean good, String line) {
    if (!good) {
      throw new IllegalArgumentException("not a row of a table: " + line);
    }
  }
}
