package org.capitation.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

  /** So many rows a sheet holds below its head. */
  public static final int MOST = Worksheet.MAX_ROWS - 1;

  private static final String DAY = "yyyy-mm-dd";
  private static final String TEXT = "@";
  private static final int WIDTH = 18;
  private static final int PORTION = 1_000;

  private Spreadsheet() {}

  /**
   * The bytes of the file.
   *
   * @param name what the sheet is called
   * @param head the names of the columns
   * @param rows the cells: a LocalDate, an Integer, Long or BigDecimal, null for an empty one, or
   *     anything else as text; at most {@link #MOST} rows
   */
  public static byte[] of(String name, List<String> head, Stream<List<Object>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "capitation", "1.0")) {
      Worksheet sheet = book.newWorksheet(name);
      sheet.freezePane(0, 1);
      for (int column = 0; column < head.size(); column++) {
        sheet.width(column, WIDTH);
        sheet.value(0, column, head.get(column));
        sheet.style(0, column).bold().set();
      }
      int row = 0;
      for (Iterator<List<Object>> each = rows.iterator(); each.hasNext(); ) {
        row++;
        write(sheet, row, each.next());
        if (row % PORTION == 0) {
          sheet.flush();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

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
   * @param rows their cells, as those of a {@link Table}; at most {@link #MOST} less the total
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

  private static void write(Worksheet sheet, int row, List<Object> cells) {
    for (int column = 0; column < cells.size(); column++) {
      Object value = cells.get(column);
      if (value instanceof LocalDate day) {
        sheet.value(row, column, day);
        sheet.style(row, column).format(DAY).set();
      } else if (value instanceof BigDecimal || value instanceof Integer || value instanceof Long) {
        sheet.value(row, column, (Number) value);
      } else if (value != null) {
        sheet.inlineString(row, column, CellText.harmless(value.toString()));
        sheet.style(row, column).format(TEXT).set();
      }
    }
  }
}
