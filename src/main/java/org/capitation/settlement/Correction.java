package org.capitation.settlement;

import java.util.Optional;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Stamp;
import org.capitation.value.Unfit;

/**
 * 年终调整: what a clerk typed for the final accounts of a community (S24).
 *
 * @param id our key
 * @param community the key of the community
 * @param number the number of the paper that it is for: 0 the settlement, above it a supplement
 * @param content what was typed
 * @param evidence our key of the paper that proves it, if one was handed in
 * @param stamp who typed it, and when
 */
public record Correction(
    long id, int community, int number, Content content, Optional<Long> evidence, Stamp stamp) {
  /** 调整种类. */
  public enum Kind {
    /** 预算客观调整 (S9). */
    BUDGET,
    /** 违规核减 (S10). */
    VIOLATION,
    /** 减免 (S19). */
    RELIEF
  }

  /**
   * 调整内容.
   *
   * @param kind what is corrected
   * @param population whose budget or spending
   * @param amount in yuan; nothing for a relief that is told as a share
   * @param share the share of a relief; nothing otherwise
   * @param reason why
   * @param document the document that says so; may be empty for relief
   */
  public record Content(
      Kind kind,
      Population population,
      Optional<Money> amount,
      Optional<Ratio> share,
      String reason,
      String document) {
    /**
     * Checks the figures.
     *
     * @throws IllegalArgumentException if they do not fit the kind
     */
    public Content {
      if (share.isPresent() == amount.isPresent()) {
        throw new IllegalArgumentException("share " + share + ", amount " + amount);
      }
      if (share.isPresent() && (kind != Kind.RELIEF || !share.get().isShare())) {
        throw new Unfit("share", share.get());
      }
      if (kind != Kind.BUDGET && amount.filter(Money::isNegative).isPresent()) {
        throw new Unfit("yuan", amount.orElseThrow());
      }
    }

    /** A relief as the rule takes it (S19). */
    Relief relief() {
      return share
          .<Relief>map(given -> new Relief.OfShare(given, reason))
          .orElseGet(() -> new Relief.OfYuan(amount.orElseThrow(), reason));
    }
  }
}
