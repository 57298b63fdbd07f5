package org.capitation.app.sample;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** The fourteen visit files, all open at the same time. */
final class VisitFiles implements Closeable {

  private final List<CsvFile> files = new ArrayList<>();
  private final List<SampleFile> list = new ArrayList<>();

  VisitFiles(SampleCalendar calendar, Path folder) throws IOException {
    for (YearMonth month : calendar.months()) {
      Path path = folder.resolve("visit-" + month + ".csv");
      files.add(CsvFile.create(path, Layout.VISIT));
      list.add(new SampleFile(Layout.VISIT.kind(), path, month));
    }
  }

  List<SampleFile> list() {
    return list;
  }

  void write(Visit visit, int month) throws IOException {
    CsvFile file = files.get(month);
    visit.write(file);
    file.end();
  }

  /** Writes a row with something odd about it. */
  void write(Visit visit, Oddity oddity, int month) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvFile scratch = new CsvFile(bytes)) {
      visit.write(scratch);
    }
    String row = bytes.toString(StandardCharsets.UTF_8);
    CsvFile file = files.get(month);
    file.text(oddity.applyTo(row)).end();
  }

  @Override
  public void close() throws IOException {
    IOException first = null;
    for (CsvFile file : files) {
      try {
        file.close();
      } catch (IOException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
