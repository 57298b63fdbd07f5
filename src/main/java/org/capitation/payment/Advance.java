package org.capitation.payment;

import java.util.List;
import org.capitation.value.Money;
import org.capitation.value.Step;

/** 周转金: what was decided on an advance. */
public sealed interface Advance {
  /** What is advanced; 0.00 if it is refused. */
  Money amount();

  /** How it was decided. */
  List<Step> steps();

  /**
   * 同意: the advance is granted.
   *
   * @param amount how much
   * @param steps how it was computed
   */
  record Granted(Money amount, List<Step> steps) implements Advance {
    /** Keeps the steps from being changed. */
    public Granted {
      steps = List.copyOf(steps);
    }
  }

  /**
   * 不予预付: the advance is refused.
   *
   * @param reason why
   * @param steps the figures that forbid it
   */
  record Refused(Reason reason, List<Step> steps) implements Advance {
    /** Keeps the steps from being changed. */
    public Refused {
      steps = List.copyOf(steps);
    }

    @Override
    public Money amount() {
      return Money.ZERO;
    }
  }

  /** 不予预付的原因: why an advance is refused. */
  enum Reason {
    /** 基金已有或预计有赤字. */
    DEFICIT,
    /** 基金结余可支付月数不足. */
    BALANCE,
    /** 没有往年支付. */
    NO_HISTORY
  }
}
