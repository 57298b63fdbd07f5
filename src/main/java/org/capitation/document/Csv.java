package org.capitation.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;

/**
 * 清单文件: a table as csv – UTF-8 with a byte order mark, raw numbers, no row of totals – for
 * programs; people are better served by a {@link Spreadsheet}.
 */
public final class Csv {
  /** Its media type. */
  public static final String TYPE = "text/csv;charset=UTF-8";

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Csv() {}

  /** The bytes of the file. */
  public static byte[] of(Table table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      write(table.columns(), table.rows().iterator(), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Writes however many rows, one by one. */
  public static void write(List<Column> columns, Iterator<List<Object>> rows, OutputStream out)
      throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.append(BYTE_ORDER_MARK);
    CsvWriter file = CsvWriter.builder().bufferSize(0).build(text);
    file.writeRecord(columns.stream().map(CellText::head).map(CellText::harmless).toList());
    while (rows.hasNext()) {
      file.writeRecord(rows.next().stream().map(Csv::text).toList());
    }
    text.flush();
  }

  private static String text(Object cell) {
    Object raw = Column.raw(cell);
    if (raw == null) {
      return "";
    }
    if (raw instanceof BigDecimal figure) {
      return figure.toPlainString();
    }
    return raw instanceof String text ? CellText.harmless(text) : raw.toString();
  }
}
