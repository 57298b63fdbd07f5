package org.capitation.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Ratio;
import org.capitation.value.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTest {
  @ParameterizedTest
  @CsvSource({
    "0, '0.00'",
    "-0.07, '-0.07'",
    "1234.5, '1,234.50'",
    "-1234567.89, '-1,234,567.89'",
    "92233720368547758.07, '92,233,720,368,547,758.07'"
  })
  void yuan(String amount, String shown) {
    assertEquals(shown, Display.yuan(Money.ofYuan(amount)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, '0.00'",
    "49.99, '0.00'",
    "50, '0.01'",
    "-49.99, '0.00'",
    "-50, '-0.01'",
    "12966320.00, '1,296.63'",
    "12966250.00, '1,296.63'",
    "-781400, '-78.14'"
  })
  void wan(String amount, String shown) {
    assertEquals(shown, Display.wan(Money.ofYuan(amount)));
  }

  @ParameterizedTest
  @CsvSource({"0.702468, 70.2%", "0.0005, 0.1%", "0.00049, 0.0%", "1, 100.0%", "-0.1234, -12.3%"})
  void percent(String ratio, String shown) {
    assertEquals(shown, Display.percent(Ratio.of(ratio)));
  }

  @ParameterizedTest
  @CsvSource({
    "PER_CENT, 649999, 1000000, 0.65, 64.9999%",
    "PER_CENT, 65, 100, 0.65, 65.0%",
    "PER_CENT, 1, 3, 0.65, 33.3%",
    "PER_CENT, 100000001, 100000000, 1, 100.000001%",
    "PER_CENT, -1, 8, 0, -12.5%",
    "NUMBER, 20, 3, 7, 6.67",
    "YUAN, 1399999, 10000, 140, 139.9999"
  })
  void figureOnTheRightSideOfItsLimit(
      Step.Unit unit, long part, long whole, BigDecimal limit, String shown) {
    assertEquals(shown, Display.figure(Quotient.of(part, whole), unit, List.of(limit)));
  }

  @Test
  void percentOfTheWhole() {
    assertEquals("33.3%", Display.percent(Money.ofYuan("1"), Money.ofYuan("3")));
    assertEquals("—", Display.percent(Money.ofYuan("1"), Money.ZERO));
    assertEquals("—", Display.percent(null, Money.ZERO));
  }

  @ParameterizedTest
  @CsvSource({
    "0.649999, 0.65, 64.9999%",
    "0.6499, 0.65, 64.99%",
    "0.649, 0.65, 64.9%",
    "0.65, 0.65, 65.0%",
    "0.650001, 0.65, 65.0001%",
    "0.64956, 0.6496, 64.956%",
    "0.7, 0.65, 70.0%"
  })
  void percentOnTheRightSideOfItsThreshold(String ratio, String threshold, String shown) {
    assertEquals(shown, Display.percentAgainst(Ratio.of(ratio), Ratio.of(threshold)));
  }

  @ParameterizedTest
  @CsvSource({"0.011, +1.1", "-0.022, -2.2", "0, 0.0", "0.0004, 0.0", "-0.0004, 0.0"})
  void points(String difference, String shown) {
    assertEquals(shown, Display.points(Ratio.of(difference)));
  }

  @Test
  void countsAndTimes() {
    assertEquals("12,384", Display.count(12_384));
    assertEquals("2025-02-28", Display.date(LocalDate.of(2025, 2, 28)));
    assertEquals("2025-02-28 16:05", Display.time(LocalDateTime.of(2025, 2, 28, 16, 5, 59)));
    assertEquals("2025-02", Display.month(YearMonth.of(2025, 2)));
    assertEquals("9f2c 81d0 e41a", Display.digest("9f2c81d0e41a77b3c50c"));
  }

  @Test
  void nothingIsNotZero() {
    assertEquals("—", Display.yuan(null));
    assertEquals("—", Display.wan(null));
    assertEquals("—", Display.percent(null));
    assertEquals("—", Display.points(null));
    assertEquals("—", Display.date(null));
    assertEquals("—", Display.time(null));
    assertEquals("—", Display.month(null));
    assertEquals("—", Display.digest(null));
  }
}
