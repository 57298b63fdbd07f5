package org.capitation.budget;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Locale;
import java.util.stream.Stream;
import org.capitation.Seeds;
import org.capitation.page.Words;
import org.capitation.value.Step;
import org.junit.jupiter.api.Test;

/** Every step has its words, with every argument put in. */
class StepTextsTest {
  @Test
  void every_step_is_told_in_both_languages() {
    Seeds.each(
        300,
        random -> {
          RandomSplit some = new RandomSplit(random);
          Splits.steps(Splits.split(some.terms(), some.claimants())).forEach(StepTextsTest::told);
        });
  }

  private static void told(Step step) {
    Stream.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)
        .map(locale -> Words.text(locale, step.key(), step.arguments().toArray()))
        .forEach(text -> assertFalse(text.contains("{"), text));
  }
}
