package org.capitation.files;

import static org.capitation.files.Workbooks.AMOUNT;
import static org.capitation.files.Workbooks.DAY;
import static org.capitation.files.Workbooks.TIME;
import static org.capitation.files.Workbooks.number;
import static org.capitation.files.Workbooks.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Workbooks say the same as texts, and damaged ones are refused in words. */
class WorkbookTest {
  private static final String NAMES = texts(Broken.NAMES.split(","));
  private static final String BEFORE = texts("S1", "王芳", "390");
  private static final String DAYS = number("45688", DAY) + number("45688.354166666664", TIME);
  private static final String AFTER = texts("0", "2025");
  private static final String GOOD = BEFORE + DAYS + number("12.5", AMOUNT) + AFTER;
  private static final String READ = "S1 王芳 12.50";

  static Stream<Arguments> cells() {
    return Stream.of(
        cell("texts", GOOD, READ),
        cell(
            "a number of twelve digits",
            GOOD.replace(texts("S1"), number("123456789012", 0)),
            "123456789012 王芳 12.50"),
        cell(
            "a number with an exponent that is exact",
            GOOD.replace(texts("S1"), number("1.23E+5", 0)),
            "123000 王芳 12.50"),
        cell(
            "a certificate as a number",
            GOOD.replace(texts("S1"), number("3.3990119900101E+17", 0)),
            "2 setl_id damaged-by-spreadsheet 3.3990119900101E+17"),
        cell(
            "sixteen digits as a number",
            GOOD.replace(texts("S1"), number("1234567890123456", 0)),
            "2 setl_id damaged-by-spreadsheet 1.23456789012346E+15"),
        cell(
            "an amount as the machine keeps it",
            GOOD.replace("12.5<", "12.499999999999998<"),
            READ),
        cell("an amount as a text", GOOD.replace(number("12.5", AMOUNT), texts("12.50")), READ),
        cell(
            "an amount with three decimals",
            GOOD.replace("12.5<", "12.505<"),
            "2 hifp_pay too-many-decimals 12.505"),
        cell("a negative amount", GOOD.replace("12.5<", "-12.5<"), "S1 王芳 -12.50"),
        cell(
            "an overflow",
            GOOD.replace("12.5<", "1E+300<"),
            "2 hifp_pay damaged-by-spreadsheet 1E+300"),
        cell(
            "a day without its format",
            GOOD.replace(number("45688", DAY), number("45688", 0)),
            "2 begndate damaged-by-spreadsheet 45688"),
        cell(
            "a day of tomorrow",
            GOOD.replace(number("45688", DAY), number("45748", DAY)),
            "2 begndate in-future 2025-04-01"),
        cell(
            "a day that is none",
            GOOD.replace(number("45688", DAY), number("-3", DAY)),
            "2 begndate wrong-form -3"),
        cell("flag true", GOOD.replace(texts("0"), "<c t=\"b\"><v>1</v></c>"), READ),
        cell(
            "a formula with its value",
            GOOD.replace("<v>12.5</v>", "<f>5+7.5</f><v>12.5</v>"),
            READ),
        cell(
            "a formula of a text",
            GOOD.replace(texts("S1"), "<c t=\"str\"><f>\"S\"&amp;1</f><v>S1</v></c>"),
            READ),
        cell(
            "a formula without a value",
            GOOD.replace("<v>12.5</v>", "<f>5+7.5</f>"),
            "2 hifp_pay missing null"),
        cell(
            "an error",
            GOOD.replace(texts("王芳"), "<c t=\"e\"><v>#N/A</v></c>"),
            "2 psn_name spreadsheet-error #N/A"),
        cell(
            "an error of a formula",
            GOOD.replace("<c s=\"3\"><v>12.5</v>", "<c t=\"e\"><f>1/0</f><v>#DIV/0!</v>"),
            "2 hifp_pay spreadsheet-error #DIV/0!"),
        cell("a text broken over lines", GOOD.replace("王芳", "王\n芳"), "2 psn_name line-break 王\n芳"),
        cell("rare characters", GOOD.replace("王芳", "𬱖䶮"), "S1 𬱖䶮 12.50"),
        cell("cells of a format alone", GOOD + "<c r=\"XFD2\" s=\"1\"/>", READ),
        cell("a value too many", GOOD + texts("x"), "2  too-many-fields null"));
  }

  private static Arguments cell(String name, String row, String told) {
    return Arguments.of(name, Workbooks.sheet(NAMES, row), List.of(told));
  }

