package org.capitation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import org.capitation.value.Step;

/** 验算: computes the formula of a step as a clerk would with a pocket calculator. */
public final class Formula {
  private Formula() {}

  /** The formula comes to the result of the step, half up where the result is shorter. */
  public static void check(Step step) {
    BigDecimal computed = value(step.formula());
    assertEquals(
        step.result().figure(),
        computed.setScale(step.result().figure().scale(), RoundingMode.HALF_UP),
        () -> step.toString());
  }

  /** The value of figures joined by {@code + − × ÷}; to twenty decimals where it is divided. */
  public static BigDecimal value(String formula) {
    return Arrays.stream(formula.split(" \\+ "))
        .map(Formula::difference)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal difference(String formula) {
    return Arrays.stream(formula.split(" − "))
        .map(Formula::product)
        .reduce(BigDecimal::subtract)
        .orElseThrow();
  }

  private static BigDecimal product(String formula) {
    return Arrays.stream(formula.split(" × "))
        .map(Formula::quotient)
        .reduce(BigDecimal.ONE, BigDecimal::multiply);
  }

  private static BigDecimal quotient(String formula) {
    return Arrays.stream(formula.split(" ÷ "))
        .map(Formula::figure)
        .reduce((a, b) -> a.divide(b, 20, RoundingMode.HALF_UP))
        .orElseThrow();
  }

  private static BigDecimal figure(String figure) {
    String digits = figure.replaceAll("[,()%]", "");
    return new BigDecimal(digits).movePointLeft(figure.endsWith("%") ? 2 : 0);
  }
}
