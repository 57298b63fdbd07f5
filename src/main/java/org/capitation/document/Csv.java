package org.capitation.document;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
    StringWriter text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    CsvWriter file = CsvWriter.builder().bufferSize(0).build(text);
    file.writeRecord(table.columns().stream().map(CellText::head).map(CellText::harmless).toList());
    for (List<Object> row : table.rows()) {
      file.writeRecord(row.stream().map(Csv::text).toList());
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
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
