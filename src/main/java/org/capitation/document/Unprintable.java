package org.capitation.document;

import org.capitation.value.Declined;

/** 无法打印: a paper would have come out with something missing (D2, D3); nothing was printed. */
public class Unprintable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 60;

  private final transient Declined declined;

  private Unprintable(String message, Declined declined) {
    super(message);
    this.declined = declined;
  }

  /** The fonts lack a character of the text. */
  static Unprintable character(int character, String text) {
    String code = "U+%04X".formatted(character);
    return new Unprintable(
        "the font has no character %s of the text %s".formatted(code, text),
        new Declined(
            "document.unprintable.character", Character.toString(character), code, begin(text)));
  }

  /** The text does not fit its place. */
  static Unprintable cut(String text, int printed) {
    return new Unprintable(
        "only %s of %s characters fit of the text %s".formatted(printed, text.length(), text),
        new Declined("document.unprintable.cut", begin(text), printed, text.length()));
  }

  /** The same in the words of the reader. */
  public Declined declined() {
    return declined;
  }

  private static String begin(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