  static Stream<Arguments> workbooks() {
    byte[] good = Workbooks.sheet(NAMES, GOOD);
    String rows = "<row r=\"1\">" + NAMES + "</row><row r=\"2\">" + GOOD + "</row>";
    Map<String, byte[]> lost = Workbooks.parts("", rows);
    lost.remove("xl/worksheets/sheet1.xml");
    return Stream.of(
        Arguments.of("good", good, List.of(READ)),
        Arguments.of(
            "shared texts",
            Workbooks.of(
                "<si><t>S1</t></si><si><t>𬱖</t></si>",
                "<row r=\"1\">"
                    + NAMES
                    + "</row><row r=\"7\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c>"
                    + GOOD.substring(texts("S1", "王芳").length())
                    + "</row>"),
            List.of("S1 𬱖 12.50")),
        Arguments.of("an empty sheet first", Workbooks.of("", "", rows), List.of(READ)),
        Arguments.of(
            "a sheet of remarks first",
            Workbooks.of("", "<row r=\"1\">" + texts("说明") + "</row>", rows),
            List.of(READ)),
        Arguments.of("no sheet with anything", Workbooks.of("", ""), List.of("empty")),
        Arguments.of(
            "a title above",
            Workbooks.sheet(texts("明细"), NAMES, GOOD),
            List.of("names-not-first 2 in S1")),
        Arguments.of(
            "a column missing",
            Workbooks.sheet(texts("setl_id", "x")),
            List.of("missing-columns psn_name insutype begndate setl_time hifp_pay in S1")),
        Arguments.of(
            "truncated",
            java.util.Arrays.copyOf(good, good.length / 2),
            List.of("damaged-archive")),
        Arguments.of(
            "a sheet lost",
            Zips.of(lost, StandardCharsets.UTF_8),
            List.of("damaged-archive in S1")),
        Arguments.of(
            "XML cut off",
            Workbooks.of("", "<row r=\"1\">" + NAMES + "<c>"),
            List.of("damaged-archive")),
        Arguments.of(
            "a shared text that is not there",
            Workbooks.of("", "<row><c t=\"s\"><v>9</v></c></row>"),
            List.of("damaged-archive")),
        Arguments.of(
            "a column far out",
            Workbooks.sheet(NAMES + "<c r=\"ZZZZZZ1\"><v>1</v></c>"),
            List.of("damaged-archive")),
        Arguments.of(
            "201 columns",
            Workbooks.sheet(NAMES + "<c r=\"GS1\"><v>1</v></c>"),
            List.of("too-many-columns 1 in S1")),
        Arguments.of(
            "a row far down",
            Workbooks.of("", rows + "<row r=\"1048577\">" + GOOD + "</row>"),
            List.of("workbook-too-large in S1")),
        Arguments.of(
            "a text of two megabytes",
            Workbooks.sheet(NAMES + texts(noise(2 << 20))),
            List.of("workbook-too-large")),
        Arguments.of(
            "a row of twenty thousand cells",
            Workbooks.sheet(NAMES + texts("x").repeat(20_000)),
            List.of("workbook-too-large")),
        Arguments.of(
            "a bomb", Workbooks.sheet("<c/>".repeat(4 << 20)), List.of("workbook-too-large")));
  }

  /** Letters that cannot be packed well. */
  private static String noise(int length) {
    byte[] bytes = new byte[length * 3 / 4];
    new Random(1).nextBytes(bytes);
    return Base64.getEncoder().encodeToString(bytes);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"cells", "workbooks"})
  void a_workbook_says_what_a_text_says_or_is_refused(
      String name, byte[] bytes, List<String> told) {
    assertEquals(told, Broken.of(bytes));
  }

  @Test
  void V1_5_1_nothing_from_outside_gets_in() {
    String evil =
        "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><worksheet><sheetData>"
            + "<row r=\"1\">"
            + NAMES
            + "</row><row r=\"2\">"
            + GOOD.replace("王芳", "&e;")
            + "</row></sheetData></worksheet>";
    Map<String, byte[]> parts = Workbooks.parts("", "");
    parts.put("xl/worksheets/sheet1.xml", evil.getBytes(StandardCharsets.UTF_8));
    List<String> told = Broken.of(Zips.of(parts, StandardCharsets.UTF_8));
    assertEquals(List.of("damaged-archive"), told);
  }
}
