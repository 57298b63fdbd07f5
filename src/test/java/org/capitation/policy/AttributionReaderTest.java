package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.capitation.attribution.AttributionTerms;
import org.capitation.attribution.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttributionReaderTest {
  @Test
  void T3_the_terms_are_read() {
    assertEquals(
        new AttributionTerms(
            PackTexts.article("第五条"),
            List.of(Reason.CONTRACT, Reason.HOUSEHOLD, Reason.EMPLOYER),
            Reason.EMPLOYER),
        PackTexts.terms(PackTexts.GOOD).attribution());
  }

  @ParameterizedTest(name = "{2} when {0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[contract, household, employer] | contract | attribution.order",
        "[contract, household, employer] | [contract, contract] | attribution.order",
        "[contract, household, employer] | [contract, village] | attribution.order[1]",
        "[contract, household, employer] | [unattributed] | attribution.order[0]",
        "[contract, household, employer] | [[contract]] | attribution.order[0]",
        "retirees: employer | retirees: contract | attribution.retirees",
        "retirees: employer | retirees: unattributed | attribution.retirees"
      })
  void T1_what_is_wrong_is_told_with_the_path_of_its_key(String part, String other, String key) {
    PackTexts.expectRefused(key, part, other);
  }
}
