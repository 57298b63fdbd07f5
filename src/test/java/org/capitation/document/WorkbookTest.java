package org.capitation.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;

class WorkbookTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  private final byte[] file =
      Workbook.of(
          "名册 <1>",
          List.of("姓名", "证件", "日期", "金额", "人数"),
          List.of(
              Arrays.asList("王小芳", "339901197001010142", DAY, new BigDecimal("1234.50"), 7),
              Arrays.asList("=1+1", "@sum", null, new BigDecimal("-0.01"), 2_000L),
              Arrays.asList("a<b>&\"c\"\u0001", "-7", DAY, null, null)));

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
  void whatLooksLikeAFormulaIsMarkedAsText() throws IOException {
    for (String text : List.of("=1+1", "@sum")) {
      int column = text.startsWith("=") ? 0 : 1;
      assertEquals(CellType.STRING, rows().get(2).getCell(column).getType());
      assertEquals(text, rows().get(2).getCellText(column));
    }
    String sheet = part("xl/worksheets/sheet1.xml");
    assertEquals(3, sheet.split("s=\"4\"", -1).length - 1, "=1+1, @sum and -7");
    assertTrue(part("xl/styles.xml").contains("quotePrefix=\"1\""));
    assertTrue(sheet.contains("state=\"frozen\""));
  }

  private List<Row> rows() throws IOException {
    try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
      return workbook.getFirstSheet().read();
    }
  }

  private String part(String name) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      ZipEntry entry = zip.getNextEntry();
      while (!entry.getName().equals(name)) {
        entry = zip.getNextEntry();
      }
      return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
