package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.capitation.ledger.ChargingTerms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargingReaderTest {
  @Test
  void T2_charges_know_the_number_of_the_pack() {
    assertEquals(
        new ChargingTerms(
            PackTexts.article("第九条"),
            7,
            true,
            List.of(
                new ChargingTerms.Exclusion("14", true, "chronic"),
                new ChargingTerms.Exclusion("28", true, "day-surgery"))),
        PackReader.read(7, 1, PackTexts.GOOD).terms().charging());
    assertEquals(
        false,
        PackTexts.terms(PackTexts.with("paper: first-day", "paper: settlement"))
            .charging()
            .paperByFirstDay());
  }

  @ParameterizedTest(name = "{2} when {0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "paper: first-day | paper: sometimes | charging.paper",
        "paper: first-day, | `` | charging.paper",
        "med-type: \"14\" | med-type: \"\" | charging.excluded[0].med-type",
        "med-type: \"28\" | med-type: \"14\" | charging.excluded",
        "reason: day-surgery | why: day-surgery | charging.excluded[1].reason",
        "reason: day-surgery | reason: day-surgery, since: 2025 | charging.excluded[1].since"
      })
  void T1_what_is_wrong_is_told_with_the_path_of_its_key(String part, String other, String key) {
    PackTexts.expectRefused(key, part, other);
  }
}
