package org.capitation.access.boundary;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class VerifiedPasswordsTest {
  private Instant time = Instant.parse("2026-03-02T00:00:00Z");
  private final Clock clock = ((InstantSource) () -> time).withZone(ZoneOffset.UTC);
  private final VerifiedPasswords verified = new VerifiedPasswords(clock);

  @Test
  void knowsWhatWasRight() {
    assertFalse(verified.contains("hash", "secret"));
    verified.add("hash", "secret");
    assertTrue(verified.contains("hash", "secret"));
    assertFalse(verified.contains("hash", "Secret"));
  }

  @Test
  void changedPasswordIsAskedForAgain() {
    verified.add("hash", "secret");
    assertFalse(verified.contains("other hash", "secret"));
  }

  @Test
  void forgetsAfterFiveMinutes() {
    verified.add("hash", "secret");
    time = time.plusSeconds(299);
    assertTrue(verified.contains("hash", "secret"));
    time = time.plusSeconds(1);
    assertFalse(verified.contains("hash", "secret"));
  }

  @Test
  void hashAndPasswordAreKeptApart() {
    verified.add("ab", "c");
    assertFalse(verified.contains("a", "bc"));
  }
}
