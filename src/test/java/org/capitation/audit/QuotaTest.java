package org.capitation.audit;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;

class QuotaTest {
  @Test
  void U5_so_many_a_minute_for_each() {
    Quota quota = new Quota();
    LocalDateTime now = LocalDateTime.of(2026, 3, 2, 10, 0, 1);
    for (int i = 0; i < Quota.MOST; i++) {
      assertTrue(quota.takes("zhang", now));
    }
    assertFalse(quota.takes("zhang", now.plusSeconds(58)));
    assertTrue(quota.takes("li", now));
    assertTrue(quota.takes("zhang", now.plusSeconds(59)));
  }
}
