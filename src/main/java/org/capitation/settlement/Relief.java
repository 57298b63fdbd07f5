package org.capitation.settlement;

import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;
import org.capitation.value.Unfit;

/** 减免: by how much what a community bears is lowered, and why (S19). */
public sealed interface Relief {
  /** Why. */
  String reason();

  /** What the fund takes over of it, at most all. */
  Money of(Money borne);

  /** How that is computed. */
  String formula(Money borne);

  /**
   * 按比例减免.
   *
   * @param share the share of what is borne, 0 to 1
   */
  record OfShare(Ratio share, String reason) implements Relief {
    /** Checks the share. */
    public OfShare {
      if (!share.isShare()) {
        throw new Unfit("share", share);
      }
    }

    @Override
    public Money of(Money borne) {
      return borne.times(share, Rounding.HALF_UP);
    }

    @Override
    public String formula(Money borne) {
      return Figures.of(borne) + " × " + share;
    }
  }

  /**
   * 定额减免.
   *
   * @param amount the amount, not negative
   */
  record OfYuan(Money amount, String reason) implements Relief {
    /** Checks the amount. */
    public OfYuan {
      if (amount.isNegative()) {
        throw new Unfit("yuan", amount);
      }
    }

    @Override
    public Money of(Money borne) {
      return borne.min(amount);
    }

    @Override
    public String formula(Money borne) {
      return "min(" + Figures.of(borne) + ", " + Figures.of(amount) + ")";
    }
  }
}
