package org.capitation.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The title of a section is on the page of what it is the title of, however full the page is. */
class SectionsTest {
  private static final Renderer RENDERER = new Renderer();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void titleStaysWithItsTable(boolean wide) {
    for (int rows = 14; rows < 38; rows++) {
      byte[] pdf =
          RENDERER.pdf(
              new Full(wide, rows),
              new Imprint("云栖县", Optional.empty(), "it", LocalDateTime.of(2026, 3, 2, 9, 0)),
              Locale.SIMPLIFIED_CHINESE);
      String where = rows + " rows before";
      Paper.pages(pdf)
          .forEach(page -> assertEquals(page.contains("二节"), page.contains("乙行"), where));
    }
  }

  /** A paper of two tables, the first of so many rows. */
  private record Full(boolean isWide, int rows) implements Report {
    @Override
    public String title(Locale language) {
      return "报表";
    }

    @Override
    public String period(Locale language) {
      return "";
    }

    @Override
    public String basis() {
      return "";
    }

    @Override
    public List<Part> parts(Locale language) {
      return List.of(
          new Part.Section("一节"),
          table(IntStream.range(0, rows).mapToObj(i -> List.<Object>of("甲行" + i)).toList()),
          new Part.Section("二节"),
          table(List.of(List.of("乙行"))));
    }

    private static Table table(List<List<Object>> rows) {
      return Table.of("表", List.of(Column.of("头", Column.Kind.TEXT, 10)), rows);
    }
  }
}
