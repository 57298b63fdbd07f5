package org.capitation.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What tells where a row stands, hands it back as it was, and passes over those that are in. */
class PartsTest {
  private static final Layout LAYOUT = new Layout();
  private static final Column CODE = LAYOUT.mandatory("code");
  private static final String FIRST = "code,note\n1,x\n\n2,\n";
  private static final String SECOND = "Code,NOTE\r\n3,\r\n4\r\n";

  @TempDir private Path folder;

  @Test
  void lines_run_on_through_a_zip_file_and_name_their_entry() throws IOException {
    List<String> told = new ArrayList<>();
    try (RowReader reader =
        zip("a.csv", FIRST, "空.csv", "", "b.csv", SECOND, "c.csv", "code,note\n5,\n")) {
      Optional<Row> row = reader.next();
      while (row.isPresent()) {
        Place place = Place.of(reader.places(), row.get().line());
        long line = row.get().line() - place.before();
        told.add(row.get().text(CODE) + " " + place.part() + " " + line);
        row = reader.next();
      }
      assertEquals(
          List.of("a.csv", "空.csv", "b.csv", "c.csv"),
          reader.places().stream().map(Place::part).toList());
    }
    assertEquals(List.of("1 a.csv 2", "2 a.csv 4", "3 b.csv 2", "4 b.csv 3", "5 c.csv 2"), told);
  }

  @Test
  void what_was_read_is_handed_back_as_it_was() throws IOException {
    try (RowReader reader = text("note,code\n a ,1\n,2,\nb\nx,3,y\n")) {
      assertEquals(List.of("note", "code"), reader.names());
      List<List<String>> records = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        reader.next();
        records.add(reader.record());
      }
      assertThrows(BadRow.class, reader::next);
      records.add(reader.record());
      assertEquals(
          List.of(List.of("a", "1"), List.of("", "2", ""), List.of("b"), List.of("x", "3", "y")),
          records);
    }
  }

  @Test
  void rows_that_are_in_are_passed_over_good_or_bad() throws IOException {
    try (RowReader reader = zip("a.csv", FIRST + "6,\u0007,7\n", "b.csv", SECOND)) {
      assertEquals(4, reader.skip(4));
      assertEquals("4", reader.next().orElseThrow().text(CODE));
      assertEquals(0, reader.skip(1));
    }
    try (RowReader reader = text(FIRST)) {
      assertEquals(2, reader.skip(9));
    }
  }

  @Test
  void a_file_tells_its_form_its_encodings_and_about_how_many_rows() {
    SourceFile text = source(FIRST.getBytes(StandardCharsets.UTF_8));
    assertEquals(Form.TEXT, text.form());
    assertEquals(4, text.rows());
    SourceFile zip = source(Zips.of("a.csv", FIRST, "b.csv", SECOND));
    assertEquals("zip", zip.form().code());
    assertEquals(7, zip.rows());
    assertEquals(StandardCharsets.UTF_8, zip.encoding());
    String row = Workbooks.texts("code");
    SourceFile book = source(Workbooks.sheet(row, row, row));
    assertEquals(Form.XLSX, book.form());
    assertEquals(3, book.rows());
    assertEquals(List.of("S1"), book.parts().stream().map(Part::name).toList());
  }

  @Test
  void a_glance_shows_columns_and_first_rows_as_they_stand() {
    FileKind kind = Broken.KIND;
    String rows = ("x,S1,\u00A0王芳,390,2025-02-30,,1O\n").repeat(12);
    Glance glance =
        Glance.of(
            source(
                ("colour\tsetl_id\tpsn_name\tinsutype\tbegndate\tsetl_time\tpool_pay\n"
                        + rows.replace(',', '\t'))
                    .getBytes(StandardCharsets.UTF_8)),
            kind,
            List.of(kind));
    assertEquals('\t', glance.separator());
    assertEquals(
        List.of("setl_id", "psn_name", "insutype", "begndate", "setl_time", "hifp_pay"),
        glance.recognised());
    assertEquals(List.of("colour"), glance.ignored());
    assertEquals(List.of("refd", "year"), glance.absent());
    assertEquals(10, glance.rows().size());
    assertEquals(List.of("S1", "王芳", "390", "2025-02-30", "", "1O"), glance.rows().get(0));
  }

  private RowReader zip(String... entries) throws IOException {
    return new RowReader(source(Zips.of(entries)), LAYOUT);
  }

  private RowReader text(String text) throws IOException {
    return new RowReader(source(text.getBytes(StandardCharsets.UTF_8)), LAYOUT);
  }

  private SourceFile source(byte[] bytes) {
    try {
      return SourceFile.of(Files.write(folder.resolve("file"), bytes));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
