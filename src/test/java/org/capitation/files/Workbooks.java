package org.capitation.files;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Workbooks as Excel writes them, for tests. */
public final class Workbooks {
  private static final String XML = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/";
  private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

  private Workbooks() {}

  /** The style of a cell that is a day, of one that is a time, and of an amount. */
  public static final int DAY = 1;

  public static final int TIME = 2;
  public static final int AMOUNT = 3;

  /** A workbook with sheets of these rows, in XML, and these shared texts. */
  public static byte[] of(String shared, String... sheets) {
    return Zips.of(parts(shared, sheets), StandardCharsets.UTF_8);
  }

  /** A workbook of one sheet with these rows, in XML. */
  public static byte[] sheet(String... rows) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < rows.length; i++) {
      all.append("<row r=\"").append(i + 1).append("\">").append(rows[i]).append("</row>");
    }
    return of("", all.toString());
  }

  /** A row of texts. */
  public static String texts(String... values) {
    StringBuilder row = new StringBuilder();
    for (String value : values) {
      row.append("<c t=\"inlineStr\"><is><t>").append(value).append("</t></is></c>");
    }
    return row.toString();
  }

  /** A cell with a number, in a style. */
  public static String number(String value, int style) {
    return "<c s=\"" + style + "\"><v>" + value + "</v></c>";
  }

  /** The parts of a workbook by their names. */
  public static Map<String, byte[]> parts(String shared, String... sheets) {
    StringBuilder types = new StringBuilder(type("workbook", "sheet.main"));
    types.append(type("styles", "styles")).append(type("sharedStrings", "sharedStrings"));
    StringBuilder names = new StringBuilder();
    StringBuilder targets = new StringBuilder();
    Map<String, String> parts = new LinkedHashMap<>();
    for (int i = 1; i <= sheets.length; i++) {
      names.append("<sheet name=\"S").append(i).append("\" sheetId=\"").append(i);
      names.append("\" r:id=\"rId").append(i).append("\"/>");
      targets.append("<Relationship Id=\"rId").append(i).append("\" Type=\"").append(OFFICE);
      targets.append("relationships/worksheet\" Target=\"worksheets/sheet");
      targets.append(i).append(".xml\"/>");
      parts.put(
          "xl/worksheets/sheet" + i + ".xml",
          main("worksheet", "<sheetData>" + sheets[i - 1] + "</sheetData>"));
    }
    parts.put("xl/workbook.xml", main("workbook", "<sheets>" + names + "</sheets>"));
    parts.put("xl/_rels/workbook.xml.rels", packaged("relationships", "Relationships", targets));
    parts.put("[Content_Types].xml", packaged("content-types", "Types", types));
    parts.put("xl/sharedStrings.xml", main("sst", shared));
    parts.put("xl/styles.xml", main("styleSheet", styles()));
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
    return bytes;
  }

  private static String styles() {
    return "<numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/>"
        + "<numFmt numFmtId=\"165\" formatCode=\"[Red]#,##0.00&quot;yd&quot;\"/></numFmts>"
        + "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/>"
        + "<xf numFmtId=\"165\"/></cellXfs>";
  }

  private static String type(String part, String type) {
    return "<Override PartName=\"/xl/%s.xml\" ContentType=\"%s%s+xml\"/>"
        .formatted(part, TYPE, type);
  }

  private static String main(String root, String content) {
    return "%s<%s xmlns=\"%s\" xmlns:r=\"%srelationships\">%s</%s>"
        .formatted(XML, root, MAIN, OFFICE, content, root);
  }

  private static String packaged(String space, String root, CharSequence content) {
    return "%s<%s xmlns=\"%s%s\">%s</%s>".formatted(XML, root, PACKAGE, space, content, root);
  }
}
