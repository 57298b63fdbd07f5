package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.capitation.payment.PaymentTerms;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentReaderTest {
  @Test
  void T3_the_terms_are_read() {
    assertEquals(
        new PaymentTerms(PackTexts.article("第十条"), Ratio.ofPercent("3")),
        PackTexts.terms(PackTexts.GOOD).payment());
  }

  @ParameterizedTest(name = "{2} when {0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "withheld: 3% | withheld: 100.01% | payment.withheld",
        "withheld: 3% | withheld: 1e5% | payment.withheld"
      })
  void T1_what_is_wrong_is_told_with_the_path_of_its_key(String part, String other, String key) {
    PackTexts.expectRefused(key, part, other);
  }
}
