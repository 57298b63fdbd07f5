package org.capitation.value;

import java.math.BigDecimal;

/** 算式数字: how figures are written in the formula of a step, the same in every language. */
public final class Figures {
  private static final int GROUP = 3;

  private Figures() {}

  /** Yuan with separators and two decimals; a negative amount in brackets: {@code (-1,234.50)}. */
  public static String of(Money amount) {
    String digits = of(amount.yuan());
    return amount.isNegative() ? "(" + digits + ")" : digits;
  }

  /** A number with separators and all the decimals it has. */
  public static String of(BigDecimal number) {
    StringBuilder digits = new StringBuilder(number.abs().toPlainString());
    int point = digits.indexOf(".");
    for (int i = (point < 0 ? digits.length() : point) - GROUP; i > 0; i -= GROUP) {
      digits.insert(i, ',');
    }
    return (number.signum() < 0 ? "-" : "") + digits;
  }

  /** An exact amount of yuan: at least two decimals, more where it has them. */
  public static String exact(BigDecimal yuan) {
    BigDecimal plain = yuan.stripTrailingZeros();
    return of(plain.scale() < 2 ? plain.setScale(2) : plain);
  }

  /** A count with separators. */
  public static String of(long count) {
    return of(BigDecimal.valueOf(count));
  }
}
