package org.capitation.document;

/** 无法打印: a paper would have come out with something missing (D2, D3); nothing was printed. */
public class Unprintable extends RuntimeException {
  private Unprintable(String message) {
    super(message);
  }

  /** The fonts lack a character of the text. */
  static Unprintable character(int character, String text) {
    return new Unprintable(
        "the font has no character U+%04X of the text %s".formatted(character, text));
  }

  /** The text does not fit its place. */
  static Unprintable cut(String text, int printed) {
    return new Unprintable(
        "only %s of %s characters fit of the text %s".formatted(printed, text.length(), text));
  }
}
