package org.capitation.files;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** 逐部分读: the records of the parts of a file, as if they were one. */
final class Parts implements Closeable {
  private final SourceFile file;
  private final List<Place> places = new ArrayList<>();
  private Records records;
  private int part;
  private long before;
  private long last;
  private List<String> names;

  Parts(SourceFile file) {
    this.file = file;
  }

  /**
   * Finds the column names: in a zip file in every part, in a workbook in the first sheet that has
   * them.
   */
  Header header(Layout layout) throws IOException {
    BadFile first = null;
    while (part < file.parts().size()) {
      open();
      try {
        if (records.next()) {
          names = records.fields().all();
          return Header.of(names, layout);
        }
      } catch (BadFile bad) {
        BadFile told = told(bad, layout);
        if (file.form() != Form.XLSX) {
          throw told;
        }
        first = first == null ? told : first;
      }
      part++;
    }
    throw first == null ? new BadFile(Reason.EMPTY) : first;
  }

  /** Tells where the names are if they are not in the first row. */
  private BadFile told(BadFile bad, Layout layout) {
    if (bad.reason() != Reason.MISSING_COLUMNS
        || Header.recognised(Header.normal(names), layout) > 0) {
      return inPart(bad);
    }
    for (int i = 1; i < Limits.LINES_BEFORE_NAMES && records.next(); i++) {
      List<String> row = records.fields().all();
      if (Header.recognised(Header.normal(row), layout) >= bad.arguments().size()) {
        return inPart(new BadFile(Reason.NAMES_NOT_FIRST, Long.toString(records.fields().line())));
      }
    }
    return inPart(bad);
  }

  /** Goes to the next record, be it in the next part. */
  boolean next() {
    try {
      while (!records.next()) {
        if (file.form() != Form.ZIP || part + 1 >= file.parts().size()) {
          return false;
        }
        before = last;
        part++;
        open();
        if (records.next() && !isSame(records.fields().all())) {
          throw new BadFile(Reason.PARTS_DIFFER, names(part));
        }
      }
      last = line();
      return true;
    } catch (BadFile bad) {
      throw inPart(bad);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean isSame(List<String> others) {
    return others.stream()
        .map(Header::normal)
        .toList()
        .equals(names.stream().map(Header::normal).toList());
  }

  private void open() throws IOException {
    close();
    records = file.records(part);
    places.add(new Place(names(part), before));
  }

  private String names(int part) {
    return file.parts().get(part).name();
  }

  private BadFile inPart(BadFile bad) {
    return file.in(part, bad);
  }

  Records records() {
    return records;
  }

  /** The line of the record gone to, counted through all parts. */
  long line() {
    return before + records.fields().line();
  }

  List<Place> places() {
    return List.copyOf(places);
  }

  @Override
  public void close() throws IOException {
    if (records != null) {
      records.close();
    }
  }
}
