package org.capitation.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.page.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReasonTest {
  private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

  @ParameterizedTest
  @EnumSource
  void every_reason_has_a_text_in_both_languages(Reason reason) {
    for (Locale language : LANGUAGES) {
      for (String key : List.of(reason.key(), reason.mend())) {
        String text = Words.text(language, key, "hifp_pay", "12,5O");
        assertTrue(text.length() > 3, text);
        assertTrue(!text.contains("{") && !text.endsWith("。") && !text.endsWith("."), text);
      }
      assertEquals(
          Words.text(language, reason.mend()),
          Words.text(language, reason.mend(), "hifp_pay", "12,5O"),
          "how to mend it holds for any value");
    }
  }

  @Test
  void no_text_is_left_of_a_reason_that_is_gone() {
    Set<String> keys =
        Arrays.stream(Reason.values())
            .flatMap(reason -> Stream.of(reason.key(), reason.mend()))
            .collect(Collectors.toSet());
    for (Locale language : LANGUAGES) {
      ResourceBundle bundle = Words.bundle(language);
      assertEquals(
          keys,
          bundle.keySet().stream()
              .filter(k -> k.startsWith("files.reason.") || k.startsWith("files.mend."))
              .collect(Collectors.toSet()));
    }
  }

  @Test
  void the_text_of_a_row_says_field_and_value() {
    assertEquals(
        "hifp_pay“12,5O”不是金额",
        Words.text(Locale.SIMPLIFIED_CHINESE, Reason.NOT_AN_AMOUNT.key(), "hifp_pay", "12,5O"));
  }

  @ParameterizedTest
  @EnumSource
  void the_history_knows_a_reason_by_its_word(Reason reason) {
    assertEquals(reason, Reason.of(reason.code()));
    assertTrue(reason.code().length() <= 40, "as long as its column");
  }

  @Test
  void another_word_is_no_reason() {
    assertThrows(IllegalArgumentException.class, () -> Reason.of("no-reason"));
    assertEquals("too-many-decimals", Reason.TOO_MANY_DECIMALS.code());
  }
}
