package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;

/**
 * 内部分配办法: how a community divides what it gets (S23).
 *
 * @param key who gets how much of it
 * @param cap the largest share of one recipient, above 0 and at most 1
 */
public record DistributionTerms(Key key, Optional<Ratio> cap) {
  /** Checks the cap. */
  public DistributionTerms {
    if (cap.filter(share -> !share.isShare() || share.value().signum() == 0).isPresent()) {
      throw new Unfit("share", cap.get());
    }
  }

  /** 分配依据: the weights of the recipients. */
  public sealed interface Key {
    /**
     * The recipients in their order, with their weights.
     *
     * @param scores the scores of the members, as far as they are known
     */
    Map<String, BigDecimal> weights(Map<String, BigDecimal> scores);
  }

  /**
   * 按层级: county, township and village, such as 6 : 3 : 1.
   *
   * @param tiers the weights
   */
  public record ByTiers(Map<Tier, BigDecimal> tiers) implements Key {
    /** Checks the weights. */
    public ByTiers {
      tiers = Collections.unmodifiableMap(new LinkedHashMap<>(tiers));
      requireWeights(tiers);
    }

    @Override
    public Map<String, BigDecimal> weights(Map<String, BigDecimal> scores) {
      Map<String, BigDecimal> weights = new LinkedHashMap<>();
      tiers.forEach((tier, weight) -> weights.put(tier.code(), weight));
      return weights;
    }
  }

  /**
   * 按权重.
   *
   * @param members the weights by the code of the member
   */
  public record ByWeights(Map<String, BigDecimal> members) implements Key {
    /** Checks the weights. */
    public ByWeights {
      members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
      requireWeights(members);
    }

    @Override
    public Map<String, BigDecimal> weights(Map<String, BigDecimal> scores) {
      return members;
    }
  }

  /** 按考核得分: each member by its own score. */
  public record ByScores() implements Key {
    @Override
    public Map<String, BigDecimal> weights(Map<String, BigDecimal> scores) {
      return scores;
    }
  }

  private static void requireWeights(Map<?, BigDecimal> weights) {
    if (weights.values().stream().anyMatch(weight -> weight.signum() < 0)
        || weights.values().stream().allMatch(weight -> weight.signum() == 0)) {
      throw new Unfit("weights", weights);
    }
  }
}
