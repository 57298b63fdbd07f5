package org.capitation.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * 算例文件: a worked case that a clerk can read; its form is told in {@code cases/README.md}.
 *
 * <p>A reader takes the conditions from the rows and says what the rules compute for the columns
 * that hold results. {@link #tests} makes a test of each row and two more: that the reader has used
 * every cell, and that it fails when any one result is wrong. So no table, row or result is skipped
 * in silence.
 */
public final class CaseFile {
  /** The columns that are neither condition nor result. */
  static final Set<String> REMARKS = Set.of("行", "说明");

  private final String id;
  private final Map<String, List<Map<String, String>>> tables;
  private final Set<Cell> used = new HashSet<>();
  private final List<DynamicTest> tests = new ArrayList<>();

  private CaseFile(String id, Map<String, List<Map<String, String>>> tables) {
    this.id = id;
    this.tables = tables;
  }

  /** One cell of a file. */
  record Cell(String table, int row, String heading) {
    boolean isResult() {
      return heading.startsWith("=");
    }
  }

  /**
   * The tests of a case.
   *
   * @param id the name of its file, such as V01
   * @param reader computes the results of the file by the rules
   */
  public static Stream<DynamicTest> tests(String id, Consumer<CaseFile> reader) {
    return of(id, text(id)).testsBy(reader);
  }

  /** The case in a text. */
  static CaseFile of(String id, String text) {
    return new CaseFile(id, Tables.parse(text));
  }

  /** The text of a file. */
  static String text(String id) {
    try (InputStream in = CaseFile.class.getResourceAsStream("/cases/" + id + ".txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(id, e);
    }
  }

  Stream<DynamicTest> testsBy(Consumer<CaseFile> reader) {
    reader.accept(this);
    return Stream.concat(
        tests.stream(),
        Stream.of(
            dynamicTest(id + ": every cell is used", () -> assertEquals(List.of(), unused())),
            dynamicTest(id + ": a wrong result is noticed", () -> plantWrongResults(reader))));
  }

  /** The rows of a table that only holds conditions. */
  public List<Row> rows(String table) {
    List<Map<String, String>> rows = tables.get(table);
    if (rows == null) {
      throw new IllegalArgumentException(id + " has no table " + table);
    }
    return Stream.iterate(0, row -> row + 1)
        .limit(rows.size())
        .map(row -> new Row(this, table, row))
        .toList();
  }

  /** Makes a test of each row of a table that holds results. */
  public void each(String table, Consumer<Row> check) {
    for (Row row : rows(table)) {
      tests.add(dynamicTest(row.toString(), () -> check.accept(row)));
    }
  }

  String id() {
    return id;
  }

  /** The cells of a row by heading, in the order of the columns. */
  Map<String, String> cells(String table, int row) {
    return tables.get(table).get(row);
  }

  String use(Cell cell) {
    String text = cells(cell.table(), cell.row()).get(cell.heading());
    if (text == null) {
      throw new IllegalArgumentException(id + " has no cell " + cell);
    }
    used.add(cell);
    return text;
  }

  /** The cells that no test has used so far. */
  List<Cell> unused() {
    return cells().filter(cell -> !used.contains(cell)).toList();
  }

  private Stream<Cell> cells() {
    return tables.keySet().stream()
        .flatMap(table -> rows(table).stream())
        .flatMap(row -> row.cells().keySet().stream().map(row::cell))
        .filter(cell -> !REMARKS.contains(cell.heading()));
  }

  private void plantWrongResults(Consumer<CaseFile> reader) {
    cells()
        .filter(Cell::isResult)
        .forEach(
            cell ->
                assertThrows(
                    AssertionError.class,
                    () -> withWrong(cell).run(reader),
                    () -> id + " is content with a wrong result in " + cell));
  }

  /** Runs all tests of the rows; what goes wrong is thrown. */
  void run(Consumer<CaseFile> reader) throws Throwable {
    reader.accept(this);
    for (DynamicTest test : tests) {
      test.getExecutable().execute();
    }
  }

  private CaseFile withWrong(Cell cell) {
    CaseFile copy = of(id, Tables.print(tables));
    copy.cells(cell.table(), cell.row()).compute(cell.heading(), (heading, text) -> wrong(text));
    return copy;
  }

  /** The last digit is one more; without a digit, a question mark. */
  private static String wrong(String text) {
    for (int i = text.length() - 1; i >= 0; i--) {
      if (Character.isDigit(text.charAt(i))) {
        int next = (text.charAt(i) - '0' + 1) % 10;
        return text.substring(0, i) + next + text.substring(i + 1);
      }
    }
    return text + "?";
  }
}
