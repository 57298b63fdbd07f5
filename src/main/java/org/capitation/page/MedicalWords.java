package org.capitation.page;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** 医疗类别: what a med_type is called. */
public final class MedicalWords {
  private static final String KEY = "ledger.medical.";
  private static final String UNKNOWN = KEY + "unknown";

  private MedicalWords() {}

  /** The word for a med_type: that of its longest known beginning, else the code itself. */
  public static String of(String code, Words words) {
    return known(code, words::ifText).orElseGet(() -> words.text(UNKNOWN, code));
  }

  /** The same in a given language. */
  public static String of(String code, Locale language) {
    return known(
            code,
            key ->
                Words.bundle(language).containsKey(key)
                    ? Optional.of(Words.text(language, key))
                    : Optional.empty())
        .orElseGet(() -> Words.text(language, UNKNOWN, code));
  }

  private static Optional<String> known(String code, Function<String, Optional<String>> texts) {
    for (int length = code.length(); length > 0; length--) {
      Optional<String> word = texts.apply(KEY + code.substring(0, length));
      if (word.isPresent()) {
        return word;
      }
    }
    return Optional.empty();
  }
}
