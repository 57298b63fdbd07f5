package org.capitation.settlement;

import static org.capitation.settlement.Given.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.capitation.Formula;
import org.capitation.Seeds;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The minimum rate by size (S13). */
class MinimumTest {
  private static final Minimum.BySize RATES =
      bySize(point(5000, "3.9"), point(10_000, "3"), point(20_000, "3.5"));

  @ParameterizedTest(name = "S13: {0} ÷ {1} members, {2} of 1,000.00")
  @CsvSource({
    "0, 1, 39",
    "4999, 1, 39",
    "5000, 1, 39",
    "5001, 1, 38.9982",
    "7500, 1, 34.5",
    "30001, 4, 34.49955", // 7,500.25
    "9999, 1, 30.0018",
    "10000, 1, 30",
    "15000, 1, 32.5",
    "20000, 1, 35",
    "20001, 1, 35"
  })
  void S13_the_rate_is_linear_between_the_sizes(long part, long whole, String minimum) {
    Minimum.Found found = RATES.at(Quotient.of(part, whole));
    Money budget = yuan("1000.00");
    assertEquals(0, new BigDecimal(minimum).compareTo(found.of(budget)), found::toString);
    assertEquals(0, new BigDecimal(minimum).compareTo(Formula.value(found.formula(budget))));
  }

  @Test
  void S13_the_minimum_is_reached_exactly() {
    // a third of the way from 2 % to 1 %: 1.666… % of 600.00 is 10.00 exactly
    Minimum.Found found = bySize(point(0, "2"), point(3, "1")).at(Quotient.of(1, 1));
    assertTrue(found.isReached(yuan("10.00"), yuan("600.00")));
    assertFalse(found.isReached(yuan("9.99"), yuan("600.00")));
    assertFalse(found.isReached(yuan("10.00"), yuan("600.01")));
  }

  @Test
  void S13_sizes_and_rates_that_make_no_sense_are_refused() {
    assertThrows(Unfit.class, () -> bySize());
    assertThrows(Unfit.class, () -> bySize(point(5, "1"), point(5, "2")));
    assertThrows(Unfit.class, () -> bySize(point(5, "1"), point(4, "2")));
    assertThrows(Unfit.class, () -> bySize(point(5, "-0.1")));
    assertThrows(Unfit.class, () -> new Minimum.Fixed(Ratio.ofPercent("-0.1")));
    assertEquals(Ratio.ZERO, new Minimum.Fixed(Ratio.ZERO).rate());
  }

  @Test
  void S13_between_two_sizes_the_rate_lies_between_theirs() {
    Seeds.each(
        500,
        random -> {
          long size = random.nextLong(5000, 10_001);
          Quotient members = Quotient.of(size * 12 + random.nextLong(12), 12);
          BigDecimal minimum = RATES.at(members).of(yuan("1000.00"));
          assertTrue(minimum.compareTo(new BigDecimal("39")) <= 0);
          assertTrue(minimum.compareTo(new BigDecimal("30")) >= 0);
        });
  }

  private static Minimum.BySize bySize(Minimum.BySize.Point... points) {
    return new Minimum.BySize(List.of(points));
  }

  private static Minimum.BySize.Point point(long members, String rate) {
    return new Minimum.BySize.Point(members, Ratio.ofPercent(rate));
  }
}
