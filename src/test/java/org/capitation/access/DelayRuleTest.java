package org.capitation.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.capitation.access.DelayRule.Count;
import org.capitation.access.DelayRule.Tries;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** X20 to X23. */
class DelayRuleTest {
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 3, 2, 8, 0);

  @ParameterizedTest
  @CsvSource({
    "PAIR, 0, 0",
    "PAIR, 3, 0",
    "PAIR, 4, 2",
    "PAIR, 5, 4",
    "PAIR, 12, 512",
    "PAIR, 13, 900",
    "PAIR, 1000000, 900",
    "ADDRESS, 30, 0",
    "ADDRESS, 31, 2",
    "ACCOUNT, 10, 0",
    "ACCOUNT, 11, 2"
  })
  void waitDoublesUpToAQuarterOfAnHour(Count count, int tries, long seconds) {
    assertEquals(seconds, seconds(Map.of(count, new Tries(tries, NOW)), false));
  }

  @Test
  void waitIsOver() {
    Map<Count, Tries> tries = Map.of(Count.PAIR, new Tries(5, NOW));
    assertEquals(
        Optional.of(Duration.ofSeconds(1)), DelayRule.pause(tries, false, NOW.plusSeconds(3)));
    assertEquals(Optional.empty(), DelayRule.pause(tries, false, NOW.plusSeconds(4)));
  }

  @Test
  void whatCostsNothingDoesNotWaitForWhoCameAMomentLater() {
    LocalDateTime later = NOW.plusNanos(1_000_000);
    Map<Count, Tries> tries = new EnumMap<>(Count.class);
    tries.put(Count.PAIR, new Tries(3, later));
    tries.put(Count.ADDRESS, new Tries(30, later));
    tries.put(Count.ACCOUNT, new Tries(10, later));
    assertEquals(Optional.empty(), DelayRule.pause(tries, false, NOW));
  }

  @Test
  void longestOneCounts() {
    Map<Count, Tries> tries = new EnumMap<>(Count.class);
    tries.put(Count.PAIR, new Tries(4, NOW));
    tries.put(Count.ADDRESS, new Tries(33, NOW));
    tries.put(Count.ACCOUNT, new Tries(12, NOW));
    assertEquals(8, seconds(tries, false));
  }

  @Test
  void strangersDoNotLockOutWhoIsKnown() {
    Map<Count, Tries> tries = new EnumMap<>(Count.class);
    tries.put(Count.ADDRESS, new Tries(1000, NOW));
    tries.put(Count.ACCOUNT, new Tries(1000, NOW));
    assertEquals(900, seconds(tries, false));
    assertEquals(0, seconds(tries, true));
    tries.put(Count.PAIR, new Tries(5, NOW));
    assertEquals(4, seconds(tries, true));
  }

  @ParameterizedTest
  @CsvSource({"0, 5", "14, 5", "15, 4", "60, 1", "600, 1"})
  void triesFade(long minutes, int counted) {
    Tries next = new Tries(4, NOW).next(NOW.plusMinutes(minutes));
    assertEquals(new Tries(counted, NOW.plusMinutes(minutes)), next);
  }

  /** A guesser at one address comes to no more than four tries an hour. */
  @Test
  void guesserGetsNowhere() {
    LocalDateTime time = NOW;
    Tries tries = new Tries(0, NOW);
    int made = 0;
    while (time.isBefore(NOW.plusDays(1))) {
      Optional<Duration> wait = DelayRule.pause(Map.of(Count.PAIR, tries), false, time);
      if (wait.isPresent()) {
        time = time.plus(wait.get());
      } else {
        tries = tries.next(time);
        made++;
      }
    }
    assertTrue(made <= 4 * 24 + 13, "tries in a day: " + made);
  }

  private static long seconds(Map<Count, Tries> tries, boolean known) {
    return DelayRule.pause(tries, known, NOW).orElse(Duration.ZERO).toSeconds();
  }
}
