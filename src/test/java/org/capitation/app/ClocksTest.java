package org.capitation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClocksTest {
  /** 2027-01-01 00:30 in Shanghai, still the old year in Greenwich. */
  private static final Clock REAL =
      Clock.fixed(Instant.parse("2026-12-31T16:30:00Z"), ZoneId.of("Asia/Shanghai"));

  @Test
  void withoutASettingTheTimeIsReal() {
    assertEquals(REAL, Clocks.startingOn(Optional.empty(), REAL));
  }

  @Test
  void theSetDateHasTheRealTimeOfDay() {
    Clock clock = Clocks.startingOn(Optional.of(LocalDate.of(2026, 3, 2)), REAL);
    assertEquals(LocalDateTime.of(2026, 3, 2, 0, 30), LocalDateTime.now(clock));
  }
}
