package org.capitation.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * However full a page is (D11): the title of a section is on the page of what it is the title of,
 * seals on that of what is signed, and no page begins with the last row of a table.
 */
class SectionsTest {
  private static final Renderer RENDERER = new Renderer();

  private static final int FEWEST = 14;
  private static final int MOST = 38;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void titleStaysWithItsTable(boolean wide) {
    for (int rows = FEWEST; rows < MOST; rows++) {
      String where = rows + " rows before";
      pages(wide, rows, List.of(new Part.Section("二节"), table(List.of(List.of("乙行")))))
          .forEach(page -> assertEquals(page.contains("二节"), page.contains("乙行"), where));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void sealsStayWithWhatIsSigned(boolean wide) {
    List<Part> last =
        List.of(
            new Part.Section("二节"), new Part.Text(List.of("乙段")), new Part.Seals(List.of("印章")));
    for (int rows = FEWEST; rows < MOST; rows++) {
      String where = rows + " rows before";
      List<String> pages = pages(wide, rows, last);
      String page = pages.get(pages.size() - 1);
      for (String text : List.of("二节", "乙段", "印章")) {
        assertTrue(page.contains(text), where);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void lastRowIsNotAlone(boolean wide) {
    for (int rows = FEWEST; rows < MOST; rows++) {
      String before = "甲行" + (rows - 2);
      String last = "甲行" + (rows - 1);
      String where = rows + " rows";
      pages(wide, rows, List.of())
          .forEach(page -> assertEquals(page.contains(before), page.contains(last), where));
    }
  }

  private static List<String> pages(boolean wide, int rows, List<Part> last) {
    Imprint imprint =
        new Imprint("云栖县", Optional.empty(), "it", LocalDateTime.of(2026, 3, 2, 9, 0));
    return Paper.pages(
        RENDERER.pdf(new Full(wide, rows, last), imprint, Locale.SIMPLIFIED_CHINESE));
  }

  private static Table table(List<List<Object>> rows) {
    return Table.of("表", List.of(Column.of("头", Column.Kind.TEXT, 10)), rows);
  }

  /** A paper of a table of so many rows, and what comes last. */
  private record Full(boolean isWide, int rows, List<Part> last) implements Report {
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
      List<List<Object>> lines =
          IntStream.range(0, rows).mapToObj(i -> List.<Object>of("甲行" + i)).toList();
      List<Part> parts = new ArrayList<>(List.of(new Part.Section("一节"), table(lines)));
      parts.addAll(last);
      return parts;
    }
  }
}
