package org.capitation.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * 比值: part over whole, kept exact so that a threshold is tested on the unrounded value (V5).
 *
 * <p>649,999 of 1,000,000 prints 65.00 % and is still below 65 %.
 *
 * @param part the numerator, of any sign
 * @param whole the denominator, above 0
 */
public record Quotient(BigDecimal part, BigDecimal whole) {
  /**
   * Checks the denominator.
   *
   * @throws IllegalArgumentException if it is not above 0
   */
  public Quotient {
    if (whole.signum() <= 0) {
      throw new IllegalArgumentException("of " + whole);
    }
  }

  /** A whole figure, such as a score. */
  public static Quotient of(BigDecimal figure) {
    return new Quotient(figure, BigDecimal.ONE);
  }

  /**
   * A count over a count.
   *
   * @throws IllegalArgumentException if the whole is not above 0
   */
  public static Quotient of(long part, long whole) {
    return new Quotient(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
  }

  /**
   * An amount over an amount.
   *
   * @throws IllegalArgumentException if the whole is not above 0.00
   */
  public static Quotient of(Money part, Money whole) {
    return new Quotient(part.yuan(), whole.yuan());
  }

  /** This times the other, exact. */
  public Quotient times(Quotient other) {
    return new Quotient(part.multiply(other.part), whole.multiply(other.whole));
  }

  /** Below 0, 0 or above 0 as this is less than, equal to or more than the figure; exact. */
  public int compareTo(BigDecimal figure) {
    return part.compareTo(figure.multiply(whole));
  }

  /** To so many decimals, half up: for showing, never for a test or for money. */
  public BigDecimal rounded(int decimals) {
    return part.divide(whole, decimals, RoundingMode.HALF_UP);
  }
}
