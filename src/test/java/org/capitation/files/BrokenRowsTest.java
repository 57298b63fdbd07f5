package org.capitation.files;

import static org.capitation.files.Broken.GOOD;
import static org.capitation.files.Broken.NAMES;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** F3: every kind of bad row is told by line, field, reason and value, and stops no other. */
class BrokenRowsTest {
  static Stream<Arguments> values() {
    return Stream.of(
        broken("nothing where something must be", "S1", "", "setl_id missing null"),
        broken("blanks alone", "S1", "   ", "setl_id missing null"),
        broken("code too long", "S1", "S".repeat(31), "setl_id too-long " + "S".repeat(31)),
        broken("name too long", "王芳", "王".repeat(51), "psn_name too-long " + "王".repeat(51)),
        broken("code in full width", "S1", "Ｓ１", "setl_id full-width Ｓ１"),
        broken("code with Chinese", "S1", "结1", "setl_id wrong-form 结1"),
        broken(
            "long number as 1.23E+17", "S1", "1.23E+17", "setl_id damaged-by-spreadsheet 1.23E+17"),
        broken("1.23457E+17", "S1", "1.23457E+17", "setl_id damaged-by-spreadsheet 1.23457E+17"),
        broken("byte order mark inside", "S1", "S\uFEFF1", "setl_id hidden-character S\uFEFF1"),
        broken("zero width inside", "S1", "S\u200B1", "setl_id hidden-character S\u200B1"),
        broken("control character", "王芳", "王\u0007芳", "psn_name hidden-character 王\u0007芳"),
        broken("replacement character", "王芳", "王\uFFFD", "psn_name garbled 王\uFFFD"),
        broken("twice converted", "王芳", "锟斤拷", "psn_name garbled 锟斤拷"),
        broken("formula without result", "王芳", "#N/A", "psn_name spreadsheet-error #N/A"),
        broken("broken reference", "12.50", "#REF!", "hifp_pay spreadsheet-error #REF!"),
        broken(
            "column too narrow", "2025-01-31,", "########,", "begndate spreadsheet-error ########"),
        broken("30 February", "2025-01-31,", "2025-02-30,", "begndate no-such-date 2025-02-30"),
        broken(
            "29 February of a common year",
            "2025-01-31,",
            "2025-02-29,",
            "begndate no-such-date 2025-02-29"),
        broken("month 13", "2025-01-31,", "2025-13-01,", "begndate no-such-date 2025-13-01"),
        broken("hour 24", "08:30:00", "24:00:00", "setl_time no-such-date 2025-01-31 24:00:00"),
        broken(
            "day as a serial number",
            "2025-01-31,",
            "45678,",
            "begndate damaged-by-spreadsheet 45678"),
        broken(
            "time as a serial number",
            "2025-01-31 08:30:00",
            "45678.35",
            "setl_time damaged-by-spreadsheet 45678.35"),
        broken(
            "day as Excel saves it",
            "2025-01-31,",
            "2025/1/31,",
            "begndate damaged-by-spreadsheet 2025/1/31"),
        broken(
            "time without its seconds",
            "2025-01-31 08:30:00",
            "2025/1/31 8:30",
            "setl_time damaged-by-spreadsheet 2025/1/31 8:30"),
        broken("day without marks", "2025-01-31,", "20250131,", "begndate wrong-form 20250131"),
        broken("day in words", "2025-01-31,", "2025年1月31日,", "begndate wrong-form 2025年1月31日"),
        broken("day in full width", "2025-01-31,", "２０２５-01-31,", "begndate full-width ２０２５-01-31"),
        broken("tomorrow", "2025-01-31,", "2025-04-01,", "begndate in-future 2025-04-01"),
        broken(
            "settled tomorrow",
            "2025-01-31 08",
            "2025-04-01 08",
            "setl_time in-future 2025-04-01 08:30:00"),
        broken("before all", "2025-01-31,", "1025-01-31,", "begndate out-of-range 1025-01-31"),
        broken("letter in an amount", "12.50", "12.5O", "hifp_pay not-an-amount 12.5O"),
        broken("text in an amount", "12.50", "无", "hifp_pay not-an-amount 无"),
        broken("unit in an amount", "12.50", "12.50元", "hifp_pay not-an-amount 12.50元"),
        broken("thousands", "12.50", "\"1,204.50\"", "hifp_pay not-an-amount 1,204.50"),
        broken("amount in full width", "12.50", "１２.50", "hifp_pay full-width １２.50"),
        broken("amount 1.2E+3", "12.50", "1.2E+3", "hifp_pay damaged-by-spreadsheet 1.2E+3"),
        broken("three decimals", "12.50", "12.505", "hifp_pay too-many-decimals 12.505"),
        broken(
            "overflow",
            "12.50",
            "99999999999999999999.00",
            "hifp_pay out-of-range 99999999999999999999.00"),
        broken(
            "overflow the other way",
            "12.50",
            "-1000000000.00",
            "hifp_pay out-of-range -1000000000.00"),
        broken("other insurance", "390", "391", "insutype unknown-insutype 391"),
        broken("flag in words", ",0,", ",否,", "refd not-a-flag 否"),
        broken("year in two digits", ",0,2025", ",0,25", "year out-of-range 25"),
        broken("year with a point", ",0,2025", ",0,2025.0", "year not-a-number 2025.0"));
  }

