package org.capitation.value;

import java.math.BigDecimal;

/** 算式数字: how figures are written in the formula of a step, the same in every language. */
public final class Figures {
  private Figures() {}

  /** Yuan with separators and two decimals; a negative amount in brackets: {@code (-1,234.50)}. */
  public static String of(Money amount) {
    String digits = of(amount.yuan());
    return amount.isNegative() ? "(" + digits + ")" : digits;
  }

  /** A number with separators and all the decimals it has. */
  public static String of(BigDecimal number) {
    String plain = number.abs().toPlainString();
    int point = plain.indexOf('.');
    String whole = point < 0 ? plain : plain.substring(0, point);
    String fraction = point < 0 ? "" : plain.substring(point);
    String grouped = whole.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ",");
    return (number.signum() < 0 ? "-" : "") + grouped + fraction;
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
