package org.capitation.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * 电子表格: tables as an xlsx file, a sheet for each, its head frozen.
 *
 * <p>Numbers and days are such; everything else is text. A text that begins like a formula gets an
 * apostrophe before it, as OWASP advises, for it stays harmless then even where somebody saves the
 * sheet as CSV and opens that again.
 */
public final class Spreadsheet {
  /** Its media type. */
  public static final String TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private Spreadsheet() {}

  /** The bytes of a file with a sheet for each table (D6), in their order. */
  public static byte[] of(List<Table> tables) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      finished(
          book -> {
            List<String> names = new ArrayList<>();
            for (Table table : tables) {
              names.add(SheetNames.next(table.name(), names));
              write(book.newWorksheet(names.get(names.size() - 1)), table);
            }
          },
          bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Writes a file with one sheet of however many rows, of which few are in memory at a time.
   *
   * @param name what the sheet is called
   * @param rows their cells, as those of a {@link Table}; a sheet holds a million
   * @param total the cells of the last row, asked for when all others are written; empty for none
   */
  public static void write(
      String name,
      List<Column> columns,
      Iterator<List<Object>> rows,
      Supplier<List<Object>> total,
      OutputStream out)
      throws IOException {
    finished(
        book -> {
          TableSheet sheet =
              new TableSheet(book.newWorksheet(SheetNames.next(name, List.of())), columns);
          while (rows.hasNext()) {
            sheet.row(rows.next(), false);
          }
          if (!total.get().isEmpty()) {
            sheet.total(total.get());
          }
        },
        out);
  }

  private static void write(Worksheet to, Table table) throws IOException {
    TableSheet sheet = new TableSheet(to, table.columns());
    for (int row = 0; row < table.rows().size(); row++) {
      sheet.row(table.rows().get(row), table.strong().contains(row));
    }
    if (!table.total().isEmpty()) {
      sheet.total(table.total());
    }
  }

  /** 工作簿的内容: what writes the sheets. */
  @FunctionalInterface
  private interface Content {
    void write(Workbook book) throws IOException;
  }

  /** The library's file, with the results of its formulas. */
  private static void finished(Content content, OutputStream out) throws IOException {
    // its zip can be read by its directory only, and that of a file
    Path raw = Files.createTempFile("capitation", ".xlsx");
    try {
      try (Workbook book = new Workbook(Files.newOutputStream(raw), "capitation", "1.0")) {
        content.write(book);
      }
      CachedSums.copy(raw, out);
    } finally {
      Files.delete(raw);
    }
  }
}
