package org.capitation.settlement.boundary;

import org.capitation.page.Words;
import org.capitation.settlement.SealDifference;

/** 封存差异用语: what differs, in the language of the reader. */
final class SealWords {
  private SealWords() {}

  /** The figure, and whose of signed and unsigned it is. */
  static String of(SealDifference one, Words words) {
    int dot = one.figure().indexOf('.');
    String figure = dot < 0 ? one.figure() : one.figure().substring(0, dot);
    String rest = dot < 0 ? "" : one.figure().substring(dot + 1);
    String name = words.text("settlement.seal.figure." + figure);
    if (rest.isEmpty()) {
      return name;
    }
    return words.text(
        "settlement.seal.figure.of",
        name,
        words
            .ifText("settlement.population." + rest)
            .or(() -> words.ifText("access.step." + rest))
            .or(() -> words.ifText("settlement." + rest))
            .orElse(rest));
  }
}
