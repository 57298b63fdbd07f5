package org.capitation.bulk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.capitation.Seeds;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;

/** K1, K2: rows as LOAD DATA reads them, and read back for batches. */
class BulkRowsTest {
  /** What an escape may get wrong. */
  static final List<String> ODD =
      Arrays.asList(
          null,
          "",
          " ",
          "\\N",
          "\\",
          "\\\\",
          "\\t",
          "a\tb",
          "a\nb",
          "a\r\nb",
          "a\u0000b",
          "\u0001",
          "\u001A",
          "'\"`",
          "N",
          "NULL",
          "王芳𬱖",
          "x\\");

  @Test
  void values_are_written_as_the_database_reads_them() {
    BulkRows rows = new BulkRows("t", "a", "b", "c", "d", "e", "f", "g", "h");
    rows.number(-5).number((Integer) null).flag(true).yuan(Money.ofYuan("-0.07"));
    rows.day(LocalDate.of(2025, 1, 31)).month(YearMonth.of(2025, 3));
    rows.time(LocalDateTime.of(2025, 1, 31, 8, 30, 5, 7_000_000)).binary(new byte[] {-1, 10}).end();
    assertEquals(
        "-5\t\\N\t1\t-0.07\t2025-01-31\t202503\t2025-01-31 08:30:05.007\tff0a\n", encoded(rows));
  }

  @Test
  void numbers_and_amounts_are_written_with_all_their_figures() {
    SplittableRandom random = new SplittableRandom(7);
    List<Long> numbers = new ArrayList<>(List.of(0L, 9L, -9L, 99L, -99L, 100L, -100L, 1_005L));
    numbers.addAll(List.of(Long.MAX_VALUE, Long.MIN_VALUE + 1, Long.MIN_VALUE));
    random.longs(1_000, -1_000_000, 1_000_000).forEach(numbers::add);
    for (long number : numbers) {
      BulkRows rows = new BulkRows("t", "a", "b");
      rows.number(number).yuan(Money.ofFen(number)).end();
      assertEquals(number + "\t" + Money.ofFen(number) + "\n", encoded(rows));
    }
  }

  @Test
  void a_moment_without_a_fraction_is_written_to_the_second() {
    BulkRows rows = new BulkRows("t", "a", "b", "c");
    rows.time(LocalDateTime.of(1999, 12, 31, 23, 59, 59)).day(LocalDate.of(1900, 1, 1));
    rows.day(LocalDate.of(9999, 12, 31)).end();
    assertEquals("1999-12-31 23:59:59\t1900-01-01\t9999-12-31\n", encoded(rows));
  }

  @Test
  void what_separates_and_escapes_is_escaped() {
    BulkRows rows = new BulkRows("t", "a", "b");
    rows.text("a\tb\nc\rd\0e\\N").text(null).end();
    assertEquals("a\\tb\\nc\\rd\\0e\\\\N\t\\N\n", encoded(rows));
  }

  @Test
  void K2_odd_texts_come_back_as_they_were() {
    BulkRows rows = new BulkRows("t", "a", "b");
    for (String odd : ODD) {
      rows.text(odd).text("x").end();
    }
    List<String> back = new ArrayList<>();
    rows.texts().forEach(row -> back.add(row.get(0)));
    assertEquals(ODD, back);
  }

  @Test
  void K2_a_single_empty_column_is_a_row_too() {
    BulkRows rows = new BulkRows("t", "a");
    rows.text("").end();
    rows.text("").end();
    List<List<String>> back = new ArrayList<>();
    rows.texts().forEach(back::add);
    assertEquals(List.of(List.of(""), List.of("")), back);
  }

  @Test
  void K2_random_texts_come_back_as_they_were() {
    Seeds.each(
        100,
        random -> {
          BulkRows rows = new BulkRows("t", "a", "b");
          List<List<String>> given = new ArrayList<>();
          for (int i = 0; i < 20; i++) {
            String one = text(random.nextInt(6), random);
            String other = text(random.nextInt(6), random);
            rows.text(one).text(other).end();
            given.add(List.of(one, other));
          }
          List<List<String>> back = new ArrayList<>();
          rows.texts().forEach(back::add);
          assertEquals(given, back);
        });
  }

  @Test
  void rows_grow_beyond_their_first_buffer_and_can_be_cleared() {
    BulkRows rows = new BulkRows("t", "a");
    rows.text("长".repeat(100_000)).end();
    assertEquals("长".repeat(100_000) + "\n", encoded(rows));
    rows.clear();
    assertEquals(0, rows.size());
    rows.text("b").end();
    assertEquals("b\n", encoded(rows));
  }

  @Test
  void a_row_with_too_few_or_too_many_values_is_a_mistake() {
    BulkRows few = new BulkRows("t", "a", "b").text("x");
    assertThrows(IllegalStateException.class, few::end);
    BulkRows many = new BulkRows("t", "a").text("x").text("y");
    assertThrows(IllegalStateException.class, many::end);
  }

  private static String text(int length, java.util.SplittableRandom random) {
    String marks = "\\\t\n\r\0N0tnr王";
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(marks.charAt(random.nextInt(marks.length())));
    }
    return text.toString();
  }

  private static String encoded(BulkRows rows) {
    try {
      return new String(rows.stream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
