package org.capitation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.capitation.value.Rounding;
import org.capitation.value.Step;

/**
 * 验算: computes the formula of a step as a clerk would with a pocket calculator.
 *
 * <p>Figures are joined by {@code + − × ÷}, with brackets and {@code min(…, …)}; negative figures
 * stand in brackets. Everything is computed in fractions, so nothing is rounded on the way.
 */
public final class Formula {
  private static final Pattern TOKEN =
      Pattern.compile("min\\(|-?\\d{1,3}(,\\d{3})+(\\.\\d+)?%?|-?\\d+(\\.\\d+)?%?|[+−×÷()]|,");

  private final List<String> tokens = new ArrayList<>();
  private int next;

  private Formula(String formula) {
    Matcher token = TOKEN.matcher(formula);
    int end = 0;
    while (token.find()) {
      require(formula.substring(end, token.start()).isBlank(), formula);
      tokens.add(token.group());
      end = token.end();
    }
    require(formula.substring(end).isBlank(), formula);
  }

  /** 分数: part over whole. */
  private record Fraction(BigDecimal part, BigDecimal whole) {
    Fraction plus(Fraction other) {
      return new Fraction(
          part.multiply(other.whole).add(other.part.multiply(whole)), whole.multiply(other.whole));
    }

    Fraction minus(Fraction other) {
      return plus(new Fraction(other.part.negate(), other.whole));
    }

    Fraction times(Fraction other) {
      return new Fraction(part.multiply(other.part), whole.multiply(other.whole));
    }

    Fraction over(Fraction other) {
      return new Fraction(part.multiply(other.whole), whole.multiply(other.part));
    }

    Fraction min(Fraction other) {
      Fraction less = minus(other);
      return less.part.signum() * less.whole.signum() <= 0 ? this : other;
    }

    BigDecimal rounded(int decimals, RoundingMode mode) {
      return part.divide(whole, decimals, mode);
    }
  }

  /**
   * The formula comes to the result of the step, half up where the result is shorter. A step
   * without a formula is a figure that was given.
   */
  public static void check(Step step) {
    if (step.formula().isEmpty()) {
      return;
    }
    RoundingMode mode =
        step.result().rounding().filter(how -> how == Rounding.DOWN).isPresent()
            ? RoundingMode.DOWN
            : RoundingMode.HALF_UP;
    assertEquals(
        step.result().figure(),
        read(step.formula()).rounded(step.result().figure().scale(), mode),
        () -> step.toString());
  }

  /** The value of a formula; to twenty decimals where it does not end. */
  public static BigDecimal value(String formula) {
    return read(formula).rounded(20, RoundingMode.HALF_UP).stripTrailingZeros();
  }

  private static Fraction read(String text) {
    Formula formula = new Formula(text);
    Fraction value = formula.sum();
    require(formula.next == formula.tokens.size(), text);
    return value;
  }

  private Fraction sum() {
    Fraction sum = product();
    while (next < tokens.size() && (is("+") || is("−"))) {
      sum = tokens.get(next++).equals("+") ? sum.plus(product()) : sum.minus(product());
    }
    return sum;
  }

  private Fraction product() {
    Fraction product = figure();
    while (next < tokens.size() && (is("×") || is("÷"))) {
      product = tokens.get(next++).equals("×") ? product.times(figure()) : product.over(figure());
    }
    return product;
  }

  private Fraction figure() {
    String token = tokens.get(next++);
    if (token.equals("(") || token.equals("min(")) {
      Fraction value = sum();
      while (is(",")) {
        next++;
        value = value.min(sum());
      }
      require(is(")"), token);
      next++;
      return value;
    }
    BigDecimal figure = new BigDecimal(token.replaceAll("[,%]", ""));
    return new Fraction(figure.movePointLeft(token.endsWith("%") ? 2 : 0), BigDecimal.ONE);
  }

  private boolean is(String token) {
    return next < tokens.size() && tokens.get(next).equals(token);
  }

  private static void require(boolean good, String formula) {
    if (!good) {
      throw new IllegalArgumentException("not a formula: " + formula);
    }
  }
}
