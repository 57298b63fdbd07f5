package org.capitation.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * 试看: what a file shows before it is taken.
 *
 * @param separator what separates its values; 0 in a workbook
 * @param recognised the columns that are known, in the order of the file
 * @param ignored the names of the others
 * @param absent the columns that it does not have and need not have
 * @param rows its first rows as they stand, by the recognised columns; "" where nothing is
 */
public record Glance(
    char separator,
    List<String> recognised,
    List<String> ignored,
    List<String> absent,
    List<List<String>> rows) {
  /** The columns that tell who somebody is. */
  public static final Set<String> PERSONAL =
      Set.of("psn_no", "psn_name", "certno", "guardian_certno", "tel");

  private static final int ROWS = 10;
  private static final String STRANGERS = "outmed";

  /**
   * Looks at a file.
   *
   * @param chosen the kind that it is said to be
   * @param all all kinds
   * @throws BadFile if it is not of the kind, or cannot be read
   */
  public static Glance of(SourceFile file, FileKind chosen, Collection<FileKind> all) {
    try {
      Optional<List<String>> names = names(file);
      if (names.isPresent()) {
        recognise(file, names.get(), chosen, all);
      }
      try (RowReader reader = new RowReader(file, chosen.layout())) {
        return glance(reader);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names in the first row of the first part that has one. */
  private static Optional<List<String>> names(SourceFile file) throws IOException {
    for (int i = 0; i < file.parts().size(); i++) {
      try (Records records = file.records(i)) {
        if (records.next()) {
          return Optional.of(records.fields().all());
        }
      } catch (BadFile bad) {
        throw file.in(i, bad);
      }
    }
    return Optional.empty();
  }

  /** Refuses what is another kind of file, though it may have the columns of the chosen one. */
  private static void recognise(
      SourceFile file, List<String> names, FileKind chosen, Collection<FileKind> all) {
    Set<String> given = Header.normal(names);
    boolean settlements = given.containsAll(Set.of("setl_id", "psn_no", "medfee_sumamt"));
    boolean ours = given.contains("insutype") || given.contains("hifp_pay");
    String name = file.parts().get(0).name().toLowerCase(Locale.ROOT);
    if (!ours && (settlements || name.contains(STRANGERS))) {
      throw new BadFile(Reason.STRANGERS);
    }
    all.stream()
        .filter(kind -> Header.isComplete(given, kind.layout()))
        .max(Comparator.comparing(kind -> Header.recognised(given, kind.layout())))
        .filter(best -> !best.name().equals(chosen.name()))
        .filter(
            best ->
                Header.recognised(given, best.layout()) > Header.recognised(given, chosen.layout()))
        .ifPresent(
            best -> {
              throw new BadFile(Reason.WRONG_KIND, best.name());
            });
  }

  private static Glance glance(RowReader reader) {
    Header header = reader.header();
    List<List<String>> rows = new ArrayList<>();
    boolean more = true;
    while (more && rows.size() < ROWS) {
      try {
        more = reader.next().isPresent();
      } catch (BadRow shownAsItStands) {
        more = true;
      }
      if (more) {
        rows.add(header.recognised(reader.record()));
      }
    }
    return new Glance(
        reader.separator(),
        headers(header.recognised()),
        header.ignored(),
        headers(header.absent()),
        rows);
  }

  private static List<String> headers(List<Column> columns) {
    return columns.stream().map(Column::header).toList();
  }
}
