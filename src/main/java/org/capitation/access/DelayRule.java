package org.capitation.access;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** 登录等待规则: how long a wrong password keeps from the next try. Rules X20 to X24 of the package. */
public final class DelayRule {
  private DelayRule() {}

  /** 计数: whose wrong tries are counted together, and how many of them cost nothing. */
  public enum Count {
    /** 账号与地址. */
    PAIR(3, Duration.ofMinutes(15)),
    /** 地址. */
    ADDRESS(30, Duration.ofMinutes(1)),
    /** 账号. */
    ACCOUNT(10, Duration.ofMinutes(15));

    private final int free;

    /** The longest wait; after it one try is forgotten. */
    private final Duration longest;

    Count(int free, Duration longest) {
      this.free = free;
      this.longest = longest;
    }
  }

  /**
   * Where a try is counted.
   *
   * @param known whether the account has signed in from this address before
   */
  public static Set<Count> counts(boolean known) {
    return known ? EnumSet.of(Count.PAIR) : EnumSet.allOf(Count.class);
  }

  /**
   * 尝试.
   *
   * @param count the tries that were wrong, or whose outcome is not known yet
   * @param last when the last of them was
   */
  public record Tries(int count, LocalDateTime last) {
    /** One more. */
    public Tries next(Count by, LocalDateTime now) {
      long faded = Math.max(0, Duration.between(last, now).dividedBy(by.longest));
      return new Tries((int) Math.max(0, count - faded) + 1, now);
    }

    /** Without those that turned out to be mistakes of who has signed in now. */
    public Tries without(Tries mistakes) {
      return new Tries(Math.max(0, count - mistakes.count), last);
    }
  }

  /**
   * How long the next try has to wait; nothing if it may be made.
   *
   * @param tries what is counted so far, where this one is
   */
  public static Optional<Duration> pause(Map<Count, Tries> tries, LocalDateTime now) {
    return tries.entrySet().stream()
        // those that cost nothing must not: who comes at the same moment may be counted later
        .filter(counted -> counted.getValue().count() > counted.getKey().free)
        .map(counted -> Duration.between(now, next(counted.getKey(), counted.getValue())))
        .filter(wait -> !wait.isNegative() && !wait.isZero())
        .max(Duration::compareTo);
  }

  private static LocalDateTime next(Count count, Tries tries) {
    return tries.last().plus(delay(tries.count() - count.free, count.longest));
  }

  /** 2 seconds, then 4, 8 …, and never more than the longest. */
  private static Duration delay(int beyond, Duration longest) {
    Duration doubled = Duration.ofSeconds(1L << Math.min(beyond, 10));
    return doubled.compareTo(longest) < 0 ? doubled : longest;
  }
}
