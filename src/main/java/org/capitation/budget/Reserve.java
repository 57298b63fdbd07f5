package org.capitation.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.capitation.value.Steps;
import org.capitation.value.Unfit;

/** 预留: what is kept back of the outpatient part, never more than it (B2). */
public sealed interface Reserve {
  /**
   * What is kept back; adds the steps that lead to it.
   *
   * @param outpatient the outpatient part, not negative
   * @param insured all who are insured in the pot
   */
  Money of(Money outpatient, Members insured, Steps steps);

  /**
   * 按比例: a share of the outpatient part.
   *
   * @param share from 0 to 1
   */
  record Share(Ratio share) implements Reserve {
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
    public Money of(Money outpatient, Members insured, Steps steps) {
      Money kept = outpatient.times(share, Rounding.HALF_UP);
      String formula = Figures.of(outpatient) + " × " + share;
      steps.add("B2", "reserve", formula, Step.Result.rounded(kept, Rounding.HALF_UP));
      return kept;
    }
  }

  /**
   * 按人头: an amount for every insured person and year.
   *
   * @param yuan not negative
   */
  record PerHead(Money yuan) implements Reserve {
    /**
     * Checks the sign.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public PerHead {
      if (yuan.isNegative()) {
        throw new Unfit("yuan", yuan);
      }
    }

    @Override
    public Money of(Money outpatient, Members insured, Steps steps) {
      BigDecimal exact = yuan.yuan().multiply(BigDecimal.valueOf(insured.count()));
      BigDecimal heads = BigDecimal.valueOf(insured.unitsPerYear());
      Money meant = Money.ofYuan(exact.divide(heads, 2, RoundingMode.HALF_UP));
      String formula = Figures.of(yuan) + " × " + Figures.of(insured.count()) + insured.perYear();
      Step.Result result = Step.Result.rounded(meant, Rounding.HALF_UP);
      steps.add("B2", "reserve.per-head", formula, result);
      if (meant.compareTo(outpatient) > 0) {
        String least = "min(" + Figures.of(meant) + ", " + Figures.of(outpatient) + ")";
        steps.add("B2", "reserve.whole", least, outpatient);
      }
      return meant.min(outpatient);
    }
  }
}
