package org.capitation.settlement;

import java.math.BigDecimal;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;

/** 分担方式: how an overrun is shared. */
public sealed interface Sharing {
  /**
   * 分档分担: the share of each slice that the fund covers (S4).
   *
   * @param fund the bands
   */
  record ByBands(Bands fund) implements Sharing {}

  /**
   * 与考核挂钩: the community bears 1 − base × score ÷ full marks, within two limits (S17).
   *
   * @param base what the fund covers at full marks
   * @param floor the least share that the community bears
   * @param ceiling the largest
   * @param full full marks, above 0
   */
  record ByScore(Ratio base, Ratio floor, Ratio ceiling, BigDecimal full) implements Sharing {
    /**
     * Checks the shares.
     *
     * @throws IllegalArgumentException if one is not from 0 to 1, or the floor is above the ceiling
     */
    public ByScore {
      if (!base.isShare() || !floor.isShare() || !ceiling.isShare()) {
        throw new Unfit("share", base + ", " + floor + ", " + ceiling);
      }
      if (floor.compareTo(ceiling) > 0) {
        throw new Unfit("floor", floor, ceiling);
      }
      if (full.signum() <= 0) {
        throw new Unfit("marks", full.toPlainString());
      }
    }

    /** What the fund covers, before the limits. */
    Factor fund(BigDecimal score) {
      return new Factor(base.value().multiply(score.min(full)), full);
    }

    /** What the fund covers, within the limits. */
    Factor limited(Factor fund) {
      if (fund.compareTo(floor.complement()) > 0) {
        return Factor.of(floor.complement());
      }
      return fund.compareTo(ceiling.complement()) < 0 ? Factor.of(ceiling.complement()) : fund;
    }
  }
}
