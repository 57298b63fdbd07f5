package org.capitation.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowReaderTest {
  private static final Layout LAYOUT = new Layout();
  private static final Column CODE = LAYOUT.mandatory("code");
  private static final Column NAME = LAYOUT.mandatory("name", "full_name", "title");
  private static final Column NOTE = LAYOUT.optional("note");

  @Test
  void F1_commas_or_tabs_separate() {
    assertEquals(List.of("1|王芳|x"), read("code,name,note\n1,王芳,x\n"));
    assertEquals(List.of("1|王,芳|x"), read("code\tname\tnote\n1\t王,芳\tx\n"));
  }

  @Test
  void F1_a_tab_in_a_later_line_separates_nothing() {
    assertEquals(List.of("1|王\t芳|x"), read("code,name,note\n1,王\t芳,x\n"));
  }

  @Test
  void F1_columns_come_in_any_order_and_case() {
    assertEquals(List.of("1|王芳|x"), read("Note, NAME ,cOdE\nx,王芳,1\n"));
  }

  @Test
  void F1_aliases_are_understood_but_the_own_name_goes_first() {
    assertEquals(List.of("1|王芳|-"), read("code,TITLE\n1,王芳\n"));
    assertEquals(List.of("1|王芳|-"), read("title,code,name\n甲,1,王芳\n"));
  }

  @Test
  void F1_rare_characters_survive_in_gb18030() {
    Charset gb18030 = Charset.forName("GB18030");
    assertEquals(
        List.of("1|𬱖䶮|€"), told(TextFile.rows("code,name,note\n1,𬱖䶮,€\n", LAYOUT, gb18030)));
  }

  @Test
  void quoted_values_may_hold_commas_and_quotation_marks() {
    List<Row> rows =
        TextFile.rows("code,name,note\n1,\"a,b\",\"cd\n\"\n2,\"say \"\"so\"\"\",\n", LAYOUT);
    assertEquals(List.of("1|a,b|cd", "2|say \"so\"|-"), told(rows));
    assertEquals(List.of(2L, 4L), rows.stream().map(Row::line).toList(), "the lines of the file");
  }

  @Test
  void lines_end_as_on_any_system() {
    assertEquals(List.of("1|a|-", "2|b|-"), read("code,name\r\n1,a\r\n2,b"));
    assertEquals(List.of("1|a|-", "2|b|-"), read("code,name\r1,a\r2,b\r"));
  }

  @Test
  void blanks_around_a_value_do_not_count_and_nothing_is_null() {
    assertEquals(List.of("1|a b|-"), read("code,name,note\n 1 ,\u3000a b\u3000,  \n"));
  }

  @Test
  void a_short_row_lacks_its_last_values() {
    assertEquals(List.of("1|-|-"), read("code,name,note\n1\n"));
  }

  @Test
  void F3_a_row_with_more_values_than_names_is_rejected_as_they_cannot_be_told_apart() {
    BadRow bad = assertThrows(BadRow.class, () -> read("code,name\n1,王,芳\n"));
    assertEquals(new Rejection(2, "", Reason.TOO_MANY_FIELDS, null), bad.rejection());
  }

  @Test
  void empty_values_beyond_the_names_do_no_harm() {
    assertEquals(List.of("1|a|-"), read("code,name\n1,a,, \n"));
  }

  @Test
  void rows_without_any_value_are_passed_over() {
    List<Row> rows = TextFile.rows("\ncode,name,note\n\n1,a,\n,,\n , ,\n2,b,\n,,\n", LAYOUT);
    assertEquals(List.of("1|a|-", "2|b|-"), told(rows));
    assertEquals(List.of(4L, 7L), rows.stream().map(Row::line).toList());
  }

  @Test
  void F2_all_missing_mandatory_columns_are_named() {
    BadFile refused = refused("note\nx\n");
    assertEquals(Reason.MISSING_COLUMNS, refused.reason());
    assertEquals(List.of("code", "name"), refused.arguments());
  }

  @Test
  void F2_unknown_columns_are_ignored() {
    assertEquals(List.of("1|a|-"), read("colour,code,name\nred,1,a\n"));
  }

  @Test
  void F2_a_column_that_is_there_twice_refuses_the_file() {
    BadFile refused = refused("code,name,Code\n1,a,2\n");
    assertEquals(Reason.COLUMN_TWICE, refused.reason());
    assertEquals(List.of("code"), refused.arguments());
    assertEquals(List.of("1|a|-"), read("x,code,x,name\n,1,,a\n"), "unknown ones may be");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\uFEFF", "\n\n", ",,\n"})
  void F2_an_empty_file_is_refused(String text) {
    assertEquals(Reason.EMPTY, refused(text).reason());
  }

  @Test
  void a_file_with_names_alone_has_no_rows() {
    assertEquals(List.of(), read("code,name"));
  }

  @Test
  void a_row_tells_which_columns_its_file_has() {
    Row row = TextFile.rows("name,code\na,1\n", LAYOUT).get(0);
    assertTrue(row.header().has(NAME));
    assertFalse(row.header().has(NOTE));
    assertEquals("known", row.or(NOTE, row::text, "known"));
    assertEquals("a", row.or(NAME, row::text, "known"));
  }

  @Test
  void F7_two_hundred_columns_are_read_and_no_more() {
    assertEquals(List.of("1|a|-"), read("code,name" + columns(198) + "\n1,a\n"));
    BadFile refused = refused("code,name" + columns(199) + "\n1,a\n");
    assertEquals(Reason.TOO_MANY_COLUMNS, refused.reason());
    assertEquals(List.of("1"), refused.arguments());
  }

  @Test
  void F7_a_quotation_mark_without_its_pair_refuses_the_file_and_tells_where() {
    String rest = "3,b\n".repeat(Limits.FIELD / 4);
    BadFile refused = refused("code,name\n1,a\n2,\"b\n" + rest);
    assertEquals(Reason.VALUE_TOO_LONG, refused.reason());
    assertEquals(List.of("3"), refused.arguments());
  }

  @Test
  void F7_a_value_of_the_greatest_length_is_read() {
    String longest = "长".repeat(Limits.FIELD);
    assertEquals(List.of("1|" + longest + "|-"), read("code,name\n1," + longest + "\n"));
    assertEquals(Reason.VALUE_TOO_LONG, refused("code,name\n1," + longest + "长\n").reason());
  }

  @Test
  void F7_a_first_line_that_never_ends_is_refused() {
    assertEquals(Reason.VALUE_TOO_LONG, refused("code".repeat(100_000)).reason());
  }

  private static String columns(int count) {
    return IntStream.range(0, count).mapToObj(i -> ",c" + i).collect(Collectors.joining());
  }

  private static BadFile refused(String text) {
    return assertThrows(BadFile.class, () -> read(text));
  }

  private static List<String> read(String text) {
    return told(TextFile.rows(text, LAYOUT));
  }

  private static List<String> told(List<Row> rows) {
    return rows.stream()
        .map(
            row ->
                LAYOUT.columns().stream()
                    .map(column -> row.text(column) == null ? "-" : row.text(column))
                    .collect(Collectors.joining("|")))
        .toList();
  }
}
