package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.capitation.settlement.Bands;
import org.capitation.settlement.SettlementTerms;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettlementReaderTest {
  @Test
  void T3_the_terms_are_read() {
    assertEquals(
        new SettlementTerms(
            PackTexts.article("第十二条"),
            new Bands(List.of(band("3", "80"), band("6", "60"), last("0"))),
            new Bands(List.of(band("5", "60"), last("0")))),
        PackTexts.terms(PackTexts.GOOD).settlement());
  }

  @ParameterizedTest(name = "{2} when {0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{to: 3%, retained: 80%} | {to: 3%, retained: 180%} | settlement.surplus[0].retained",
        "{to: 3%, retained: 80%} | {to: 3%, kept: 80%} | settlement.surplus[0].retained",
        "{to: 3%, retained: 80%} | {to: 0%, retained: 80%} | settlement.surplus[0].to",
        "{to: 3%, retained: 80%} | {retained: 80%} | settlement.surplus[0].to",
        "{to: 3%, retained: 80%} | 80% | settlement.surplus[0]",
        "{to: 6%, retained: 60%} | {to: 3%, retained: 60%} | settlement.surplus[1].to",
        "{retained: 0%} | {to: 9%, retained: 0%} | settlement.surplus[2].to",
        "[{to: 5%, fund: 60%}, {fund: 0%}] | [] | settlement.overrun",
        "[{to: 5%, fund: 60%}, {fund: 0%}] | none | settlement.overrun",
        "{fund: 0%} | {fund: 0%, cap: 1} | settlement.overrun[1].cap"
      })
  void T1_what_is_wrong_is_told_with_the_path_of_its_key(String part, String other, String key) {
    PackTexts.expectRefused(key, part, other);
  }

  private static Bands.Band band(String to, String share) {
    return new Bands.Band(Optional.of(Ratio.ofPercent(to)), Ratio.ofPercent(share));
  }

  private static Bands.Band last(String share) {
    return new Bands.Band(Optional.empty(), Ratio.ofPercent(share));
  }
}
