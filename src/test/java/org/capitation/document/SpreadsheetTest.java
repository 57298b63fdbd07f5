package org.capitation.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import org.capitation.document.Column.Kind;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpreadsheetTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @TempDir Path folder;

  private final byte[] file =
      Spreadsheet.of(
          List.of(
              Table.of(
                  "名册 <1>",
                  List.of(
                      Column.of("姓名", Kind.TEXT, 1),
                      Column.of("证件", Kind.CODE, 1),
                      Column.of("日期", Kind.DAY, 1),
                      Column.of("金额", Kind.FIGURE, 1),
                      Column.of("人数", Kind.COUNT, 1)),
                  List.of(
                      Arrays.asList("王小芳", "339901197001010142", DAY, figure("1234.50"), 7),
                      Arrays.asList("=1+1", "@sum", null, figure("-0.01"), 2_000L),
                      Arrays.asList("a<b>&\"c\"\u0001", "-7", DAY, null, null)))));

  private static BigDecimal figure(String figure) {
    return new BigDecimal(figure);
  }

  @Test
  void textsNumbersAndDaysComeBackAsSuch() throws IOException {
    List<Row> rows = rows();
    assertEquals(4, rows.size());
    assertEquals("证件", rows.get(0).getCellText(1));
    assertEquals(CellType.STRING, rows.get(1).getCell(1).getType());
    assertEquals("339901197001010142", rows.get(1).getCellText(1));
    assertEquals(DAY, rows.get(1).getCellAsDate(2).orElseThrow().toLocalDate());
    assertEquals(new BigDecimal("1234.50"), rows.get(1).getCellAsNumber(3).orElseThrow());
    assertEquals(new BigDecimal("7"), rows.get(1).getCellAsNumber(4).orElseThrow());
    assertEquals("a<b>&\"c\"", rows.get(3).getCellText(0));
  }

  @Test
  void V1_2_10_whatLooksLikeAFormulaIsTextThatBeginsWithAnApostrophe() throws IOException {
    assertText("'=1+1", 2, 0);
    assertText("'@sum", 2, 1);
    assertText("'-7", 3, 1);
  }

  private void assertText(String expected, int row, int column) throws IOException {
    assertEquals(CellType.STRING, rows().get(row).getCell(column).getType());
    assertEquals(expected, rows().get(row).getCellText(column));
  }

  @Test
  void headStaysInSight() throws IOException {
    assertTrue(part("xl/worksheets/sheet1.xml").contains("state=\"frozen\""));
  }

  private List<Row> rows() throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return workbook.getFirstSheet().read();
    }
  }

  private String part(String name) throws IOException {
    Path path = Files.write(folder.resolve("list.xlsx"), file);
    try (ZipFile zip = new ZipFile(path.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
