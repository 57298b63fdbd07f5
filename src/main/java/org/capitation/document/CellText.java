package org.capitation.document;

/** 单元格文字: texts as spreadsheets and lists hold them. */
final class CellText {
  private static final String FORMULA_STARTS = "=+-@\t\r\n\0＝＋－＠";

  /** From here on characters stand close to one another, as Chinese ones do. */
  private static final int CLOSE = 0x2E80;

  private CellText() {}

  /** A text that nothing takes for a formula: one that begins like one gets an apostrophe. */
  static String harmless(String text) {
    boolean looksLikeFormula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    return looksLikeFormula ? "'" + text : text;
  }

  /** The name of a column on one line, with that of its group before it. */
  static String head(Column column) {
    String head = line(column.head());
    return column.group().isEmpty() ? head : line(column.group()) + " " + head;
  }

  /** Broken lines put together: with a blank between words, without one between Chinese ones. */
  private static String line(String broken) {
    StringBuilder line = new StringBuilder();
    for (String part : broken.split("\n")) {
      if (line.length() > 0 && line.charAt(line.length() - 1) < CLOSE) {
        line.append(' ');
      }
      line.append(part.strip());
    }
    return line.toString();
  }
}
