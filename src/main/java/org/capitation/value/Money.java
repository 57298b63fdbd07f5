package org.capitation.value;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;

/**
 * 金额: an amount of money, held as a whole number of fen (分, 1/100 yuan).
 *
 * <p>Positive and negative amounts are allowed; what the sign means is said where an amount is
 * used. The bounds are those of a {@code long}: beyond them arithmetic throws {@link
 * ArithmeticException} instead of wrapping round.
 *
 * @param fen the amount in fen
 */
public record Money(long fen) implements Comparable<Money> {
  /** 0.00 yuan. */
  public static final Money ZERO = new Money(0);

  /** An amount of whole fen. */
  public static Money ofFen(long fen) {
    return fen == 0 ? ZERO : new Money(fen);
  }

  /**
   * An amount of yuan.
   *
   * @throws ArithmeticException if there is a fraction of a fen, or the amount is out of bounds
   */
  public static Money ofYuan(BigDecimal yuan) {
    return ofFen(yuan.scaleByPowerOfTen(2).longValueExact());
  }

  /**
   * An amount of yuan written in digits, such as {@code 1234.5} or {@code -0.07}.
   *
   * @throws NumberFormatException if it is not a number
   * @throws ArithmeticException if there is a fraction of a fen, or the amount is out of bounds
   */
  public static Money ofYuan(String yuan) {
    return ofYuan(new BigDecimal(yuan));
  }

  /** The sum of the amounts; zero for none. */
  public static Money total(Collection<Money> amounts) {
    long fen = 0;
    for (Money amount : amounts) {
      fen = Math.addExact(fen, amount.fen);
    }
    return ofFen(fen);
  }

  /** The amount in yuan, always with two decimals. */
  public BigDecimal yuan() {
    return BigDecimal.valueOf(fen, 2);
  }

  /** This amount and the other together. */
  public Money plus(Money other) {
    return ofFen(Math.addExact(fen, other.fen));
  }

  /** This amount less the other. */
  public Money minus(Money other) {
    return ofFen(Math.subtractExact(fen, other.fen));
  }

  /** The same amount with the other sign. */
  public Money negated() {
    return ofFen(Math.negateExact(fen));
  }

  /** The share of this amount, rounded once as the caller says (V2). */
  public Money times(Ratio share, Rounding rounding) {
    return rounding.toFen(exactly(share));
  }

  /** The share of this amount in yuan, not rounded: for sums that are rounded at their end. */
  public BigDecimal exactly(Ratio share) {
    return yuan().multiply(share.value());
  }

  /** The part of this amount, half up to the fen (V2). */
  public Money times(Quotient part) {
    return ofYuan(yuan().multiply(part.part()).divide(part.whole(), 2, RoundingMode.HALF_UP));
  }

  /** The smaller of the two amounts. */
  public Money min(Money other) {
    return fen <= other.fen ? this : other;
  }

  /** The larger of the two amounts. */
  public Money max(Money other) {
    return fen >= other.fen ? this : other;
  }

  /** Below 0.00. */
  public boolean isNegative() {
    return fen < 0;
  }

  /** Above 0.00. */
  public boolean isPositive() {
    return fen > 0;
  }

  /** Exactly 0.00. */
  public boolean isZero() {
    return fen == 0;
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(fen, other.fen);
  }

  /** Yuan with two decimals and no separators, such as {@code -1234.50}. */
  @Override
  public String toString() {
    return yuan().toPlainString();
  }
}
