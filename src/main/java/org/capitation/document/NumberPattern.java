package org.capitation.document;

import java.util.regex.Pattern;
import org.capitation.value.Declined;

/**
 * 文号样式: how a county numbers its documents (D8), such as 云栖医保包干〔{year}〕{number}号.
 *
 * @param text with {@link #YEAR} and {@link #NUMBER} once each
 */
public record NumberPattern(String text) {
  /** Stands for the year of issue. */
  public static final String YEAR = "{year}";

  /** Stands for the number within that year. */
  public static final String NUMBER = "{number}";

  /** The characters of a pattern at most. */
  public static final int LONGEST = 60;

  private static final Pattern LAST_WORD = Pattern.compile("(?<=..)[县市区]$");

  /** What a county numbers by until it has set a pattern of its own. */
  public static NumberPattern initial(String county) {
    return new NumberPattern(
        LAST_WORD.matcher(county).replaceFirst("") + "医保包干〔" + YEAR + "〕" + NUMBER + "号");
  }

  /**
   * What somebody wants to number by.
   *
   * @throws Declined if two documents could come to the same number, or it is too long to print
   */
  public static NumberPattern of(String typed) {
    String text = typed.strip();
    if (text.codePointCount(0, text.length()) > LONGEST) {
      throw new Declined("document.numbering.long", LONGEST);
    }
    if (!hasOnce(text, YEAR) || !hasOnce(text, NUMBER)) {
      throw new Declined("document.numbering.marks", YEAR, NUMBER);
    }
    String between = text.replace(YEAR, "0").replace(NUMBER, "0");
    // digits of its own could make two numbers look the same
    if (between.contains("00") || between.codePoints().filter(Character::isDigit).count() > 2) {
      throw new Declined("document.numbering.digits", YEAR, NUMBER);
    }
    if (between.matches(".*[{}\\p{Cntrl}].*")) {
      throw new Declined("document.numbering.characters");
    }
    return new NumberPattern(text);
  }

  private static boolean hasOnce(String text, String mark) {
    int first = text.indexOf(mark);
    return first >= 0 && text.indexOf(mark, first + 1) < 0;
  }

  /** The number of a document. */
  public String of(int year, int number) {
    return text.replace(YEAR, Integer.toString(year)).replace(NUMBER, Integer.toString(number));
  }
}
