package org.capitation.files;

import java.util.Set;

/** 字符: which characters cannot be in a value, and what they tell. */
final class Characters {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char NO_BREAK_SPACE = '\u00A0';
  private static final char ZERO_WIDTH = '\u200B';
  private static final char REPLACEMENT = '\uFFFD';
  private static final char GARBLED = '\u951F';
  private static final char GARBLED_TOO = '\u65A4';
  private static final char FULL_WIDTH = '\uFF01';
  private static final char FULL_WIDTH_END = '\uFF5E';

  /** What Excel puts where a formula failed. */
  private static final Set<String> ERRORS =
      Set.of("#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!");

  /** What a text may not begin with in a spreadsheet, unless it is marked as a text. */
  private static final String FORMULA = "=+-@";

  private Characters() {}

  /** It does not count at the begin and the end of a value. */
  static boolean isBlank(char c) {
    return c <= ' '
        ? c == ' ' || Character.isWhitespace(c)
        : c >= NO_BREAK_SPACE
            && (Character.isWhitespace(c)
                || c == NO_BREAK_SPACE
                || c == ZERO_WIDTH
                || c == BYTE_ORDER_MARK);
  }

  /** A code in the marks of a spreadsheet: '0123 or ="0123"; or a text that would be a formula. */
  static boolean isMarked(char[] text, int from, int to) {
    if (to - from < 2) {
      return false;
    }
    return text[from] == '\''
        ? isPlain(text[from + 1]) || FORMULA.indexOf(text[from + 1]) >= 0
        : text[from] == '=' && to - from > 3 && text[from + 1] == '"' && text[to - 1] == '"';
  }

  /** What is wrong with the characters of a value; null if nothing is. */
  static Reason fault(char[] text, int from, int to) {
    if (text[from] == '#' && to - from > 1 && isError(new String(text, from, to - from))) {
      return Reason.SPREADSHEET_ERROR;
    }
    for (int i = from; i < to; i++) {
      char c = text[i];
      if (c < ' ' || c > '~') {
        Reason fault = fault(c, i + 1 < to ? text[i + 1] : 0);
        if (fault != null) {
          return fault;
        }
      }
    }
    return null;
  }

  private static boolean isError(String value) {
    return ERRORS.contains(value) || value.chars().allMatch(c -> c == '#');
  }

  private static Reason fault(char c, char next) {
    if (c == '\n' || c == '\r') {
      return Reason.LINE_BREAK;
    }
    // what comes of characters that were read in a wrong encoding and saved again
    if (c == REPLACEMENT || c == GARBLED && next == GARBLED_TOO) {
      return Reason.GARBLED;
    }
    boolean hidden =
        c != '\t'
            && (Character.isISOControl(c)
                || c == BYTE_ORDER_MARK
                || Character.getType(c) == Character.FORMAT);
    return hidden ? Reason.HIDDEN_CHARACTER : null;
  }

  /** Full-width digits or letters among what would otherwise be plain. */
  static boolean isFullWidth(String value) {
    boolean wide = false;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean full = c >= FULL_WIDTH && c <= FULL_WIDTH_END;
      if (!full && !isPlain(c) && c != ' ') {
        return false;
      }
      wide |= full;
    }
    return wide;
  }

  private static boolean isPlain(char c) {
    return c > ' ' && c <= '~';
  }
}
