package org.capitation.value;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class QuotientTest {
  @Test
  void V5_a_product_is_exact() {
    Quotient product = Quotient.of(1, 3).times(Quotient.of(-3, 7));
    assertEquals(0, product.times(Quotient.of(7, 1)).compareTo(BigDecimal.ONE.negate()));
    assertEquals(new BigDecimal("-0.1429"), product.rounded(4));
  }
}
