package org.capitation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.capitation.value.Rounding;
import org.capitation.value.Step;

/** 验算: computes the formula of a step as a clerk would with a pocket calculator, but exactly. */
public final class Formula {
  private static final int DECIMALS = 20;

  private final String text;
  private int place;

  private Formula(String text) {
    this.text = text;
  }

  /**
   * The formula comes to the result of the step: rounded as the step says, half up where it says
   * nothing and the result is shorter. A step without a formula is a figure that was given.
   */
  public static void check(Step step) {
    if (step.formula().isEmpty()) {
      return;
    }
    RoundingMode mode =
        step.result().rounding().filter(Rounding.DOWN::equals).isPresent()
            ? RoundingMode.DOWN
            : RoundingMode.HALF_UP;
    assertEquals(
        step.result().figure(),
        fraction(step.formula()).to(step.result().figure().scale(), mode),
        () -> step.toString());
  }

  /**
   * The value of figures joined by {@code + − × ÷} and brackets, one blank around each sign; to
   * twenty decimals where it is divided.
   */
  public static BigDecimal value(String formula) {
    Fraction fraction = fraction(formula);
    return fraction.whole().compareTo(BigDecimal.ONE) == 0
        ? fraction.part()
        : fraction.to(DECIMALS, RoundingMode.HALF_UP);
  }

  private static Fraction fraction(String text) {
    Formula formula = new Formula(text);
    Fraction value = formula.sum();
    if (formula.place < text.length()) {
      throw new IllegalArgumentException(text + " at " + formula.place);
    }
    return value;
  }

  private Fraction sum() {
    Fraction sum = product();
    while (true) {
      if (skips(" + ")) {
        sum = sum.plus(product());
      } else if (skips(" − ")) {
        sum = sum.plus(product().times(new Fraction(BigDecimal.ONE.negate(), BigDecimal.ONE)));
      } else {
        return sum;
      }
    }
  }

  private Fraction product() {
    Fraction product = figure();
    while (true) {
      if (skips(" × ")) {
        product = product.times(figure());
      } else if (skips(" ÷ ")) {
        Fraction divisor = figure();
        product = product.times(new Fraction(divisor.whole(), divisor.part()));
      } else {
        return product;
      }
    }
  }

  private Fraction figure() {
    if (skips("(")) {
      Fraction inside = sum();
      if (!skips(")")) {
        throw new IllegalArgumentException(text + " at " + place);
      }
      return inside;
    }
    int begin = place;
    while (place < text.length() && "0123456789.,-".indexOf(text.charAt(place)) >= 0) {
      place++;
    }
    BigDecimal figure = new BigDecimal(text.substring(begin, place).replace(",", ""));
    return new Fraction(skips("%") ? figure.movePointLeft(2) : figure, BigDecimal.ONE);
  }

  private boolean skips(String sign) {
    boolean there = text.startsWith(sign, place);
    place += there ? sign.length() : 0;
    return there;
  }

  private record Fraction(BigDecimal part, BigDecimal whole) {
    Fraction plus(Fraction other) {
      return new Fraction(
          part.multiply(other.whole).add(other.part.multiply(whole)), whole.multiply(other.whole));
    }

    Fraction times(Fraction other) {
      return new Fraction(part.multiply(other.part), whole.multiply(other.whole));
    }

    BigDecimal to(int decimals, RoundingMode mode) {
      return part.divide(whole, decimals, mode);
    }
  }
}
