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
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.capitation.access.store.TryStore.Who;

/**
 * 近期核验: passwords found right a short while ago, since the API brings one with every call and
 * checking it takes a tenth of a second.
 *
 * <p>Kept are keyed hashes whose key lives only in this process. The stored hash is part of them,
 * so a changed password is asked for again at once; so is the address, and a wrong try from there
 * has all forgotten: nobody guesses faster because the right one is at hand.
 */
@ApplicationScoped
public class VerifiedPasswords {
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final int LIMIT = 1_000;
  private static final String ALGORITHM = "HmacSHA256";

  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final Map<String, FutureTask<Tried>> checking = new ConcurrentHashMap<>();
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

  /** 记住: until when, and who from where. */
  private record Kept(Instant until, Who who) {}

  /**
   * Whether this password is right for this stored hash, or was within the last minutes. Those who
   * come with the same one at once wait for one check: a program with many connections would else
   * have it checked for each of them.
   *
   * @param check finds it out
   */
  Tried check(Who who, String hash, String password, Supplier<Tried> check) {
    String digest = digest(who, hash, password);
    if (contains(digest)) {
      return Tried.RIGHT;
    }
    FutureTask<Tried> mine = new FutureTask<>(() -> contains(digest) ? Tried.RIGHT : check.get());
    FutureTask<Tried> theirs = checking.putIfAbsent(digest, mine);
    if (theirs != null) {
      return result(theirs);
    }
    try {
      mine.run();
      Tried tried = result(mine);
      if (tried.right()) {
        add(digest, who);
      }
      return tried;
    } finally {
      checking.remove(digest);
    }
  }

  /** Has the passwords that somebody brings from somewhere checked again. */
  void forget(Who who) {
    kept.values().removeIf(one -> one.who().equals(who));
  }

  private static Tried result(FutureTask<Tried> check) {
    try {
      return check.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Tried.WRONG;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private boolean contains(String digest) {
    Kept one = kept.get(digest);
    return one != null && clock.instant().isBefore(one.until());
  }

  private void add(String digest, Who who) {
    Instant now = clock.instant();
    if (kept.size() >= LIMIT) {
      kept.values().removeIf(one -> !now.isBefore(one.until()));
    }
    if (kept.size() < LIMIT) {
      kept.put(digest, new Kept(now.plus(KEPT), who));
    }
  }

  private String digest(Who who, String hash, String password) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      for (String part : new String[] {who.account(), who.address(), hash}) {
        mac.update(part.getBytes(StandardCharsets.UTF_8));
        mac.update((byte) 0);
      }
      return HexFormat.of().formatHex(mac.doFinal(password.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
