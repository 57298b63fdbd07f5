package org.capitation.page;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.capitation.value.Ratio;

/**
 * 进度条: spent against budget as a bar in a cell, 100 wide for the whole budget.
 *
 * @param spent how long the bar is within the budget, 0 to 100
 * @param over how far it goes beyond, 0 to {@value #ROOM}
 */
public record Bullet(int spent, int over) {
  /** How much of an overrun can be drawn. */
  public static final int ROOM = 20;

  private static final int WHOLE = 100;

  /** The bar of a used share; empty for none. */
  public static Bullet of(Ratio used) {
    BigDecimal percent = used == null ? BigDecimal.ZERO : used.value().movePointRight(2);
    int length =
        percent
            .max(BigDecimal.ZERO)
            .min(BigDecimal.valueOf(WHOLE + ROOM))
            .setScale(0, RoundingMode.HALF_UP)
            .intValue();
    return new Bullet(Math.min(length, WHOLE), Math.max(length - WHOLE, 0));
  }
}
