package org.capitation.access;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.capitation.value.Stamp;

/**
 * 令牌: what a program signs in with in the name of a person; never with its secret.
 *
 * @param key how it begins, after its mark; no secret
 * @param owner the account that made it, for itself
 * @param name what the owner calls it
 */
public record Token(String key, String owner, String name, TokenGrant grant, Life life) {
  /**
   * 有效期.
   *
   * @param last the last day
   * @param used when it was used of late, to the hour
   * @param revoked by whom and when it was revoked
   */
  public record Life(
      LocalDateTime made, LocalDate last, Optional<LocalDateTime> used, Optional<Stamp> revoked) {}

  /** 状态. */
  public enum State {
    /** 有效. */
    LIVING,
    /** 已到期. */
    EXPIRED,
    /** 已撤销. */
    REVOKED
  }

  /**
   * The last day on which it is taken (Y4).
   *
   * @param most so many days a token lives at most
   */
  public LocalDate last(int most) {
    LocalDate latest = life.made().toLocalDate().plusDays(most);
    return life.last().isAfter(latest) ? latest : life.last();
  }

  /** How it stands on a day. */
  public State state(LocalDate today, int most) {
    if (life.revoked().isPresent()) {
      return State.REVOKED;
    }
    return today.isAfter(last(most)) ? State.EXPIRED : State.LIVING;
  }

  /** It was not used in the hour before a moment, so that its use is written down again. */
  public boolean isRarelyUsed(LocalDateTime now) {
    return life.used().map(now.minusHours(1)::isAfter).orElse(true);
  }
}
