package org.capitation.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * 近期核验: passwords found right a short while ago, since the API brings one with every call and
 * checking it takes a tenth of a second.
 *
 * <p>Kept are keyed hashes whose key lives only in this process. The stored hash is part of them,
 * so a changed password is asked for again at once.
 */
@ApplicationScoped
public class VerifiedPasswords {
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int LIMIT = 1_000;
  private static final String ALGORITHM = "HmacSHA256";

  private final Map<String, Instant> until = new ConcurrentHashMap<>();
  private final Map<String, FutureTask<Boolean>> checking = new ConcurrentHashMap<>();
  private final SecretKeySpec key = newKey();
  private final Clock clock;

  /** For the container's proxy. */
  protected VerifiedPasswords() {
    this(null);
  }

  @Inject
  VerifiedPasswords(Clock clock) {
    this.clock = clock;
  }

  private static SecretKeySpec newKey() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    return new SecretKeySpec(secret, ALGORITHM);
  }

  /**
   * Whether this password is right for this stored hash, or was within the last minutes. Those who
   * come with the same one at once wait for one check: a program with many connections would else
   * have it checked for each of them.
   *
   * @param check finds it out
   */
  boolean isRight(String hash, String password, BooleanSupplier check) {
    String digest = digest(hash, password);
    if (contains(digest)) {
      return true;
    }
    FutureTask<Boolean> mine = new FutureTask<>(() -> contains(digest) || check.getAsBoolean());
    FutureTask<Boolean> theirs = checking.putIfAbsent(digest, mine);
    if (theirs != null) {
      return result(theirs);
    }
    try {
      mine.run();
      boolean right = result(mine);
      if (right) {
        add(digest);
      }
      return right;
    } finally {
      checking.remove(digest);
    }
  }

  private static boolean result(FutureTask<Boolean> check) {
    try {
      return check.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private boolean contains(String digest) {
    Instant end = until.get(digest);
    return end != null && clock.instant().isBefore(end);
  }

  private void add(String digest) {
    Instant now = clock.instant();
    if (until.size() >= LIMIT) {
      until.values().removeIf(end -> !now.isBefore(end));
    }
    if (until.size() < LIMIT) {
      until.put(digest, now.plus(KEPT));
    }
  }

  private String digest(String hash, String password) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(hash.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
