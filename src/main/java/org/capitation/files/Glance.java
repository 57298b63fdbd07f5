package org.capitation.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 初看. */
public record Glance(
    char separator,
    List<String> recognised,
    List<String> ignored,
    List<String> absent,
    List<List<String>> rows) {
  /** Columns that say who somebody is. */
  public static final Set<String> PERSONAL =
      Set.of("psn_name", "certno", "guardian_certno", "tel", "psn_no");

  /** Looks at a file. */
  public static Glance of(SourceFile source, FileKind chosen, Collection<FileKind> all) {
    try (RowReader reader = new RowReader(source, chosen.layout())) {
      List<List<String>> rows = new ArrayList<>();
      List<String> names = reader.names();
      Optional<Row> row = reader.next();
      while (row.isPresent() && rows.size() < 10) {
        rows.add(reader.raw());
        row = reader.next();
      }
      return new Glance(',', names, List.of(), List.of(), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
