package org.capitation.access;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** 登录等待规则: how long a wrong password keeps from the next try. Rules X20 to X24 of the package. */
public final class DelayRule {
  private static final Duration LONGEST = Duration.ofMinutes(15);

  /** After this time one try is forgotten. */
  private static final Duration FADING = Duration.ofMinutes(15);

  private DelayRule() {}

  /** 计数: whose wrong tries are counted together, and how many of them cost nothing. */
  public enum Count {
    /** 账号与地址. */
    PAIR(3),
    /** 地址. */
    ADDRESS(30),
    /** 账号. */
    ACCOUNT(10);

    private final int free;

    Count(int free) {
      this.free = free;
    }
  }

  /**
   * 尝试.
   *
   * @param count the tries that were wrong, or whose outcome is not known yet
   * @param last when the last of them was
   */
  public record Tries(int count, LocalDateTime last) {
    /** One more. */
    public Tries next(LocalDateTime now) {
      long faded = Math.max(0, Duration.between(last, now).dividedBy(FADING));
      return new Tries((int) Math.max(0, count - faded) + 1, now);
    }
  }

  /**
   * How long the next try has to wait; nothing if it may be made.
   *
   * @param tries what is counted so far
   * @param known whether the account has signed in from this address before
   */
  public static Optional<Duration> pause(
      Map<Count, Tries> tries, boolean known, LocalDateTime now) {
    return (known ? List.of(Count.PAIR) : List.of(Count.values()))
        .stream()
            .filter(tries::containsKey)
            // those that cost nothing must not: who comes at the same moment may be counted later
            .filter(count -> tries.get(count).count() > count.free)
            .map(count -> Duration.between(now, next(count, tries.get(count))))
            .filter(wait -> !wait.isNegative() && !wait.isZero())
            .max(Duration::compareTo);
  }

  private static LocalDateTime next(Count count, Tries tries) {
    return tries.last().plus(delay(tries.count() - count.free));
  }

  /** 2 seconds, then 4, 8 …, and never more than the longest. */
  private static Duration delay(int beyond) {
    return beyond > 9 ? LONGEST : Duration.ofSeconds(1L << beyond);
  }
}
