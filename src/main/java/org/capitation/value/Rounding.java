package org.capitation.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** 舍入: how an exact amount of yuan becomes whole fen; named by whoever rounds (V2). */
public enum Rounding {
  /** 四舍五入: to the nearest fen, half a fen away from zero. */
  HALF_UP(RoundingMode.HALF_UP),
  /** 舍去: what is below a fen is dropped, towards zero. */
  DOWN(RoundingMode.DOWN);

  private final RoundingMode mode;

  Rounding(RoundingMode mode) {
    this.mode = mode;
  }

  /**
   * The amount in whole fen.
   *
   * @throws ArithmeticException if it is out of the bounds of {@link Money}
   */
  public Money toFen(BigDecimal yuan) {
    return Money.ofYuan(yuan.setScale(2, mode));
  }
}
