package org.capitation.settlement;

import java.math.BigDecimal;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;

/** 扣减: what is taken off a retention before its cap (S15). */
public sealed interface Deduction {
  /** What is left of the amount, not below 0. */
  BigDecimal left(BigDecimal amount);

  /** How that is computed. */
  String formula(BigDecimal amount);

  /**
   * 按比例扣减.
   *
   * @param share the share of the amount, 0 to 1
   */
  record OfShare(Ratio share) implements Deduction {
    /** Checks the share. */
    public OfShare {
      if (!share.isShare()) {
        throw new Unfit("share", share);
      }
    }

    @Override
    public BigDecimal left(BigDecimal amount) {
      return amount.subtract(amount.multiply(share.value()));
    }

    @Override
    public String formula(BigDecimal amount) {
      String yuan = Figures.exact(amount);
      return yuan + " − " + yuan + " × " + share;
    }
  }

  /**
   * 定额扣减.
   *
   * @param yuan the amount, not negative
   */
  record OfYuan(Money yuan) implements Deduction {
    /** Checks the amount. */
    public OfYuan {
      if (yuan.isNegative()) {
        throw new Unfit("yuan", yuan);
      }
    }

    @Override
    public BigDecimal left(BigDecimal amount) {
      return amount.subtract(amount.min(yuan.yuan()));
    }

    @Override
    public String formula(BigDecimal amount) {
      String exact = Figures.exact(amount);
      return exact + " − min(" + exact + ", " + Figures.of(yuan) + ")";
    }
  }
}
