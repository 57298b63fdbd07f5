package org.capitation.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.capitation.Seeds;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** F3: what a row says of its values, and what exactly is wrong with them. */
class RowTest {
  private static final Layout LAYOUT = new Layout();
  private static final Column A = LAYOUT.mandatory("a");
  private static final Column B = LAYOUT.optional("b");
  private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);

  @Test
  void a_rejection_names_line_field_reason_and_value() {
    List<Row> rows = TextFile.rows("a,b\n1,2\n3,12.5O\n", LAYOUT);
    BadRow bad = assertThrows(BadRow.class, () -> rows.get(1).yuan(B));
    assertEquals(new Rejection(3, "b", Reason.NOT_AN_AMOUNT, "12.5O"), bad.rejection());
  }

  @Test
  void what_must_not_be_empty_is_missed() {
    List<Function<Row, Object>> readers =
        List.of(
            row -> row.required(B),
            row -> row.required(B, 5),
            row -> row.requiredCode(B, 5),
            row -> row.requiredDay(B),
            row -> row.requiredTime(B),
            row -> row.requiredYuan(B),
            row -> row.range(B, A));
    for (Function<Row, Object> reader : readers) {
      Row row = row("1", "");
      BadRow bad = assertThrows(BadRow.class, () -> reader.apply(row));
      assertEquals(new Rejection(2, "b", Reason.MISSING, null), bad.rejection());
    }
  }

  @Test
  void what_may_be_empty_is_null() {
    Row row = row("1", "");
    assertNull(row.text(B));
    assertNull(row.text(B, 1));
    assertNull(row.code(B, 1));
    assertNull(row.day(B));
    assertNull(row.time(B));
    assertNull(row.yuan(B));
    assertNull(row.number(B, 0, 1));
    assertFalse(row.flag(B));
  }

  @Test
  void the_length_of_a_text_is_counted_in_characters() {
    assertEquals("𬱖𬱖", row("1", "𬱖𬱖").required(B, 2));
    assertRejected(Reason.TOO_LONG, "𬱖𬱖芳", row -> row.required(B, 2));
    assertRejected(Reason.TOO_LONG, "𬱖𬱖芳", row -> row.text(B, 2));
    assertRejected(Reason.TOO_LONG, "123", row -> row.requiredCode(B, 2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"H33992100001", "QY-1/2.a", "04 05", "~!"})
  void codes_are_ascii(String code) {
    assertEquals(code, row("1", code).requiredCode(B, 20));
  }

  @ParameterizedTest
  @ValueSource(strings = {"H3399王", "a\u00A0b", "é", "a\tb"})
  void codes_of_other_characters_are_rejected(String code) {
    assertRejected(Reason.WRONG_FORM, '"' + code + '"', row -> row.code(B, 20));
  }

  @Test
  void a_code_that_a_spreadsheet_took_for_a_number_is_damaged() {
    assertRejected(Reason.DAMAGED_BY_SPREADSHEET, "3.39921E+25", row -> row.code(B, 20));
    assertRejected(Reason.DAMAGED_BY_SPREADSHEET, "3E+12", row -> row.code(B, 20));
    assertEquals("3E12", row("1", "3E12").code(B, 20), "letters are common in codes");
  }

  @ParameterizedTest
  @CsvSource({
    "2025-01-31, 2025-01-31",
    "2024-02-29, 2024-02-29",
    "2025-01-31 23:59:59, 2025-01-31",
    "1900-01-01, 1900-01-01",
    "9999-12-31, 9999-12-31"
  })
  void a_day_is_read(String text, LocalDate day) {
    assertEquals(day, row("1", text).day(B));
    assertEquals(day, row("1", text).requiredDay(B));
  }

  @ParameterizedTest
  @CsvSource({
    "2025-02-30, NO_SUCH_DATE",
    "2025-02-29, NO_SUCH_DATE",
    "2025-13-01, NO_SUCH_DATE",
    "2025-00-10, NO_SUCH_DATE",
    "2025-01-31 24:00:00, NO_SUCH_DATE",
    "2025-01-31 23:60:00, NO_SUCH_DATE",
    "45688, DAMAGED_BY_SPREADSHEET",
    "45688.354, DAMAGED_BY_SPREADSHEET",
    "4568, WRONG_FORM",
    "2025/01/31, DAMAGED_BY_SPREADSHEET",
    "2025/1/31 8:30, DAMAGED_BY_SPREADSHEET",
    "20250131, WRONG_FORM",
    "2025-1-31, WRONG_FORM",
    "2025-01-3I, WRONG_FORM",
    "２０２５-01-31, FULL_WIDTH",
    "31.01.2025, WRONG_FORM",
    "2025-01-31 08:30, WRONG_FORM",
    "2025-01-31x08:30:00, WRONG_FORM",
    "2025-01-31 08.30.00, WRONG_FORM",
    "2025-01-31 08:30:0x, WRONG_FORM",
    "1899-12-31, OUT_OF_RANGE",
    "0000-01-01, OUT_OF_RANGE"
  })
  void a_day_or_time_that_is_none_is_rejected(String text, Reason reason) {
    assertRejected(reason, text, row -> row.day(B));
    assertRejected(reason, text, row -> row.requiredDay(B));
    assertRejected(reason, text, row -> row.time(B));
    assertRejected(reason, text, row -> row.requiredTime(B));
  }

  @Test
  void a_day_alone_means_its_first_moment() {
    assertEquals(NEW_YEAR.atStartOfDay(), row("1", "2025-01-01").requiredTime(B));
    LocalDateTime time = LocalDateTime.of(2025, 1, 1, 8, 30, 5);
    assertEquals(time, row("1", "2025-01-01 08:30:05").time(B));
    assertEquals(time, row("1", "2025-01-01T08:30:05").time(B));
  }

  @ParameterizedTest
  @CsvSource({
    "1204.50, 120450",
    "1204.5, 120450",
    "1204, 120400",
    "-0.07, -7",
    "+3.00, 300",
    ".5, 50",
    "-.50, -50",
    "1.00, 100",
    "5., 500",
    "0, 0",
    "12.5000, 1250",
    "999999999.99, 99999999999"
  })
  void an_amount_is_read_to_the_fen(String text, long fen) {
    assertEquals(Money.ofFen(fen), row("1", text).yuan(B));
    assertEquals(Money.ofFen(fen), row("1", text).requiredYuan(B));
  }

  @Test
  void every_amount_that_is_written_plainly_is_read_as_it_was() {
    Seeds.each(
        1_000,
        random -> {
          Money amount =
              Money.ofFen(
                  random.nextLong(-99_999_999_999L, 100_000_000_000L) >> random.nextInt(40));
          assertEquals(amount, Reading.yuan(amount.toString()));
        });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "12.5O; NOT_AN_AMOUNT",
        "O; NOT_AN_AMOUNT",
        "'1,204.50'; NOT_AN_AMOUNT",
        "12.5元; NOT_AN_AMOUNT",
        "１２; FULL_WIDTH",
        "1 204; NOT_AN_AMOUNT",
        "-; NOT_AN_AMOUNT",
        ".; NOT_AN_AMOUNT",
        "NaN; NOT_AN_AMOUNT",
        "0x10; NOT_AN_AMOUNT",
        "12.5-; NOT_AN_AMOUNT",
        "--1.00; NOT_AN_AMOUNT",
        "1-1.00; NOT_AN_AMOUNT",
        "1.2.00; NOT_AN_AMOUNT",
        "12.505; TOO_MANY_DECIMALS",
        "0.001; TOO_MANY_DECIMALS",
        "1000000000; OUT_OF_RANGE",
        "-1000000000.00; OUT_OF_RANGE",
        "1.2E+3; DAMAGED_BY_SPREADSHEET",
        "1e999999; DAMAGED_BY_SPREADSHEET"
      })
  void an_amount_that_is_none_is_rejected(String text, Reason reason) {
    String value = '"' + text + '"';
    assertRejected(reason, value, row -> row.yuan(B));
    assertRejected(reason, value, row -> row.requiredYuan(B));
  }

  @Test
  void an_amount_of_ten_thousand_digits_is_out_of_range_at_once() {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(5),
        () -> assertRejected(Reason.OUT_OF_RANGE, "9".repeat(10_000), row -> row.yuan(B)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "7, 7", "10, 10", "+3, 3", "007, 7"})
  void a_number_within_its_bounds_is_read(String text, int number) {
    assertEquals(number, row("1", text).number(B, 0, 10));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, OUT_OF_RANGE",
    "11, OUT_OF_RANGE",
    "99999999999999999999, OUT_OF_RANGE",
    "1.0, NOT_A_NUMBER",
    "l0, NOT_A_NUMBER",
    "１, FULL_WIDTH",
    "1E1, NOT_A_NUMBER"
  })
  void a_number_that_is_none_or_out_of_bounds_is_rejected(String text, Reason reason) {
    assertRejected(reason, text, row -> row.number(B, 0, 10));
  }

  @Test
  void a_flag_is_1_or_0() {
    assertTrue(row("1", "1").flag(B));
    assertFalse(row("1", "0").flag(B));
    for (String wrong : List.of("2", "Y", "是", "true", "01")) {
      assertRejected(Reason.NOT_A_FLAG, wrong, row -> row.flag(B));
    }
  }

  @Test
  void a_range_has_both_days_in_it() {
    DateRange day = row("2025-01-01", "2025-01-01").range(A, B);
    assertEquals(new DateRange(NEW_YEAR, NEW_YEAR.plusDays(1)), day);
    assertEquals(DateRange.from(NEW_YEAR), row("2025-01-01", "").range(A, B));
    assertEquals(DateRange.from(NEW_YEAR), row("2025-01-01", "9999-12-31").range(A, B));
  }

  @Test
  void a_range_that_ends_before_it_begins_is_rejected_for_its_end() {
    Row row = row("2025-01-02", "2025-01-01");
    BadRow bad = assertThrows(BadRow.class, () -> row.range(A, B));
    assertEquals(
        new Rejection(2, "b", Reason.ENDS_BEFORE_IT_BEGINS, "2025-01-01"), bad.rejection());
  }

  @Test
  void a_range_that_begins_at_the_end_of_all_days_is_rejected() {
    Row row = row("9999-12-31", "");
    BadRow bad = assertThrows(BadRow.class, () -> row.range(A, B));
    assertEquals(new Rejection(2, "a", Reason.OUT_OF_RANGE, "9999-12-31"), bad.rejection());
  }

  @Test
  void a_range_that_may_lack_its_first_day_holds_from_ever_on() {
    LocalDate ever = LocalDate.of(1900, 1, 1);
    assertEquals(DateRange.from(ever), row("x", "").range(B, B, null));
    assertEquals(DateRange.ofDays(ever, NEW_YEAR), row("2025-01-01", "").range(B, A, null));
  }

  @Test
  void F6_a_column_that_the_file_does_not_have_leaves_what_is_known() {
    DateRange known = DateRange.ofDays(NEW_YEAR, NEW_YEAR.plusDays(9));
    Row lastDayOnly = TextFile.rows("a\n2025-02-01\n", LAYOUT).get(0);
    assertEquals(
        DateRange.ofDays(NEW_YEAR, LocalDate.of(2025, 2, 1)), lastDayOnly.range(B, A, known));
    Row firstDayOnly = TextFile.rows("a\n2025-01-03\n", LAYOUT).get(0);
    assertEquals(
        DateRange.ofDays(LocalDate.of(2025, 1, 3), known.lastDay()),
        firstDayOnly.range(A, B, known));
    assertEquals(
        DateRange.from(LocalDate.of(2025, 1, 3)),
        firstDayOnly.range(A, B, DateRange.from(NEW_YEAR)));
    assertEquals(
        DateRange.from(NEW_YEAR),
        row("2025-01-01", "").range(A, B, known),
        "an empty value takes it away");
  }

  private static void assertRejected(Reason reason, String value, Function<Row, ?> reader) {
    Row row = row("1", value);
    BadRow bad = assertThrows(BadRow.class, () -> reader.apply(row), value);
    assertEquals(reason, bad.rejection().reason(), value);
    assertEquals("b", bad.rejection().field());
  }

  private static Row row(String a, String b) {
    return TextFile.rows("a,b\n" + a + "," + b + "\n", LAYOUT).get(0);
  }
}
