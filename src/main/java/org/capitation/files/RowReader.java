package org.capitation.files;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** 读行: reads the rows of a file of a kind, whatever the order of its columns. */
public final class RowReader implements AutoCloseable {
  private final CsvReader<CsvRecord> csv;
  private final Iterator<CsvRecord> records;
  private final int[] positions;

  /**
   * Opens a file and reads its first row.
   *
   * @throws BadFile if the file is empty or mandatory columns are missing (F2)
   */
  public RowReader(SourceFile file, Layout layout) throws IOException {
    BufferedReader text = new BufferedReader(file.open());
    csv = CsvReader.builder().fieldSeparator(separator(text)).ofCsvRecord((Reader) text);
    records = csv.iterator();
    if (!records.hasNext()) {
      throw new BadFile("empty", List.of());
    }
    positions = positions(records.next().getFields(), layout.columns());
  }

  /** The next row; nothing at the end of the file. */
  public Optional<Row> next() {
    if (!records.hasNext()) {
      return Optional.empty();
    }
    CsvRecord record = records.next();
    String[] values = new String[positions.length];
    for (int i = 0; i < positions.length; i++) {
      int position = positions[i];
      if (position >= 0 && position < record.getFieldCount()) {
        String value = record.getField(position).strip();
        values[i] = value.isEmpty() ? null : value;
      }
    }
    return Optional.of(new Row(record.getStartingLineNumber(), values));
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  private static char separator(BufferedReader text) throws IOException {
    text.mark(1 << 16);
    String first = text.readLine();
    text.reset();
    return first != null && first.indexOf('\t') >= 0 ? '\t' : ',';
  }

  private static int[] positions(List<String> headers, List<Column> columns) {
    Map<String, Integer> found = new HashMap<>();
    for (int i = 0; i < headers.size(); i++) {
      found.putIfAbsent(headers.get(i).strip().toLowerCase(Locale.ROOT), i);
    }
    int[] positions = new int[columns.size()];
    List<String> missing = new ArrayList<>();
    for (Column column : columns) {
      positions[column.ordinal()] = position(column, found);
      if (column.mandatory() && positions[column.ordinal()] < 0) {
        missing.add(column.header());
      }
    }
    if (!missing.isEmpty()) {
      throw new BadFile("missing-columns", missing);
    }
    return positions;
  }

  private static int position(Column column, Map<String, Integer> found) {
    Integer position = found.get(column.header());
    for (String alias : column.aliases()) {
      position = position == null ? found.get(alias) : position;
    }
    return position == null ? -1 : position;
  }
}
