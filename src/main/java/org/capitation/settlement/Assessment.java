package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.capitation.value.Quotient;
import org.capitation.value.Unfit;

/**
 * 考核: what is known of how well a community did; what is not known yet does not count against it
 * (S12, S14).
 *
 * @param score the score of the community, not negative
 * @param indicators the figures of indicators, by name
 * @param members the scores of its members, by code, in their order
 */
public record Assessment(
    Optional<BigDecimal> score, Map<String, Quotient> indicators, Map<String, BigDecimal> members) {
  /** 尚未考核: nothing is known yet. */
  public static final Assessment NONE = new Assessment(Optional.empty(), Map.of(), Map.of());

  /**
   * Checks the scores.
   *
   * @throws IllegalArgumentException if one is negative
   */
  public Assessment {
    indicators = Map.copyOf(indicators);
    members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
    score.ifPresent(Assessment::requireScore);
    members.values().forEach(Assessment::requireScore);
  }

  private static void requireScore(BigDecimal score) {
    if (score.signum() < 0) {
      throw new Unfit("score", score.toPlainString());
    }
  }
}
