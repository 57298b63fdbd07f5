package org.capitation.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Terms that do not fit together are refused when they are made. */
class TermsTest {
  private static final Ratio HALF = Ratio.ofPercent("50");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "90:100 80:85",
        ":100 80:85",
        "80:100 90:85 :0",
        "80:100 80:85 :0",
        "80:101 :0",
        "80:100 :-1",
        ":100 :50"
      })
  void S14_bands_of_scores_descend_to_one_that_is_open(String bands) {
    assertThrows(RuntimeException.class, () -> banded(bands));
  }

  @Test
  void S14_one_open_band_is_enough_and_one_is_needed() {
    assertEquals(1, banded(":100").bands().size());
    assertEquals(3, banded("90:100 80:85 :0").bands().size());
    assertThrows(Unfit.class, () -> new ScoreTerm.Banded(List.of()));
  }

  @Test
  void S14_marks_are_above_nothing() {
    for (String marks : List.of("0", "-1")) {
      BigDecimal wrong = new BigDecimal(marks);
      assertThrows(Unfit.class, () -> new ScoreTerm.Proportional(wrong));
      assertThrows(Unfit.class, () -> new ScoreTerm.AllFrom(wrong));
      assertThrows(Unfit.class, () -> new ScoreTerm.AllOrNothing(wrong));
      assertThrows(Unfit.class, () -> new Sharing.ByScore(HALF, Ratio.ZERO, Ratio.ONE, wrong));
      assertThrows(
          Unfit.class,
          () ->
              new Release.Redistribution(
                  wrong,
                  HALF,
                  List.of(
                      new Release.Redistribution.Band(Optional.empty(), Release.Refund.DEPOSIT))));
    }
  }

  @Test
  void S14_scores_are_not_negative() {
    BigDecimal below = new BigDecimal("-0.01");
    assertThrows(Unfit.class, () -> new Assessment(Optional.of(below), Map.of(), Map.of()));
    assertThrows(
        Unfit.class, () -> new Assessment(Optional.empty(), Map.of(), Map.of("H1", below)));
    assertEquals(
        Optional.of(BigDecimal.ZERO),
        new Assessment(Optional.of(BigDecimal.ZERO), Map.of(), Map.of()).score());
  }

  @Test
  void S15_deductions_are_shares_or_amounts() {
    assertThrows(Unfit.class, () -> new Deduction.OfShare(Ratio.ofPercent("100.1")));
    assertThrows(Unfit.class, () -> new Deduction.OfShare(Ratio.ofPercent("-0.1")));
    assertThrows(Unfit.class, () -> new Deduction.OfYuan(Money.ofFen(-1)));
    assertEquals(Money.ZERO, new Deduction.OfYuan(Money.ZERO).yuan());
  }

  @Test
  void S16_a_cap_says_something_and_is_not_negative() {
    assertThrows(Unfit.class, () -> new Cap(Optional.empty(), Optional.empty()));
    assertThrows(Unfit.class, () -> new Cap(Optional.of(Ratio.ofPercent("-1")), Optional.empty()));
    assertThrows(Unfit.class, () -> new Cap(Optional.empty(), Optional.of(Money.ofFen(-1))));
    assertEquals(
        Optional.of(Money.ZERO), new Cap(Optional.empty(), Optional.of(Money.ZERO)).yuan());
    assertEquals(
        Optional.of(Ratio.ZERO), new Cap(Optional.of(Ratio.ZERO), Optional.empty()).budget());
  }

  @Test
  void S17_floor_and_ceiling_are_in_order() {
    BigDecimal full = BigDecimal.TEN;
    assertThrows(Unfit.class, () -> new Sharing.ByScore(HALF, Ratio.ONE, HALF, full));
    assertEquals(HALF, new Sharing.ByScore(HALF, HALF, HALF, full).floor());
    Ratio above = Ratio.ofPercent("101");
    assertThrows(Unfit.class, () -> new Sharing.ByScore(above, HALF, HALF, full));
    assertThrows(Unfit.class, () -> new Sharing.ByScore(HALF, HALF, above, full));
    assertThrows(Unfit.class, () -> new Sharing.ByScore(HALF, Ratio.ofPercent("-1"), HALF, full));
  }

  private static ScoreTerm.Banded banded(String bands) {
    return new ScoreTerm.Banded(
        Arrays.stream(bands.split(" "))
            .map(band -> band.split(":"))
            .map(
                band ->
                    new ScoreTerm.Banded.Band(
                        Optional.of(band[0]).filter(from -> !from.isEmpty()).map(BigDecimal::new),
                        Ratio.ofPercent(band[1])))
            .toList());
  }
}
