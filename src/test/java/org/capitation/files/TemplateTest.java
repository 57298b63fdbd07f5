package org.capitation.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.capitation.value.Missing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind of file has a template with the columns of its layout, and no others. */
class TemplateTest {
  @TempDir private Path folder;

  static Stream<FileKind> kinds() {
    return FilesGuideTest.KINDS.stream();
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_template_has_all_columns_in_their_order_and_two_rows(FileKind kind) throws IOException {
    Path file = Files.write(folder.resolve("template.csv"), Template.of(kind));
    SourceFile source = SourceFile.of(file);
    try (RowReader reader = new RowReader(source, kind.layout())) {
      assertEquals(kind.layout().columns().stream().map(Column::header).toList(), reader.names());
      for (Column column : kind.layout().columns()) {
        assertTrue(!column.mandatory() || reader.header().has(column));
      }
      Row first = reader.next().orElseThrow();
      Row second = reader.next().orElseThrow();
      for (Column column : kind.layout().columns()) {
        if (column.mandatory()) {
          first.required(column);
          second.required(column);
        }
      }
      assertTrue(reader.next().isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void a_template_is_recognised_as_its_own_kind(FileKind kind) throws IOException {
    Path file = Files.write(folder.resolve("template.csv"), Template.of(kind));
    SourceFile source = SourceFile.of(file);
    Glance glance = Glance.of(source, kind, FilesGuideTest.KINDS);
    assertEquals(List.of(), glance.ignored());
    assertEquals(2, glance.rows().size());
    for (FileKind other : FilesGuideTest.KINDS) {
      if (!other.name().equals(kind.name())) {
        BadFile refused =
            assertThrows(
                BadFile.class, () -> Glance.of(source, other, FilesGuideTest.KINDS), other.name());
        assertEquals(Reason.WRONG_KIND, refused.reason());
        assertEquals(List.of(kind.name()), refused.arguments());
      }
    }
  }

  @Test
  void a_template_begins_as_a_spreadsheet_wants_it() {
    String text = new String(Template.of(FilesGuideTest.KINDS.get(0)), StandardCharsets.UTF_8);
    assertTrue(text.startsWith("\uFEFFfixmedins_code,"));
    assertEquals(3, text.split("\r\n").length);
  }

  @Test
  void a_kind_without_a_template_has_none() {
    assertThrows(Missing.class, () -> Template.of(Broken.KIND));
  }
}
