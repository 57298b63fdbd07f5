package org.capitation.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * 工作簿: a table as an xlsx file with one sheet, its head frozen.
 *
 * <p>Numbers and days are such; everything else is text, and never a formula: a text that begins
 * like one is marked as text, as a person marks it by an apostrophe.
 */
public final class Workbook {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
  private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
  private static final int WIDTH = 18;

  private static final int HEAD = 1;
  private static final int DAY = 2;
  private static final int TEXT = 3;
  private static final int MARKED = 4;

  private Workbook() {}

  /**
   * The bytes of the file.
   *
   * @param name what the sheet is called
   * @param head the names of the columns
   * @param rows the cells: a LocalDate, an Integer, Long or BigDecimal, null for an empty one, or
   *     anything else as text
   */
  public static byte[] of(String name, List<String> head, List<List<Object>> rows) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      part(zip, "[Content_Types].xml", contentTypes());
      part(zip, "_rels/.rels", relations("officeDocument", "xl/workbook.xml", ""));
      part(zip, "xl/workbook.xml", workbook(name));
      String styles = relation("r2", "styles", "styles.xml");
      part(
          zip,
          "xl/_rels/workbook.xml.rels",
          relations("worksheet", "worksheets/sheet1.xml", styles));
      part(zip, "xl/styles.xml", styles());
      part(zip, "xl/worksheets/sheet1.xml", sheet(head, rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void part(ZipOutputStream zip, String path, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(path));
    zip.write(
        ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + text).getBytes(StandardCharsets.UTF_8));
    zip.closeEntry();
  }

  private static String contentTypes() {
    return "<Types xmlns=\""
        + PACKAGE
        + "content-types\"><Default Extension=\"rels\" ContentType=\"application/"
        + "vnd.openxmlformats-package.relationships+xml\"/>"
        + override("/xl/workbook.xml", "sheet.main")
        + override("/xl/styles.xml", "styles")
        + override("/xl/worksheets/sheet1.xml", "worksheet")
        + "</Types>";
  }

  private static String override(String part, String kind) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + KIND + kind + "+xml\"/>";
  }

  private static String relations(String kind, String target, String more) {
    return "<Relationships xmlns=\""
        + PACKAGE
        + "relationships\">"
        + relation("r1", kind, target)
        + more
        + "</Relationships>";
  }

  private static String relation(String id, String kind, String target) {
    return "<Relationship Id=\""
        + id
        + "\" Type=\""
        + RELATIONS
        + "/"
        + kind
        + "\" Target=\""
        + target
        + "\"/>";
  }

  private static String workbook(String name) {
    return "<workbook xmlns=\""
        + MAIN
        + "\" xmlns:r=\""
        + RELATIONS
        + "\"><sheets><sheet name=\""
        + escaped(name)
        + "\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
  }

  /** The styles by number: plain, head, day, text, and text that looks like a formula. */
  private static String styles() {
    return "<styleSheet xmlns=\""
        + MAIN
        + "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
        + "<fonts count=\"2\"><font><sz val=\"11\"/></font><font><b/><sz val=\"11\"/></font></fonts>"
        + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
        + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
        + "<borders count=\"1\"><border/></borders>"
        + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
        + "<cellXfs count=\"5\"><xf/><xf fontId=\"1\" applyFont=\"1\"/>"
        + "<xf numFmtId=\"164\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"49\" applyNumberFormat=\"1\"/>"
        + "<xf numFmtId=\"49\" applyNumberFormat=\"1\" quotePrefix=\"1\"/></cellXfs></styleSheet>";
  }

  private static String sheet(List<String> head, List<List<Object>> rows) {
    StringBuilder xml = new StringBuilder("<worksheet xmlns=\"" + MAIN + "\">");
    xml.append("<sheetViews><sheetView workbookViewId=\"0\"><pane ySplit=\"1\" topLeftCell=\"A2\"");
    xml.append(" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>");
    xml.append("<cols><col min=\"1\" max=\"").append(head.size()).append("\" width=\"");
    xml.append(WIDTH).append("\" customWidth=\"1\"/></cols><sheetData><row r=\"1\">");
    for (int column = 0; column < head.size(); column++) {
      text(xml, place(column, 1), HEAD, head.get(column));
    }
    xml.append("</row>");
    for (int row = 0; row < rows.size(); row++) {
      xml.append("<row r=\"").append(row + 2).append("\">");
      for (int column = 0; column < rows.get(row).size(); column++) {
        cell(xml, place(column, row + 2), rows.get(row).get(column));
      }
      xml.append("</row>");
    }
    return xml.append("</sheetData></worksheet>").toString();
  }

  private static String place(int column, int row) {
    String letter = Character.toString('A' + column % 26);
    return (column < 26 ? letter : Character.toString('A' + column / 26 - 1) + letter) + row;
  }

  private static void cell(StringBuilder xml, String place, Object value) {
    if (value instanceof LocalDate day) {
      number(xml, place, DAY, String.valueOf(ChronoUnit.DAYS.between(FIRST_DAY, day)));
    } else if (value instanceof BigDecimal amount) {
      number(xml, place, 0, amount.toPlainString());
    } else if (value instanceof Integer || value instanceof Long) {
      number(xml, place, 0, value.toString());
    } else if (value != null) {
      String text = value.toString();
      boolean looksLikeFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
      text(xml, place, looksLikeFormula ? MARKED : TEXT, text);
    }
  }

  private static void number(StringBuilder xml, String place, int style, String number) {
    xml.append("<c r=\"").append(place).append("\" s=\"").append(style).append("\"><v>");
    xml.append(number).append("</v></c>");
  }

  private static void text(StringBuilder xml, String place, int style, String text) {
    xml.append("<c r=\"").append(place).append("\" s=\"").append(style);
    xml.append("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
    xml.append(escaped(text)).append("</t></is></c>");
  }

  /** As XML; what XML cannot hold is left out. */
  private static String escaped(String text) {
    return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
