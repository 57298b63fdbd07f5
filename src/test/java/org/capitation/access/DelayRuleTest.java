package org.capitation.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    "ADDRESS, 35, 32",
    "ADDRESS, 36, 60",
    "ADDRESS, 1000000, 60",
    "ACCOUNT, 10, 0",
    "ACCOUNT, 11, 2"
  })
  void waitDoublesUpToAQuarterOfAnHour(Count count, int tries, long seconds) {
    assertEquals(seconds, seconds(Map.of(count, new Tries(tries, NOW))));
  }

  @Test
  void waitIsOver() {
    Map<Count, Tries> tries = Map.of(Count.PAIR, new Tries(5, NOW));
    assertEquals(Optional.of(Duration.ofSeconds(1)), DelayRule.pause(tries, NOW.plusSeconds(3)));
    assertEquals(Optional.empty(), DelayRule.pause(tries, NOW.plusSeconds(4)));
  }

  @Test
  void whatCostsNothingDoesNotWaitForWhoCameAMomentLater() {
    LocalDateTime later = NOW.plusNanos(1_000_000);
    Map<Count, Tries> tries = new EnumMap<>(Count.class);
    tries.put(Count.PAIR, new Tries(3, later));
    tries.put(Count.ADDRESS, new Tries(30, later));
    tries.put(Count.ACCOUNT, new Tries(10, later));
    assertEquals(Optional.empty(), DelayRule.pause(tries, NOW));
  }

  @Test
  void longestOneCounts() {
    Map<Count, Tries> tries = new EnumMap<>(Count.class);
    tries.put(Count.PAIR, new Tries(4, NOW));
    tries.put(Count.ADDRESS, new Tries(33, NOW));
    tries.put(Count.ACCOUNT, new Tries(12, NOW));
    assertEquals(8, seconds(tries));
  }

  @Test
  void X22_whoIsKnownCountsAloneAndForNobodyElse() {
    assertEquals(Set.of(Count.PAIR), DelayRule.counts(true));
    assertEquals(Set.of(Count.values()), DelayRule.counts(false));
  }

  @ParameterizedTest
  @CsvSource({
    "PAIR, 0, 5",
    "PAIR, 899, 5",
    "PAIR, 900, 4",
    "PAIR, 3600, 1",
    "PAIR, 36000, 1",
    "ACCOUNT, 899, 5",
    "ACCOUNT, 900, 4",
    "ADDRESS, 59, 5",
    "ADDRESS, 60, 4",
    "ADDRESS, 240, 1"
  })
  void X23_triesFade(Count by, long seconds, int counted) {
    Tries next = new Tries(4, NOW).next(by, NOW.plusSeconds(seconds));
    assertEquals(new Tries(counted, NOW.plusSeconds(seconds)), next);
  }

  @ParameterizedTest
  @CsvSource({"1, 6", "3, 4", "7, 0", "8, 0"})
  void X23_mistakesAreTakenBack(int mistakes, int left) {
    Tries tries = new Tries(7, NOW);
    assertEquals(new Tries(left, NOW), tries.without(new Tries(mistakes, NOW.plusSeconds(1))));
  }

  /** Programs at one address that nobody mends, each trying whenever it may. */
  @Test
  void X20_programsWithAWrongPasswordDoNotKeepColleaguesOut() {
    Tries[] own = new Tries[5];
    Arrays.fill(own, new Tries(0, NOW));
    Tries address = new Tries(0, NOW);
    for (int second = 1; second < 24 * 3600; second++) {
      LocalDateTime time = NOW.plusSeconds(second);
      for (int i = 0; i < own.length; i++) {
        Map<Count, Tries> tries = Map.of(Count.PAIR, own[i], Count.ADDRESS, address);
        if (DelayRule.pause(tries, time).isEmpty()) {
          own[i] = own[i].next(Count.PAIR, time);
          address = address.next(Count.ADDRESS, time);
        }
      }
      boolean settled = second > 3600;
      Map<Count, Tries> colleague = Map.of(Count.ADDRESS, address);
      assertTrue(!settled || DelayRule.pause(colleague, time).isEmpty(), time + " " + address);
    }
  }

  /** A guesser at one address comes to no more than four tries an hour. */
  @Test
  void guesserGetsNowhere() {
    LocalDateTime time = NOW;
    Tries tries = new Tries(0, NOW);
    int made = 0;
    while (time.isBefore(NOW.plusDays(1))) {
      Optional<Duration> wait = DelayRule.pause(Map.of(Count.PAIR, tries), time);
      if (wait.isPresent()) {
        time = time.plus(wait.get());
      } else {
        tries = tries.next(Count.PAIR, time);
        made++;
      }
    }
    assertTrue(made <= 4 * 24 + 13, "tries in a day: " + made);
  }

  private static long seconds(Map<Count, Tries> tries) {
    return DelayRule.pause(tries, NOW).orElse(Duration.ZERO).toSeconds();
  }
}
