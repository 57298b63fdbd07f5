package org.capitation.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {
  @ParameterizedTest(name = "V2: {0} is {1} half up and {2} down")
  @CsvSource({
    "0.005, 0.01, 0.00",
    "0.0049999, 0.00, 0.00",
    "0.0050001, 0.01, 0.00",
    "0.015, 0.02, 0.01",
    "12.345, 12.35, 12.34",
    "-0.005, -0.01, 0.00",
    "-0.0049, 0.00, 0.00",
    "-12.345, -12.35, -12.34",
    "7, 7.00, 7.00",
    "1E+2, 100.00, 100.00"
  })
  void V2_an_exact_amount_becomes_whole_fen(String yuan, String halfUp, String down) {
    assertEquals(halfUp, Rounding.HALF_UP.toFen(new BigDecimal(yuan)).toString());
    assertEquals(down, Rounding.DOWN.toFen(new BigDecimal(yuan)).toString());
  }

  @Test
  void V1_an_amount_out_of_bounds_is_refused() {
    BigDecimal most = new BigDecimal("92233720368547758.07");
    assertEquals(Money.ofFen(Long.MAX_VALUE), Rounding.HALF_UP.toFen(most));
    BigDecimal more = new BigDecimal("92233720368547758.075");
    assertThrows(ArithmeticException.class, () -> Rounding.HALF_UP.toFen(more));
    assertEquals(Money.ofFen(Long.MAX_VALUE), Rounding.DOWN.toFen(more));
  }
}
