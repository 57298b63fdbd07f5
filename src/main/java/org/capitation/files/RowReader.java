package org.capitation.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** 读行: reads the rows of a file of a kind, whatever the order of its columns. */
public final class RowReader implements AutoCloseable {
  /** No table of the platform has more columns. */
  static final int MOST_COLUMNS = 200;

  /** No column is longer; a quotation mark without its pair would swallow the rest of the file. */
  static final int LONGEST_FIELD = 1 << 14;

  private static final int FIRST_LINE = 1 << 15;

  private final CsvReader<CsvRecord> csv;
  private final Iterator<CsvRecord> records;
  private final Header header;
  private final int width;
  private final List<String> names;
  private CsvRecord last;
  private long line;

  /**
   * Opens a file and reads its first row.
   *
   * @throws BadFile if the file is empty, cannot be read or lacks mandatory columns (F2)
   */
  public RowReader(SourceFile file, Layout layout) throws IOException {
    BufferedReader text = new BufferedReader(file.open());
    csv =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .build(
                CsvRecordHandler.of(
                    limits -> limits.maxFields(MOST_COLUMNS).maxFieldSize(LONGEST_FIELD)),
                (Reader) text);
    records = csv.iterator();
    names = record().orElseThrow(() -> new BadFile(Reason.EMPTY)).getFields();
    header = Header.of(names, layout);
    width = names.size();
  }

  /**
   * The next row; nothing at the end of the file. Rows without any value are passed over.
   *
   * @throws BadRow if it has more values than the first row has names: they cannot be told apart
   * @throws BadFile if the file cannot be read any further
   */
  public Optional<Row> next() {
    Optional<CsvRecord> next = record();
    if (next.isEmpty()) {
      return Optional.empty();
    }
    CsvRecord record = next.get();
    if (record.getFieldCount() > width && !isBlank(record, width)) {
      throw new BadRow(
          new Rejection(record.getStartingLineNumber(), "", Reason.TOO_MANY_FIELDS, null));
    }
    return Optional.of(new Row(record.getStartingLineNumber(), header.pick(record), header));
  }

  /** The first row, as it is in the file. */
  public List<String> names() {
    return names;
  }

  /** The last row read, as it is in the file; also one that was rejected. */
  public List<String> raw() {
    return last.getFields();
  }

  /** Passes over rows that {@link #next} would give or reject; how many there were. */
  public long skip(long rows) {
    long skipped = 0;
    while (skipped < rows && record().isPresent()) {
      skipped++;
    }
    return skipped;
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  /** The next record that says anything. */
  private Optional<CsvRecord> record() {
    try {
      while (records.hasNext()) {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        last = record;
        if (!isBlank(record, 0)) {
          return Optional.of(record);
        }
      }
      return Optional.empty();
    } catch (CsvParseException e) {
      throw new BadFile(Reason.UNREADABLE, Long.toString(line));
    }
  }

  private static boolean isBlank(CsvRecord record, int from) {
    for (int i = from; i < record.getFieldCount(); i++) {
      if (!record.getField(i).isBlank()) {
        return false;
      }
    }
    return true;
  }

  private static char separator(BufferedReader text) throws IOException {
    char[] begin = new char[FIRST_LINE];
    text.mark(FIRST_LINE);
    int length = Math.max(text.read(begin, 0, FIRST_LINE), 0);
    text.reset();
    String firstLine = new String(begin, 0, length).lines().findFirst().orElse("");
    return firstLine.indexOf('\t') >= 0 ? '\t' : ',';
  }
}
