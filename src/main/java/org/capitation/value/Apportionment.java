package org.capitation.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * 分摊（最大余数法）: splits an amount by weights so that the parts add up to it, to the fen (V3).
 *
 * <p>Each part first gets its exact share without the fraction of a fen; the fen that are left go
 * one each to the largest fractions. Equal fractions are served in list order, so the order of the
 * list is part of the input. The split is exact integer arithmetic: no rounding error.
 */
public final class Apportionment {
  private Apportionment() {}

  /**
   * The parts of the total, in the order of the weights.
   *
   * <p>A negative total is split as its positive counterpart and the signs turned.
   *
   * @param weights none negative, at least one above 0
   * @throws IllegalArgumentException if a weight is negative or all are 0
   */
  public static List<Money> largestRemainder(Money total, List<BigDecimal> weights) {
    if (total.isNegative()) {
      return largestRemainder(total.negated(), weights).stream().map(Money::negated).toList();
    }
    List<BigInteger> parts = integers(weights);
    BigInteger whole = parts.stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (whole.signum() == 0 || parts.stream().anyMatch(part -> part.signum() < 0)) {
      throw new IllegalArgumentException("weights must not be negative nor all 0: " + weights);
    }
    List<BigInteger[]> shares =
        parts.stream()
            .map(part -> part.multiply(BigInteger.valueOf(total.fen())).divideAndRemainder(whole))
            .toList();
    return withRemainder(total, shares);
  }

  private static List<Money> withRemainder(Money total, List<BigInteger[]> shares) {
    long[] fen = shares.stream().mapToLong(share -> share[0].longValueExact()).toArray();
    long left = total.fen() - LongStream.of(fen).sum();
    IntStream.range(0, fen.length)
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> shares.get(i)[1]).reversed())
        .limit(left)
        .forEach(i -> fen[i]++);
    return LongStream.of(fen).mapToObj(Money::ofFen).toList();
  }

  /** The weights times one power of ten that makes whole numbers of all of them. */
  private static List<BigInteger> integers(List<BigDecimal> weights) {
    int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
    return weights.stream().map(weight -> weight.setScale(scale).unscaledValue()).toList();
  }
}
