package org.capitation.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundTest {
  @ParameterizedTest(name = "{0} {1}: {2} of {3} is {4}")
  @CsvSource({
    "AT_LEAST, 0.65, 650000, 1000000, true",
    "AT_LEAST, 0.65, 649999, 1000000, false",
    "AT_LEAST, 0.65, 650001, 1000000, true",
    "AT_MOST, 0.018, 3600, 200000, true",
    "AT_MOST, 0.018, 3601, 200000, false",
    "AT_MOST, 0.018, 3599, 200000, true",
    "ABOVE, 0.5, 1, 2, false",
    "ABOVE, 0.5, 500001, 1000000, true",
    "BELOW, 0.5, 1, 2, false",
    "BELOW, 0.5, 499999, 1000000, true",
    "AT_LEAST, 0.3333333333, 1, 3, true",
    "AT_LEAST, 0.3333333334, 1, 3, false"
  })
  void V5_the_unrounded_figure_is_tested(
      Bound.Side side, String limit, long part, long whole, boolean holds) {
    Bound bound = new Bound(side, new BigDecimal(limit));
    assertEquals(holds, bound.holds(Quotient.of(part, whole)));
  }

  @Test
  void V5_a_share_prints_as_reached_that_is_not_reached() {
    Quotient share = Quotient.of(649_999, 1_000_000);
    assertEquals("0.6500", share.rounded(4).toPlainString());
    assertEquals(false, new Bound(Bound.Side.AT_LEAST, new BigDecimal("0.65")).holds(share));
  }

  @Test
  void amounts_and_figures_are_quotients_too() {
    assertEquals(
        0,
        Quotient.of(Money.ofYuan("0.10"), Money.ofYuan("1.00")).compareTo(new BigDecimal("0.1")));
    assertEquals(1, Quotient.of(new BigDecimal("95.5")).compareTo(new BigDecimal("95.4")));
  }

  @Test
  void there_is_no_quotient_of_nothing() {
    assertThrows(IllegalArgumentException.class, () -> Quotient.of(1, 0));
    assertThrows(IllegalArgumentException.class, () -> Quotient.of(1, -1));
  }

  @Test
  void each_side_has_its_sign() {
    assertEquals("≥", Bound.Side.AT_LEAST.sign());
    assertEquals("≤", Bound.Side.AT_MOST.sign());
    assertEquals(">", Bound.Side.ABOVE.sign());
    assertEquals("<", Bound.Side.BELOW.sign());
  }
}
