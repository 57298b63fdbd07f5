package org.capitation.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  private static final Money LEAST = Money.ofFen(Long.MIN_VALUE);
  private static final Money MOST = Money.ofFen(Long.MAX_VALUE);
  private static final Money ONE_FEN = Money.ofFen(1);

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.00, 0",
    "-0.00, 0",
    "0.01, 1",
    "-0.07, -7",
    "1234.5, 123450",
    "1234.50, 123450",
    "1234.5000, 123450",
    "1E+3, 100000",
    "92233720368547758.07, 9223372036854775807",
    "-92233720368547758.08, -9223372036854775808"
  })
  void V1_yuan_are_read_as_fen(String yuan, long fen) {
    assertEquals(Money.ofFen(fen), Money.ofYuan(yuan));
    assertEquals(Money.ofFen(fen), Money.ofYuan(new BigDecimal(yuan)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.001", "-0.009", "12.345", "1E-3", "1E-999999999"})
  void V1_a_fraction_of_a_fen_is_refused(String yuan) {
    assertThrows(ArithmeticException.class, () -> Money.ofYuan(yuan));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "92233720368547758.08",
        "-92233720368547758.09",
        "1E+17",
        "1E+99999999",
        "1E+999999999"
      })
  void V1_an_amount_out_of_bounds_is_refused(String yuan) {
    assertThrows(ArithmeticException.class, () -> Money.ofYuan(yuan));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "1,000.00", "1.2.3", "abc", "１.00x", "¥1"})
  void V1_what_is_no_number_is_refused(String yuan) {
    assertThrows(NumberFormatException.class, () -> Money.ofYuan(yuan));
  }

  @Test
  void V1_sums_and_differences_are_exact() {
    assertEquals(Money.ofYuan("0.30"), Money.ofYuan("0.10").plus(Money.ofYuan("0.20")));
    assertEquals(Money.ofYuan("-0.01"), Money.ofYuan("1.00").minus(Money.ofYuan("1.01")));
    assertEquals(Money.ofYuan("-5.00"), Money.ofYuan("5.00").negated());
    assertEquals(Money.ZERO, Money.ZERO.negated());
  }

  @Test
  void V1_beyond_the_bounds_arithmetic_throws_and_does_not_wrap() {
    assertEquals(MOST, Money.ofFen(Long.MAX_VALUE - 1).plus(ONE_FEN));
    assertThrows(ArithmeticException.class, () -> MOST.plus(ONE_FEN));
    assertThrows(ArithmeticException.class, () -> LEAST.minus(ONE_FEN));
    assertThrows(ArithmeticException.class, LEAST::negated);
    assertThrows(ArithmeticException.class, () -> Money.total(List.of(MOST, ONE_FEN)));
  }

  @Test
  void V1_a_total_is_the_sum_and_nothing_for_none() {
    assertEquals(Money.ZERO, Money.total(List.of()));
    assertEquals(
        Money.ofYuan("3.32"),
        Money.total(List.of(Money.ofYuan("1.11"), Money.ofYuan("-0.01"), Money.ofYuan("2.22"))));
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, 50%, HALF_UP, 0.01",
    "0.01, 49.99%, HALF_UP, 0.00",
    "-0.01, 50%, HALF_UP, -0.01",
    "0.01, 99.99%, DOWN, 0.00",
    "-0.01, 99.99%, DOWN, 0.00",
    "100.50, 97%, HALF_UP, 97.49",
    "100.50, 97%, DOWN, 97.48",
    "0.00, 97%, HALF_UP, 0.00",
    "3333333.33, 100%, DOWN, 3333333.33"
  })
  void V2_a_share_is_rounded_as_the_caller_says(
      String yuan, String share, Rounding rounding, String expected) {
    assertEquals(expected, Money.ofYuan(yuan).times(Ratio.ofPercent(share), rounding).toString());
  }

  @Test
  void V2_an_exact_share_keeps_all_its_decimals() {
    assertEquals(
        0,
        new BigDecimal("166666.6665")
            .compareTo(Money.ofYuan("3333333.33").exactly(Ratio.ofPercent("5"))));
  }

  @Test
  void the_sign_is_told_on_both_sides_of_zero() {
    assertTrue(ONE_FEN.isPositive() && !ONE_FEN.isZero() && !ONE_FEN.isNegative());
    assertTrue(ONE_FEN.negated().isNegative() && !ONE_FEN.negated().isPositive());
    assertTrue(Money.ZERO.isZero());
    assertFalse(Money.ZERO.isPositive() || Money.ZERO.isNegative());
  }

  @Test
  void amounts_are_ordered_by_value() {
    assertTrue(Money.ZERO.compareTo(ONE_FEN) < 0 && MOST.compareTo(LEAST) > 0);
    assertEquals(0, Money.ofYuan("1.10").compareTo(Money.ofYuan("1.1")));
    assertEquals(Money.ofYuan("1.10"), Money.ofYuan("1.1"));
    assertEquals(LEAST, LEAST.min(MOST));
    assertEquals(LEAST, MOST.min(LEAST));
    assertEquals(MOST, LEAST.max(MOST));
    assertEquals(MOST, MOST.max(LEAST));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.00", "5, 0.05", "-5, -0.05", "123456789, 1234567.89"})
  void an_amount_is_written_with_two_decimals(long fen, String expected) {
    assertEquals(expected, Money.ofFen(fen).toString());
    assertEquals(new BigDecimal(expected), Money.ofFen(fen).yuan());
  }
}
