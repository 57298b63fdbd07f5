package org.capitation.settlement;

import java.util.Optional;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;

/**
 * 厘清责任: what part of a deviation comes of what cause, and who is to answer for it (S31).
 *
 * @param cause the cause
 * @param share its share of the deviation; nothing where it is told in yuan
 * @param amount its amount, of either sign; nothing where it is told as a share
 * @param words who is responsible, and why
 */
public record Responsibility(
    Cause cause, Optional<Ratio> share, Optional<Money> amount, String words) {
  /** 偏差责任原因. */
  public enum Cause {
    /** 政策调整. */
    POLICY,
    /** 疾病流行. */
    EPIDEMIC,
    /** 价格变动. */
    PRICES,
    /** 医共体管理. */
    MANAGEMENT,
    /** 外转就医. */
    REFERRAL,
    /** 其他. */
    OTHER
  }

  /**
   * Checks that it is told in one way.
   *
   * @throws IllegalArgumentException if it is told in both or in none, or the share is none
   */
  public Responsibility {
    if (share.isPresent() == amount.isPresent()) {
      throw new IllegalArgumentException("share " + share + ", amount " + amount);
    }
    share
        .filter(given -> !given.isShare())
        .ifPresent(
            given -> {
              throw new Unfit("share", given);
            });
  }
}
