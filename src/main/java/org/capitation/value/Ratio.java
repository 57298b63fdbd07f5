package org.capitation.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * 比例: an exact share or factor, 1 meaning the whole.
 *
 * <p>Kept without trailing zeros, so that 60 % and 60.0 % are equal. May be negative or above 1;
 * terms that need a share between 0 and 1 say so with {@link #isShare()}.
 *
 * @param value the factor; 0.6 for 60 %
 */
public record Ratio(BigDecimal value) implements Comparable<Ratio> {
  /** Nothing of it. */
  public static final Ratio ZERO = new Ratio(BigDecimal.ZERO);

  /** All of it. */
  public static final Ratio ONE = new Ratio(BigDecimal.ONE);

  /** Drops trailing zeros. */
  public Ratio {
    value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }

  /** A factor such as {@code 0.6}. */
  public static Ratio of(String factor) {
    return new Ratio(new BigDecimal(factor));
  }

  /**
   * A per cent figure such as {@code 60} or {@code 41.37}, with or without the sign {@code %}.
   *
   * @throws NumberFormatException if it is not a number
   */
  public static Ratio ofPercent(String percent) {
    String digits = percent.endsWith("%") ? percent.substring(0, percent.length() - 1) : percent;
    return new Ratio(new BigDecimal(digits.strip()).movePointLeft(2));
  }

  /**
   * Part over whole, to ten decimals, half up: for figures that are shown, not for money.
   *
   * @throws ArithmeticException if the whole is 0
   */
  public static Ratio of(Money part, Money whole) {
    return new Ratio(part.yuan().divide(whole.yuan(), 10, RoundingMode.HALF_UP));
  }

  /** How many of so many, to ten decimals, half up; nothing of none. */
  public static Optional<Ratio> ifOf(long part, long whole) {
    return whole == 0
        ? Optional.empty()
        : Optional.of(
            new Ratio(
                BigDecimal.valueOf(part)
                    .divide(BigDecimal.valueOf(whole), 10, RoundingMode.HALF_UP)));
  }

  /** What is left of the whole: 1 less this. */
  public Ratio complement() {
    return new Ratio(BigDecimal.ONE.subtract(value));
  }

  /** This less the other. */
  public Ratio minus(Ratio other) {
    return new Ratio(value.subtract(other.value));
  }

  /** This and the other together. */
  public Ratio plus(Ratio other) {
    return new Ratio(value.add(other.value));
  }

  /** From 0 to 1, both included. */
  public boolean isShare() {
    return value.signum() >= 0 && value.compareTo(BigDecimal.ONE) <= 0;
  }

  @Override
  public int compareTo(Ratio other) {
    return value.compareTo(other.value);
  }

  /** As a per cent figure with the digits it has, such as {@code 41.37%}. */
  @Override
  public String toString() {
    return value.movePointRight(2).toPlainString() + "%";
  }
}
