package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.capitation.enrolment.EnrolmentTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnrolmentReaderTest {
  @Test
  void T3_the_terms_are_read() {
    assertEquals(
        new EnrolmentTerms(PackTexts.article("第四条"), 1, 5, 2000, 30, 90),
        PackTexts.terms(PackTexts.GOOD).enrolment());
  }

  @Test
  void E11_E13_limits_that_are_written_are_read() {
    String text =
        PackTexts.with(
            "expired-days: 90",
            "expired-days: 90, look-back-months: 3, ahead-days: 90, same-package-months: 11");
    assertEquals(new EnrolmentTerms.Limits(3, 90, 11), PackTexts.terms(text).enrolment().limits());
    PresetsTest.expectNames(PackReader.sheet(text));
  }

  @Test
  void E11_E13_a_pack_that_does_not_speak_of_limits_has_none() {
    EnrolmentTerms.Limits limits = PackTexts.terms(PackTexts.GOOD).enrolment().limits();
    assertEquals(EnrolmentTerms.Limits.NONE, limits);
    String text = PackTexts.with("expired-days: 90", "expired-days: 90, ahead-days: 0");
    assertEquals(
        new EnrolmentTerms.Limits(limits.lookBackMonths(), 0, 0),
        PackTexts.terms(text).enrolment().limits());
  }

  @ParameterizedTest(name = "{2} when {0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "min-years: 1 | min-years: 0 | enrolment.min-years",
        "max-years: 5 | max-years: 0 | enrolment.max-years",
        "max-years: 5 | max-years: 999999999 | enrolment.max-years",
        "max-years: 5 | max-years: 99999999999999999999 | enrolment.max-years",
        "list-cap: 2000 | list-cap: two | enrolment.list-cap",
        "list-cap: 2000 | list-cap: 0 | enrolment.list-cap",
        "expiring-days: 30 | expiring-days: 367 | enrolment.expiring-days",
        "expiring-days: 30, | `` | enrolment.expiring-days",
        "expired-days: 90 | expired-days: -1 | enrolment.expired-days",
        "expired-days: 90 | `expired-days: 90, look-back-months: -1` | enrolment.look-back-months",
        "expired-days: 90 | `expired-days: 90, ahead-days: 367` | enrolment.ahead-days",
        "expired-days: 90 | `expired-days: 90, same-package-months: x` |"
            + " enrolment.same-package-months",
        "expired-days: 90 | `expired-days: 90, look-back: 3` | enrolment.look-back",
        "article: 第四条, | `` | enrolment.article"
      })
  void T1_what_is_wrong_is_told_with_the_path_of_its_key(String part, String other, String key) {
    PackTexts.expectRefused(key, part, other);
  }
}
