package org.capitation.cases;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CaseFileTest {
  private static final String DOUBLES =
      """
      X01 加倍

      说明文字。

      【倍数】
      倍数
      2

      【算例】
      行 | 金额     | =结果    | 说明
      1  |     1.50 |     3.00 | 有零头
      2  | 1,000.00 | 2,000.00 | –
      """;

  private static final Consumer<CaseFile> READER =
      file -> {
        long factor = file.rows("倍数").get(0).count("倍数");
        file.each(
            "算例",
            row -> {
              var amount = row.money("金额");
              row.expect("结果", factor == 2 ? amount.plus(amount) : amount);
            });
      };

  @Test
  void a_case_is_one_test_for_each_row_and_two_for_the_reader() {
    assertEquals(
        List.of(
            "X01 row 1: 1.50",
            "X01 row 2: 1,000.00",
            "X01: every cell is used",
            "X01: a wrong result is noticed"),
        tests(DOUBLES, READER).map(DynamicTest::getDisplayName).toList());
    assertDoesNotThrow(() -> runAll(DOUBLES, READER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.01", "2.99", "3.0", "3", "–", ""})
  void a_planted_wrong_result_fails(String planted) {
    var failure =
        assertThrows(
            AssertionError.class, () -> runAll(DOUBLES.replace("    3.00", planted), READER));
    assertTrue(failure.getMessage().startsWith("X01 row 1: 1.50, 结果"), failure.getMessage());
  }

  @Test
  void a_table_that_is_not_read_fails() {
    var failure =
        assertThrows(AssertionError.class, () -> runAll(DOUBLES, file -> file.rows("倍数")));
    assertTrue(failure.getMessage().contains("table=算例, row=1, heading==结果"), failure.toString());
  }

  @Test
  void a_result_that_is_looked_at_but_not_compared_fails() {
    Consumer<CaseFile> lenient =
        file -> {
          file.rows("倍数").get(0).count("倍数");
          file.each("算例", row -> assertTrue(row.text("=结果") != row.text("金额")));
        };
    var failure = assertThrows(AssertionError.class, () -> runAll(DOUBLES, lenient));
    assertTrue(failure.getMessage().startsWith("X01 is content with a wrong"), failure.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 | 2", // a row outside a table
        "【表】\n行 | 金额\n1 | 2 | 3", // a cell too many
        "【表】\n行 | 金额\n1", // a cell too few
        "【表】\n行 | 金额", // no row
        "【表】\n行 | 行\n1 | 2", // a heading twice
        "【表】\n行\n1\n\n【表】\n行\n2", // a table twice
        "【表】\n行\n1\n\n2 | 3" // a row cut off by a blank line
      })
  void a_table_of_the_wrong_form_is_refused(String text) {
    assertThrows(IllegalArgumentException.class, () -> CaseFile.of("X02", text));
  }

  @Test
  void every_case_has_a_reader() throws IOException {
    // a call that is too long for a line goes on in the next
    String sources = String.join("\n", sources()).replaceAll("tests\\(\\s+", "tests(");
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/cases"))) {
      List<String> unread =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".txt"))
              .filter(name -> !sources.contains("tests(\"" + name.replace(".txt", "\"")))
              .toList();
      assertEquals(List.of(), unread);
    }
  }

  private static List<String> sources() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
      return files
          .filter(file -> file.toString().endsWith("CasesTest.java"))
          .map(CaseFileTest::read)
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Stream<DynamicTest> tests(String text, Consumer<CaseFile> reader) {
    return CaseFile.of("X01", text).testsBy(reader);
  }

  private static void runAll(String text, Consumer<CaseFile> reader) throws Throwable {
    for (DynamicTest test : tests(text, reader).toList()) {
      test.getExecutable().execute();
    }
  }
}
