package org.capitation.budget;

import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;
import org.capitation.value.Unfit;

/** 门诊部分: what of the total is for outpatients; the inpatient part is shown only (B7). */
public sealed interface Outpatient {
  /**
   * The outpatient part of the total; adds the steps that lead to it.
   *
   * @param total the total, not negative
   */
  Money part(Money total, Steps steps);

  /** 全部用于门诊: the total is for outpatients alone. */
  record Whole() implements Outpatient {
    @Override
    public Money part(Money total, Steps steps) {
      return total;
    }
  }

  /**
   * 按比例: a share of the total.
   *
   * @param share from 0 to 1
   */
  record Share(Ratio share) implements Outpatient {
    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException if it is not from 0 % to 100 %
     */
    public Share {
      if (!share.isShare()) {
        throw new Unfit("share", share);
      }
    }

    @Override
    public Money part(Money total, Steps steps) {
      Money part = total.times(share, Rounding.HALF_UP);
      String formula = Figures.of(total) + " × " + share;
      steps.add("B7", "outpatient", formula, Step.Result.rounded(part, Rounding.HALF_UP));
      return withRest(total, part, steps);
    }
  }

  /**
   * 按金额: an amount, at most the total.
   *
   * @param amount not negative
   */
  record Amount(Money amount) implements Outpatient {
    /**
     * Checks the sign.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public Amount {
      if (amount.isNegative()) {
        throw new Unfit("yuan", amount);
      }
    }

    @Override
    public Money part(Money total, Steps steps) {
      Money part = amount.min(total);
      String least = "min(" + Figures.of(amount) + ", " + Figures.of(total) + ")";
      steps.add("B7", "outpatient", least, part);
      return withRest(total, part, steps);
    }
  }

  private static Money withRest(Money total, Money part, Steps steps) {
    String formula = Figures.of(total) + " − " + Figures.of(part);
    steps.add("B7", "inpatient", formula, total.minus(part));
    return part;
  }
}
