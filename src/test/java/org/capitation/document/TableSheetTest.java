package org.capitation.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.capitation.document.Column.Kind;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

/** One table as sheet and as list (D6). */
class TableSheetTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private static final Table TABLE =
      Table.of(
              "县/医共体",
              List.of(
                  Column.of("医共体", Kind.TEXT, 40),
                  Column.count("参保\n人数", 10).in("基础"),
                  Column.money("Amount\nin yuan", 20).in("结果"),
                  Column.of("比例", Kind.PER_CENT, 10),
                  Column.of("日期", Kind.DAY, 10),
                  Column.of("月份", Kind.DAY, 10)),
              List.of(
                  Arrays.asList("=一", 12_000L, yuan("1234567890.12"), ratio("0.65"), DAY, month(3)),
                  Arrays.asList("二", 1, yuan("-0.13"), null, null, month(12))))
          .total(Arrays.asList("合计", 12_001L, yuan("1234567889.99"), ratio("0.5"), null, null));

  private final byte[] file = Spreadsheet.of(List.of(TABLE, TABLE));

  @Test
  void groupsAndBrokenHeadsStandInOneFrozenRow() throws IOException {
    Row head = rows(file).get(0);
    assertEquals("医共体", head.getCellText(0));
    assertEquals("基础 参保人数", head.getCellText(1));
    assertEquals("结果 Amount in yuan", head.getCellText(2));
    String sheet = sheet(file);
    assertTrue(sheet.contains("state=\"frozen\""));
    assertFalse(sheet.contains("mergeCell"));
  }

  @Test
  void numbersAreNumbersAndDaysAreDays() throws IOException {
    Row row = rows(file).get(1);
    assertEquals("'=一", row.getCellText(0));
    assertEquals(new BigDecimal("12000"), number(row, 1));
    assertEquals(new BigDecimal("1234567890.12"), number(row, 2));
    assertEquals(new BigDecimal("0.65"), number(row, 3).stripTrailingZeros());
    assertEquals(DAY, row.getCellAsDate(4).orElseThrow().toLocalDate());
    assertEquals(
        LocalDate.of(2026, 3, 1), row.getCellAsDate(5).orElseThrow().toLocalDate(), "a month");
    assertEquals("#,##0", row.getCell(1).getDataFormatString());
    assertEquals("#,##0.00", row.getCell(2).getDataFormatString());
    assertEquals("0.00%", row.getCell(3).getDataFormatString());
    assertEquals("yyyy-mm-dd", row.getCell(4).getDataFormatString());
    assertEquals("yyyy-mm", row.getCell(5).getDataFormatString());
  }

  @Test
  void totalsOfSummedColumnsAreFormulasThatAlreadyShowTheirResult() throws IOException {
    Row total = rows(file).get(3);
    assertEquals("合计", total.getCellText(0));
    assertFormula("SUM(B2:B3)", "12001", total.getCell(1));
    assertFormula("SUM(C2:C3)", "1234567889.99", total.getCell(2));
    assertEquals(CellType.NUMBER, total.getCell(3).getType(), "a ratio of sums is no sum");
    assertEquals("0.00%", total.getCell(3).getDataFormatString());
  }

  @Test
  void aTotalThatItsRowsDoNotComeToIsAValue() throws IOException {
    Table withSubtotals =
        Table.of(
                "n",
                List.of(Column.of("n", Kind.TEXT, 1), Column.count("n", 1)),
                List.of(List.of("a", 2), List.of("小计", 2)))
            .strong(List.of(1))
            .total(List.of("合计", 2));
    Cell total = rows(Spreadsheet.of(List.of(withSubtotals))).get(3).getCell(1);
    assertEquals(CellType.NUMBER, total.getType());
    assertEquals(new BigDecimal("2"), total.asNumber());
  }

  @Test
  void anEmptyTableHasATotalWithoutAFormula() throws IOException {
    Table empty = Table.of("n", List.of(Column.count("n", 1)), List.of()).total(List.of(0));
    assertEquals(CellType.NUMBER, rows(Spreadsheet.of(List.of(empty))).get(1).getCell(0).getType());
  }

  @Test
  void sheetsAreNamedAsSpreadsheetsTakeIt() throws IOException {
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      assertEquals(List.of("县 医共体", "县 医共体 (2)"), book.getSheets().map(Sheet::getName).toList());
    }
    assertEquals("a".repeat(31), SheetNames.next("a".repeat(32), List.of()));
    assertEquals("a".repeat(27) + " (2)", SheetNames.next("a".repeat(31), List.of("A".repeat(31))));
    assertEquals("1", SheetNames.next("[:]", List.of()));
    String rare = new String(Character.toChars(0x2CB16));
    assertEquals("a".repeat(30), SheetNames.next("a".repeat(30) + rare, List.of()));
  }

  @Test
  void csvHoldsRawNumbersWithoutTheTotal() {
    String text = new String(Csv.of(TABLE), StandardCharsets.UTF_8);
    assertEquals(
        "\uFEFF医共体,基础 参保人数,结果 Amount in yuan,比例,日期,月份\r\n"
            + "'=一,12000,1234567890.12,0.65,2026-03-02,2026-03\r\n"
            + "二,1,-0.13,,,2026-12\r\n",
        text.replaceAll("0\\.650*,", "0.65,"));
  }

  private static void assertFormula(String formula, String shown, Cell cell) {
    assertEquals(CellType.FORMULA, cell.getType());
    assertEquals(formula, cell.getFormula());
    assertEquals(shown, cell.getRawValue());
  }

  private static BigDecimal number(Row row, int column) {
    return row.getCellAsNumber(column).orElseThrow();
  }

  private static Money yuan(String amount) {
    return Money.ofYuan(amount);
  }

  private static Ratio ratio(String ratio) {
    return Ratio.of(ratio);
  }

  private static YearMonth month(int month) {
    return YearMonth.of(2026, month);
  }

  private static List<Row> rows(byte[] file) throws IOException {
    try (ReadableWorkbook book =
        new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, false))) {
      return book.getFirstSheet().read();
    }
  }

  private static String sheet(byte[] file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().equals("xl/worksheets/sheet1.xml")) {
          return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IllegalStateException("no sheet");
  }

  @Test
  void a_long_list_is_added_up_at_its_end_with_the_result_beside_the_formula() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    List<Column> columns = List.of(Column.of("no", Kind.CODE, 1), Column.money("amount", 1));
    Spreadsheet.write(
        "n",
        columns,
        IntStream.range(0, 5_000)
            .mapToObj(i -> List.<Object>of("县" + i, Money.ofFen(i)))
            .iterator(),
        () -> List.of("sum", Money.ofFen(12_497_500)),
        out);
    List<Row> rows = rows(out.toByteArray());
    assertEquals(5_002, rows.size());
    assertEquals("县4999", rows.get(5_000).getCellText(0));
    Cell total = rows.get(5_001).getCell(1);
    assertEquals("SUM(B2:B5001)", total.getFormula());
    assertEquals(
        new BigDecimal("124975"), new BigDecimal(total.getRawValue()).stripTrailingZeros());
  }
}
