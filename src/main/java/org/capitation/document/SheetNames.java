package org.capitation.document;

import java.util.List;
import java.util.Locale;

/** 工作表名: names of sheets as spreadsheets take them. */
final class SheetNames {
  private static final int LONGEST = 31;

  private SheetNames() {}

  /** A name for the next sheet: short enough, of characters that are taken, and not yet there. */
  static String next(String wanted, List<String> taken) {
    String plain = wanted.replaceAll("[\\\\/?*\\[\\]:'\\p{Cntrl}]", " ").strip();
    String name = plain.isEmpty() ? "1" : cut(plain, LONGEST);
    for (int number = 2; isTaken(name, taken); number++) {
      String mark = " (" + number + ")";
      name = cut(plain, LONGEST - mark.length()) + mark;
    }
    return name;
  }

  private static boolean isTaken(String name, List<String> taken) {
    String lower = name.toLowerCase(Locale.ROOT);
    return taken.stream().anyMatch(other -> other.toLowerCase(Locale.ROOT).equals(lower));
  }

  /** Never between the two halves of a rare character. */
  private static String cut(String text, int most) {
    if (text.length() <= most) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
    return text.substring(0, end).strip();
  }
}
