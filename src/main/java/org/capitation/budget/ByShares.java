package org.capitation.budget;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.capitation.value.Citation;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;

/**
 * 按谈判比例: by typed shares. The share of one who is not among the claimants stays residual (B17).
 *
 * @param shares the share of each code, 0 to 1, that of the unattributed line included; adds up to
 *     1
 */
public record ByShares(Map<String, Ratio> shares) implements Method {
  /**
   * Checks the shares and their sum.
   *
   * @throws IllegalArgumentException if one is below 0 % or they do not add up to 100 %
   */
  public ByShares {
    shares = Map.copyOf(shares);
    Ratio sum = shares.values().stream().reduce(Ratio.ZERO, Ratio::plus);
    if (!sum.equals(Ratio.ONE) || !shares.values().stream().allMatch(Ratio::isShare)) {
      throw new Unfit("shares-sum", sum);
    }
  }

  @Override
  public String name() {
    return "share";
  }

  @Override
  public Weights weights(List<Claimant> claimants, Citation basis) {
    List<Weight> each = claimants.stream().map(this::weight).toList();
    BigDecimal nobody =
        each.stream().map(Weight::line).reduce(BigDecimal.ONE, BigDecimal::subtract);
    return new Weights(each, nobody, BigDecimal.ONE, List.of());
  }

  private Weight weight(Claimant claimant) {
    Ratio share = shares.getOrDefault(claimant.code(), Ratio.ZERO);
    return Weight.of(share.value(), claimant.members(), share.toString());
  }
}
