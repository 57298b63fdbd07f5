package org.capitation.browser;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/**
 * 导出的文件: the rows of a workbook that a list was taken away as, without the line that adds them up.
 *
 * @param head the names of the columns
 * @param rows what is beneath them, as it was written
 */
record TakenFile(List<String> head, List<List<String>> rows) {
  static TakenFile of(byte[] file) throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      List<Row> all = book.getFirstSheet().read();
      return new TakenFile(
          texts(all.get(0)),
          all.stream().skip(1).filter(row -> !isSum(row)).map(TakenFile::texts).toList());
    }
  }

  private static boolean isSum(Row row) {
    return row.stream().filter(Objects::nonNull).map(Cell::getFormula).anyMatch(Objects::nonNull);
  }

  private static List<String> texts(Row row) {
    return row.stream()
        .map(cell -> cell == null || cell.getRawValue() == null ? "" : cell.getRawValue())
        .toList();
  }

  /** What a column of amounts adds up to. */
  BigDecimal sum(String column) {
    int place = head.indexOf(column);
    return rows.stream()
        .map(row -> new BigDecimal(row.get(place)))
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .setScale(2);
  }
}
