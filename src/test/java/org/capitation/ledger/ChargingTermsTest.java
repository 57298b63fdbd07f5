package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class ChargingTermsTest {
  @Test
  void L12_the_look_back_is_not_negative() {
    assertEquals(0, new TermsBuilder().lookBack(0).build().lookBack());
    assertThrows(IllegalArgumentException.class, () -> new TermsBuilder().lookBack(-1).build());
  }
}
