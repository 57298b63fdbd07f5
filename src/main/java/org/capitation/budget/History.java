package org.capitation.budget;

import java.math.BigDecimal;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Unfit;

/** 历史数据: what somebody's people used in the reference window, in any place (B12). */
public sealed interface History {
  /** 历史支出: the fund payment. */
  Money spending();

  /** 就诊人次: the visits. */
  BigDecimal visits();

  /** 医疗费: the fees. */
  BigDecimal fees();

  /** The visits in a formula. */
  String visitsFormula();

  /** The fees in a formula. */
  String feesFormula();

  /**
   * 台账数: as the ledger has it.
   *
   * @param spending the fund payment
   * @param visitCount the visits
   * @param feeSum the fees
   */
  record Counted(Money spending, long visitCount, Money feeSum) implements History {
    /** What is below 0, as a window of refunds alone would be, is 0. */
    public Counted {
      spending = spending.isNegative() ? Money.ZERO : spending;
      visitCount = Math.max(visitCount, 0);
      feeSum = feeSum.isNegative() ? Money.ZERO : feeSum;
    }

    @Override
    public BigDecimal visits() {
      return BigDecimal.valueOf(visitCount);
    }

    @Override
    public BigDecimal fees() {
      return feeSum.yuan();
    }

    @Override
    public String visitsFormula() {
      return Figures.of(visitCount);
    }

    @Override
    public String feesFormula() {
      return Figures.of(feeSum);
    }
  }

  /**
   * 协商填报数: as it was agreed on.
   *
   * @param spending the fund payment
   * @param heads 就诊人头: the heads
   * @param visitsPerHead 人次人头比: visits per head
   * @param feePerVisit 门诊均次费用: the fee of a visit
   */
  record Typed(Money spending, long heads, BigDecimal visitsPerHead, BigDecimal feePerVisit)
      implements History {
    /**
     * Checks the signs.
     *
     * @throws IllegalArgumentException if a figure is negative
     */
    public Typed {
      if (spending.isNegative()
          || heads < 0
          || visitsPerHead.signum() < 0
          || feePerVisit.signum() < 0) {
        throw new Unfit("negative");
      }
    }

    @Override
    public BigDecimal visits() {
      return visitsPerHead.multiply(BigDecimal.valueOf(heads));
    }

    @Override
    public BigDecimal fees() {
      return visits().multiply(feePerVisit);
    }

    @Override
    public String visitsFormula() {
      return Figures.of(heads) + " × " + Figures.of(visitsPerHead);
    }

    @Override
    public String feesFormula() {
      return visitsFormula() + " × " + Figures.exact(feePerVisit);
    }
  }
}
