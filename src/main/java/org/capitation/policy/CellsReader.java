package org.capitation.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.capitation.attribution.Ages;
import org.capitation.attribution.Cells;
import org.capitation.registry.Sex;

/** 读人头单元: rows that divide people; what a row does not name does not matter. */
final class CellsReader {
  private static final int LONGEST_NAME = 60;
  private static final String ROWS = "rows";
  private static final Map<String, Sex> SEXES = Map.of("male", Sex.MALE, "female", Sex.FEMALE);
  private static final Map<String, Boolean> SIGNED = Map.of("true", true, "false", false);

  private CellsReader() {}

  static Cells read(Section s) {
    List<String> groups = s.has("groups") ? s.texts("groups") : List.of();
    List<Cells.Row> rows = new ArrayList<>();
    for (Section row : s.sections(ROWS)) {
      rows.add(row(row));
      row.end();
    }
    s.end();
    Optional<Cells.Fault> fault = Cells.fault(groups, rows);
    if (fault.isPresent()) {
      throw told(s, fault.get());
    }
    return new Cells(groups, rows);
  }

  private static Cells.Row row(Section s) {
    return new Cells.Row(
        s.text("cell", LONGEST_NAME),
        s.has("age") ? ages(s) : Ages.ALL,
        s.has("sex") ? s.word("sex", SEXES) : null,
        s.has("group") ? s.text("group", LONGEST_NAME) : null,
        s.has("signed") ? s.word("signed", SIGNED) : null);
  }

  private static Ages ages(Section s) {
    return Ages.parse(s.text("age")).orElseThrow(() -> s.bad("age", "ages", s.text("age", 20)));
  }

  private static BadPack told(Section s, Cells.Fault fault) {
    if (fault instanceof Cells.Fault.Gap gap) {
      return s.bad(ROWS, "cell-gap", people(gap.kind()));
    }
    if (fault instanceof Cells.Fault.Overlap both) {
      return s.bad(ROWS, "cell-overlap", both.one(), both.other(), people(both.kind()));
    }
    Cells.Fault.NoSuchGroup unknown = (Cells.Fault.NoSuchGroup) fault;
    return s.bad(ROWS, "cell-group", unknown.cell(), unknown.group());
  }

  /** People in the words of the pack, the same in every language. */
  private static String people(Cells.Kind kind) {
    return "age %d, sex %s, group %s, signed %s"
        .formatted(
            kind.age(), kind.sex().name().toLowerCase(Locale.ROOT), kind.group(), kind.signed());
  }
}
