package org.capitation.budget;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.capitation.value.Apportionment;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Step;

/**
 * 权重表: what the claimants weigh in a split.
 *
 * @param each the weights, in the order of the claimants
 * @param nobody what those weigh who have a share but are not among the claimants
 * @param scale what a line is divided by to be what its formula comes to; above 0
 * @param steps what leads to all of them
 */
public record Weights(List<Weight> each, BigDecimal nobody, BigDecimal scale, List<Step> steps) {
  /** Keeps the lists from being changed. */
  public Weights {
    each = List.copyOf(each);
    steps = List.copyOf(steps);
  }

  /** Weights that are what their formulas come to, without anybody else. */
  static Weights of(List<Weight> each) {
    return new Weights(each, BigDecimal.ZERO, BigDecimal.ONE, List.of());
  }

  /** Nobody has any weight (B17). */
  boolean isNone() {
    return sum().signum() == 0;
  }

  /**
   * Splits an amount (B4); where nobody has any weight, nobody gets anything (B17).
   *
   * @return the parts, in the order of the claimants
   */
  List<Money> split(Money amount) {
    List<BigDecimal> lines = new ArrayList<>(each.stream().map(Weight::line).toList());
    lines.add(isNone() ? BigDecimal.ONE : nobody);
    return Apportionment.largestRemainder(amount, lines).subList(0, each.size());
  }

  /** What follows the formula of a weight to make a share of it: {@code ÷ 1,800}. */
  String perWhole() {
    if (isNone() || sum().compareTo(scale) == 0) {
      return "";
    }
    String whole = Figures.of(plain(sum()));
    return scale.compareTo(BigDecimal.ONE) == 0
        ? " ÷ " + whole
        : " ÷ (" + whole + " ÷ " + Figures.of(plain(scale)) + ")";
  }

  /** The sum of all, of those who are not there too. */
  BigDecimal sum() {
    return each.stream().map(Weight::line).reduce(nobody, BigDecimal::add);
  }

  /** A number without needless zeros. */
  static BigDecimal plain(BigDecimal number) {
    BigDecimal plain = number.stripTrailingZeros();
    return plain.scale() < 0 ? plain.setScale(0) : plain;
  }
}
