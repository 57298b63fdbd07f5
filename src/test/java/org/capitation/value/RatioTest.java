package org.capitation.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RatioTest {
  @ParameterizedTest
  @CsvSource({
    "60, 0.6, 60%",
    "60.0%, 0.6, 60%",
    "41.37, 0.4137, 41.37%",
    "' 3 %', 0.03, 3%",
    "0, 0, 0%",
    "0.00%, 0, 0%",
    "100, 1, 100%",
    "1000, 10, 1000%",
    "-5, -0.05, -5%",
    "0.5, 0.005, 0.5%"
  })
  void a_per_cent_figure_is_read_and_written(String percent, String factor, String written) {
    assertEquals(Ratio.of(factor), Ratio.ofPercent(percent));
    assertEquals(written, Ratio.ofPercent(percent).toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "%", "a%", "5%%", "1,5"})
  void what_is_no_per_cent_figure_is_refused(String percent) {
    assertThrows(NumberFormatException.class, () -> Ratio.ofPercent(percent));
  }

  @Test
  void trailing_zeros_make_no_difference() {
    assertEquals(Ratio.of("0.6"), Ratio.of("0.600"));
    assertEquals(Ratio.of("0.6").hashCode(), Ratio.of("0.600").hashCode());
    assertEquals(Ratio.ZERO, Ratio.of("0.000"));
    assertEquals(Ratio.ONE, Ratio.of("1.0"));
    assertEquals(Ratio.of("10"), new Ratio(new BigDecimal("1E+1")));
  }

  @Test
  void sums_differences_and_complements_are_exact() {
    assertEquals(Ratio.ofPercent("30"), Ratio.ofPercent("10").plus(Ratio.ofPercent("20")));
    assertEquals(Ratio.ofPercent("-10"), Ratio.ofPercent("10").minus(Ratio.ofPercent("20")));
    assertEquals(Ratio.ofPercent("97"), Ratio.ofPercent("3").complement());
    assertEquals(Ratio.ZERO, Ratio.ONE.complement());
  }

  @ParameterizedTest
  @CsvSource({"0, true", "1, true", "0.5, true", "-0.0001, false", "1.0001, false"})
  void a_share_is_from_0_to_1_both_included(String factor, boolean share) {
    assertEquals(share, Ratio.of(factor).isShare());
  }

  @Test
  void ratios_are_ordered_by_value() {
    assertTrue(Ratio.ofPercent("5").compareTo(Ratio.ofPercent("10")) < 0);
    assertEquals(0, Ratio.ofPercent("5.0").compareTo(Ratio.of("0.05")));
    assertFalse(Ratio.ONE.compareTo(Ratio.ZERO) <= 0);
  }

  @Test
  void a_part_of_a_whole_is_shown_to_ten_decimals() {
    assertEquals(Ratio.of("0.3333333333"), Ratio.of(Money.ofYuan("1.00"), Money.ofYuan("3.00")));
    assertEquals(Ratio.of("0.6666666667"), Ratio.of(Money.ofYuan("2.00"), Money.ofYuan("3.00")));
    assertEquals(Ratio.ofPercent("-50"), Ratio.of(Money.ofYuan("-1"), Money.ofYuan("2")));
    assertThrows(ArithmeticException.class, () -> Ratio.of(Money.ofFen(1), Money.ZERO));
  }
}
