package org.capitation.files;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts as files of a layout, for tests. */
final class TextFile {
  private TextFile() {}

  /** All rows of a text in UTF-8. */
  static List<Row> rows(String text, Layout layout) {
    return rows(text, layout, StandardCharsets.UTF_8);
  }

  /** All rows of a text. */
  static List<Row> rows(String text, Layout layout, Charset encoding) {
    try {
      Path file = Files.createTempFile("capitation", ".csv");
      try {
        Files.write(file, text.getBytes(encoding));
        return rows(file, layout);
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Row> rows(Path file, Layout layout) throws IOException {
    List<Row> rows = new ArrayList<>();
    try (RowReader reader = new RowReader(SourceFile.of(file), layout)) {
      Optional<Row> row = reader.next();
      while (row.isPresent()) {
        rows.add(row.get());
        row = reader.next();
      }
    }
    return rows;
  }
}
