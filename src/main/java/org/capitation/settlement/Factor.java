package org.capitation.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.capitation.value.Figures;
import org.capitation.value.Ratio;

/**
 * 系数: a share as a fraction, so that an amount is first multiplied and then divided, and only a
 * quotient that does not end loses anything (S5).
 *
 * @param part the numerator
 * @param whole the denominator, above 0
 */
record Factor(BigDecimal part, BigDecimal whole) {
  /** All of it. */
  static final Factor ONE = of(Ratio.ONE);

  /** Where a quotient that does not end is rounded. */
  private static final int DECIMALS = 20;

  /** Where one is cut for showing; nothing computes with that. */
  private static final int SHOWN = 10;

  static Factor of(Ratio share) {
    return new Factor(share.value(), BigDecimal.ONE);
  }

  /** The share of an amount. */
  BigDecimal of(BigDecimal amount) {
    BigDecimal product = amount.multiply(part);
    return whole.compareTo(BigDecimal.ONE) == 0
        ? product
        : product.divide(whole, DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  /** Below 0, 0 or above 0 as it is less than, equal to or more than the share; exact. */
  int compareTo(Ratio share) {
    return part.compareTo(share.value().multiply(whole));
  }

  /** For showing only. */
  BigDecimal shown() {
    return part.divide(whole, SHOWN, RoundingMode.HALF_UP);
  }

  /** As it stands in a formula after {@code ×}: {@code 80%} or {@code 84.5 ÷ 90}. */
  @Override
  public String toString() {
    return whole.compareTo(BigDecimal.ONE) == 0
        ? new Ratio(part).toString()
        : Figures.of(part) + " ÷ " + Figures.of(whole);
  }
}
