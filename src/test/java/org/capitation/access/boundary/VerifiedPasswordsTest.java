package org.capitation.access.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class VerifiedPasswordsTest {
  private Instant time = Instant.parse("2026-03-02T00:00:00Z");
  private final Clock clock = ((InstantSource) () -> time).withZone(ZoneOffset.UTC);
  private final VerifiedPasswords verified = new VerifiedPasswords(clock);

  /** Whether it is known without a check. */
  private boolean isKnown(String hash, String password) {
    return verified.isRight(hash, password, () -> false);
  }

  private void verify(String hash, String password) {
    assertTrue(verified.isRight(hash, password, () -> true));
  }

  @Test
  void knowsWhatWasRight() {
    assertFalse(isKnown("hash", "secret"));
    verify("hash", "secret");
    assertTrue(isKnown("hash", "secret"));
    assertFalse(isKnown("hash", "Secret"));
  }

  @Test
  void changedPasswordIsAskedForAgain() {
    verify("hash", "secret");
    assertFalse(isKnown("other hash", "secret"));
  }

  @Test
  void forgetsAfterFiveMinutes() {
    verify("hash", "secret");
    time = time.plusSeconds(299);
    assertTrue(isKnown("hash", "secret"));
    time = time.plusSeconds(1);
    assertFalse(isKnown("hash", "secret"));
  }

  @Test
  void hashAndPasswordAreKeptApart() {
    verify("ab", "c");
    assertFalse(isKnown("a", "bc"));
  }

  @Test
  void whoComesAtOnceWithTheSameWaitsForOneCheck() {
    AtomicInteger checks = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch others = new CountDownLatch(1);
    BooleanSupplier slow =
        () -> {
          checks.incrementAndGet();
          begun.countDown();
          try {
            return others.await(10, TimeUnit.SECONDS);
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    var first = CompletableFuture.supplyAsync(() -> verified.isRight("hash", "secret", slow));
    var second =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                begun.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return verified.isRight("hash", "secret", slow);
            });
    assertFalse(verified.isRight("hash", "other", () -> false), "others do not wait");
    others.countDown();
    assertTrue(first.join());
    assertTrue(second.join());
    assertEquals(1, checks.get());
  }

  @Test
  void whatWasWrongIsCheckedAgain() {
    assertFalse(isKnown("hash", "secret"));
    verify("hash", "secret");
  }
}
