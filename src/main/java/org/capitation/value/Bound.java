package org.capitation.value;

import java.math.BigDecimal;

/**
 * 界限: a threshold that a figure has to keep, tested on its unrounded value (V5).
 *
 * @param side on which side the figure has to be
 * @param limit the threshold; 0.65 for 65 %
 */
public record Bound(Side side, BigDecimal limit) {
  /** 以上、以下、超过、低于: which figures keep the bound. */
  public enum Side {
    /** 不低于（含）. */
    AT_LEAST("≥"),
    /** 不超过（含）. */
    AT_MOST("≤"),
    /** 高于（不含）. */
    ABOVE(">"),
    /** 低于（不含）. */
    BELOW("<");

    private final String sign;

    Side(String sign) {
      this.sign = sign;
    }

    /** The sign in a formula. */
    public String sign() {
      return sign;
    }
  }

  /** The figure keeps the bound. */
  public boolean holds(Quotient figure) {
    int order = figure.compareTo(limit);
    return switch (side) {
      case AT_LEAST -> order >= 0;
      case AT_MOST -> order <= 0;
      case ABOVE -> order > 0;
      case BELOW -> order < 0;
    };
  }
}
