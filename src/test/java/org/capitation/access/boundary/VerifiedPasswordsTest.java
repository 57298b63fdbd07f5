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
import java.util.function.Supplier;
import org.capitation.access.store.TryStore.Who;
import org.junit.jupiter.api.Test;

class VerifiedPasswordsTest {
  private static final Who HERE = new Who("clerk", "192.0.2.1");
  private static final Who ELSEWHERE = new Who("clerk", "192.0.2.2");

  private Instant time = Instant.parse("2026-03-02T00:00:00Z");
  private final Clock clock = ((InstantSource) () -> time).withZone(ZoneOffset.UTC);
  private final VerifiedPasswords verified = new VerifiedPasswords(clock);

  /** Whether it is known without a check. */
  private boolean isKnown(String hash, String password) {
    return verified.check(HERE, hash, password, () -> Tried.WRONG).right();
  }

  private void verify(String hash, String password) {
    assertTrue(verified.check(HERE, hash, password, () -> Tried.RIGHT).right());
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
  void addressIsPartOfIt() {
    verify("hash", "secret");
    assertFalse(verified.check(ELSEWHERE, "hash", "secret", () -> Tried.WRONG).right());
  }

  @Test
  void wrongTryFromThereHasItForgotten() {
    verify("hash", "secret");
    verified.forget(ELSEWHERE);
    assertTrue(isKnown("hash", "secret"));
    verified.forget(HERE);
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
    Supplier<Tried> slow =
        () -> {
          checks.incrementAndGet();
          begun.countDown();
          try {
            return others.await(10, TimeUnit.SECONDS) ? Tried.RIGHT : Tried.WRONG;
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
        };
    var first =
        CompletableFuture.supplyAsync(() -> verified.check(HERE, "hash", "secret", slow).right());
    var second =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                begun.await();
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
              return verified.check(HERE, "hash", "secret", slow).right();
            });
    assertFalse(
        verified.check(HERE, "hash", "other", () -> Tried.WRONG).right(), "others do not wait");
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
