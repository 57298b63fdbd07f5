package org.capitation.settlement;

import org.capitation.value.Money;

/** 清算结果: what becomes of a balance. */
public sealed interface Outcome {
  /** What the community gets (above 0.00) or bears (below 0.00) because of it. */
  Money toCommunity();

  /** What the fund keeps (above 0.00) or bears (below 0.00) of it: the rest of the balance. */
  Money toFund();

  /**
   * 结余留用: a surplus was split.
   *
   * @param retained what the community retains
   * @param kept what the fund keeps
   */
  record Retention(Money retained, Money kept) implements Outcome {
    @Override
    public Money toCommunity() {
      return retained;
    }

    @Override
    public Money toFund() {
      return kept;
    }
  }

  /**
   * 超支分担: an overrun was shared.
   *
   * @param drawn what was drawn from the reserve of the fund
   * @param covered what the fund bears of the rest
   * @param borne what the community bears
   */
  record OverrunSharing(Money drawn, Money covered, Money borne) implements Outcome {
    @Override
    public Money toCommunity() {
      return borne.negated();
    }

    @Override
    public Money toFund() {
      return drawn.plus(covered).negated();
    }
  }

  /** 收支相抵: spent to the fen. */
  record Balanced() implements Outcome {
    @Override
    public Money toCommunity() {
      return Money.ZERO;
    }

    @Override
    public Money toFund() {
      return Money.ZERO;
    }
  }
}
