package org.capitation.files;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * 读行: reads the rows of a file of a kind, whatever the order of its columns; those of a zip file
 * entry by entry.
 */
public final class RowReader implements AutoCloseable {
  private final Parts parts;
  private final Header header;

  /**
   * Opens a file and reads its first row.
   *
   * @throws BadFile if the file is empty, cannot be read or lacks mandatory columns (F2)
   */
  public RowReader(SourceFile file, Layout layout) throws IOException {
    parts = new Parts(file);
    try {
      header = parts.header(layout);
    } catch (IOException | RuntimeException e) {
      parts.close();
      throw e;
    }
  }

  /** The columns. */
  public Header header() {
    return header;
  }

  /** The names in the first row, as they stand. */
  public List<String> names() {
    return header.names();
  }

  /** What separates the values; 0 in a workbook. */
  public char separator() {
    return parts.records().separator();
  }

  /**
   * The next row; nothing at the end of the file. Rows without any value are passed over.
   *
   * @throws BadRow if it has more values than the first row has names: they cannot be told apart;
   *     if it is the names once more, or has characters that cannot be
   * @throws BadFile if the file cannot be read any further
   */
  public Optional<Row> next() {
    return parts.next() ? Optional.of(row(parts.records().fields())) : Optional.empty();
  }

  private Row row(Fields fields) {
    long line = parts.line();
    if (fields.count() > header.names().size() && fields.last() > header.names().size()) {
      throw new BadRow(new Rejection(line, "", Reason.TOO_MANY_FIELDS, null));
    }
    if (header.isRepeatedBy(fields)) {
      throw new BadRow(new Rejection(line, "", Reason.NAMES_AGAIN, null));
    }
    String[] values = header.pick(fields, line);
    return new Row(line, values, header, fields.count() < header.names().size());
  }

  /** The row read last as the file has it, also if it was rejected; empty values are "". */
  public List<String> record() {
    return parts.records().fields().all();
  }

  /**
   * Passes over rows that {@link #next} would give or reject.
   *
   * @return how many there were, at most as many as wanted
   */
  public long skip(long rows) {
    long skipped = 0;
    while (skipped < rows && parts.next()) {
      skipped++;
    }
    return skipped;
  }

  /** Where the lines of the parts begin that were read so far. */
  public List<Place> places() {
    return parts.places();
  }

  @Override
  public void close() throws IOException {
    parts.close();
  }
}
