package org.capitation.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** 工作表记录: the rows of a sheet of a workbook, one in memory at a time. */
final class SheetRecords implements Records {
  private final Fields fields = new Fields();
  private final ReadableWorkbook workbook;
  private final CellText texts;
  private final Stream<Row> stream;
  private final Iterator<Row> rows;

  SheetRecords(Path path, int sheet) throws IOException {
    workbook = open(path);
    texts = new CellText(workbook.isDate1904());
    stream = intact(() -> stream(visible(workbook).get(sheet)));
    rows = stream.iterator();
  }

  /**
   * The sheets of a workbook that can be seen.
   *
   * @throws BadFile if it is damaged, or too large to be read
   */
  static List<Part> sheets(Path path, Archive archive) throws IOException {
    Bounds bounds = new Bounds();
    Markup markup = new Markup();
    for (ZipArchiveEntry entry : archive.entries()) {
      if (entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels")) {
        try (InputStream in = archive.open(entry, bounds)) {
          markup.look(in, entry.getName().startsWith("xl/worksheets/"));
        }
      }
    }
    if (!markup.isComplete()) {
      throw new BadFile(Reason.DAMAGED_ARCHIVE);
    }
    try (ReadableWorkbook workbook = open(path)) {
      return visible(workbook).stream()
          .map(sheet -> new Part(sheet.getName(), StandardCharsets.UTF_8, markup.rows()))
          .toList();
    }
  }

  @Override
  public boolean next() {
    while (intact(rows::hasNext)) {
      Row row = intact(rows::next);
      fields.begin(row.getRowNum());
      if (row.getRowNum() > Limits.SHEET_ROWS) {
        throw new BadFile(Reason.WORKBOOK_TOO_LARGE);
      }
      int last = row.getCellCount();
      while (last > 0 && text(row, last - 1).isBlank()) {
        last--;
      }
      for (int i = 0; i < last; i++) {
        fields.add(text(row, i));
      }
      if (!fields.isBlank()) {
        return true;
      }
    }
    return false;
  }

  private String text(Row row, int column) {
    Cell cell = row.getCell(column);
    return cell == null ? "" : texts.of(cell);
  }

  @Override
  public Fields fields() {
    return fields;
  }

  @Override
  public char separator() {
    return 0;
  }

  @Override
  public void close() throws IOException {
    stream.close();
    workbook.close();
  }

  private static ReadableWorkbook open(Path path) {
    return intact(
        () -> {
          try {
            return new ReadableWorkbook(path.toFile(), new ReadingOptions(true, true));
          } catch (IOException e) {
            throw new BadFile(Reason.DAMAGED_ARCHIVE);
          }
        });
  }

  private static Stream<Row> stream(Sheet sheet) {
    try {
      return sheet.openStream();
    } catch (IOException e) {
      throw new BadFile(Reason.DAMAGED_ARCHIVE);
    }
  }

  private static List<Sheet> visible(ReadableWorkbook workbook) {
    return workbook
        .getSheets()
        .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
        .toList();
  }

  /** The library tells a damaged workbook by all kinds of exceptions. */
  private static <T> T intact(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (BadFile bad) {
      throw bad;
    } catch (RuntimeException e) {
      throw new BadFile(Reason.DAMAGED_ARCHIVE);
    }
  }
}