  private static Arguments broken(String name, String good, String bad, String told) {
    return Arguments.of(name, good, bad, told);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("values")
  void a_bad_value_rejects_its_row(String name, String good, String bad, String told) {
    assertEquals(List.of("3 " + told), Broken.value(good, bad));
  }

  static Stream<Arguments> rows() {
    return Stream.of(
        Arguments.of("comma too many", GOOD.replace("王芳", "王,芳"), "3  too-many-fields null"),
        Arguments.of(
            "comma lost", GOOD.replace("390,", "390"), "3 insutype too-few-fields 3902025-01-31"),
        Arguments.of("value lost", GOOD.replace("S1,", ""), "3 setl_id too-few-fields 王芳"),
        Arguments.of("line cut off", "S2,王芳,390,2025-01", "3 begndate too-few-fields 2025-01"),
        Arguments.of("line cut off at a comma", "S2,王芳,390", "3 begndate too-few-fields null"),
        Arguments.of("names once more", NAMES, "3  names-again null"),
        Arguments.of("names in capitals", NAMES.toUpperCase(), "3  names-again null"),
        Arguments.of("in full width commas", GOOD.replace(',', '，'), "3 setl_id too-few-fields"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("rows")
  void a_bad_row_is_rejected_and_stops_no_other(String name, String row, String told) {
    List<String> rejected = Broken.row(row);
    assertEquals(1, rejected.size(), rejected.toString());
    assertEquals(told, rejected.get(0).substring(0, told.length()));
  }

  @Test
  void a_quotation_mark_without_its_pair_loses_no_row_unseen() {
    String open = GOOD.replace("王芳", "\"王芳");
    assertEquals(
        List.of("S1 王芳 12.50", "3 psn_name line-break " + open.substring(4) + "\n" + GOOD),
        Broken.text(NAMES, GOOD, open, GOOD));
    // also in a column that means nothing here, at the end of the line
    assertEquals(
        List.of("2 note line-break x\n" + GOOD + ","),
        Broken.text(NAMES + ",note", GOOD + ",\"x", GOOD + ","));
  }

  static Stream<Arguments> harmless() {
    return Stream.of(
        Arguments.of("blanks around", GOOD.replace("S1", "  S1 ").replace("12.50", " 12.50 ")),
        Arguments.of("blanks that do not break", GOOD.replace("S1", "\u00A0S1\u00A0")),
        Arguments.of("wide blanks", GOOD.replace("王芳", "\u3000王芳\u3000")),
        Arguments.of("a tab before a long number", GOOD.replace("S1", "\tS1")),
        Arguments.of("a spreadsheet's mark of a text", GOOD.replace("S1", "'S1")),
        Arguments.of("a spreadsheet's formula of a text", GOOD.replace("S1", "=\"S1\"")),
        Arguments.of("the same in quotes", GOOD.replace("S1", "\"=\"\"S1\"\"\"")),
        Arguments.of("everything in quotes", "\"" + GOOD.replace(",", "\",\"") + "\""),
        Arguments.of("commas at the end", GOOD + ",,,"),
        Arguments.of("empty values at the end left out", GOOD.replace(",0,2025", "")),
        Arguments.of("a byte order mark where files were joined", "\uFEFF" + GOOD),
        Arguments.of("lines that end as elsewhere", GOOD + "\r"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("harmless")
  void what_does_no_harm_is_read(String name, String row) {
    assertEquals(List.of("S1 王芳 12.50"), Broken.text(NAMES, row));
  }

  @Test
  void rare_characters_are_read_as_they_stand() {
    for (String name : List.of("𬱖䶮", "垟下", "王·买买提", "x芳X", "€㐀𠀀")) {
      assertEquals(List.of("S1 " + name + " 12.50"), Broken.text(NAMES, GOOD.replace("王芳", name)));
    }
  }
}
