package org.capitation.value;

/**
 * 大写金额: an amount in the capital numerals of cheques and official papers, which nobody can alter by
 * a stroke (支付结算办法, 附一).
 *
 * <p>Zeros between other digits are written once (零); zeros at the end of a group of four digits or
 * of the whole yuan are not written. The text ends in 整 unless there are fen. A negative amount
 * begins with 负.
 */
public final class Capitals {
  private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
  private static final long FEN_IN_YUAN = 100;
  private static final long FEN_IN_JIAO = 10;

  private Capitals() {}

  /** 数位: what a numeral is counted in, from the largest. */
  private enum Place {
    HUNDRED_MILLION("亿", 100_000_000),
    TEN_THOUSAND("万", 10_000),
    THOUSAND("仟", 1_000),
    HUNDRED("佰", 100),
    TEN("拾", 10);

    private final String name;
    private final long size;

    Place(String name, long size) {
      this.name = name;
      this.size = size;
    }
  }

  /**
   * The amount in capitals, such as {@code 壹万贰仟柒佰零壹元捌角柒分}.
   *
   * @throws ArithmeticException for the one amount that has no opposite
   */
  public static String of(Money amount) {
    return amount.isNegative() ? "负" + unsigned(amount.negated().fen()) : unsigned(amount.fen());
  }

  private static String unsigned(long fen) {
    long yuan = fen / FEN_IN_YUAN;
    long rest = fen % FEN_IN_YUAN;
    if (rest == 0) {
      return number(yuan) + "元整";
    }
    String whole = yuan == 0 ? "" : number(yuan) + "元";
    long jiao = rest / FEN_IN_JIAO;
    long odd = rest % FEN_IN_JIAO;
    if (jiao == 0) {
      return whole + (whole.isEmpty() ? "" : digit(0)) + digit(odd) + "分";
    }
    return whole + digit(jiao) + "角" + (odd == 0 ? "整" : digit(odd) + "分");
  }

  /** A whole number, not negative. */
  private static String number(long number) {
    for (Place place : Place.values()) {
      if (number >= place.size) {
        return number(number / place.size) + place.name + rest(number % place.size, place.size);
      }
    }
    return digit(number);
  }

  /** What follows a place: nothing for zero, and a zero first where the next place is empty. */
  private static String rest(long rest, long size) {
    if (rest == 0) {
      return "";
    }
    return (rest < size / 10 ? digit(0) : "") + number(rest);
  }

  private static String digit(long digit) {
    return String.valueOf(DIGITS.charAt((int) digit));
  }
}
