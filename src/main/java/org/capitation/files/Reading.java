package org.capitation.files;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.capitation.value.Money;

/** 读值: what a text says as a day, a time, an amount, a number or a code. */
final class Reading {
  /** No single amount is as large; with it the sums of ten million rows stay within bounds. */
  static final BigDecimal LARGEST = BigDecimal.TEN.pow(9);

  /** Days before it are mistakes. */
  static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

  private static final Pattern AMOUNT = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)");
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+");
  private static final Pattern SCIENTIFIC = Pattern.compile("[+-]?\\d(\\.\\d+)?[eE][+-]?\\d+");
  private static final Pattern LONG_CODE = Pattern.compile("\\d(\\.\\d+)?E\\+\\d\\d");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
  private static final long NOT_PLAIN = Long.MIN_VALUE;
  private static final Pattern REWRITTEN = Pattern.compile("\\d{4}/\\d{1,2}/\\d{1,2}( .*)?");
  private static final int DAY = 10;
  private static final int TIME = 19;

  private Reading() {}

  /** 读不出: why a text does not say such a thing. */
  static final class Unfit extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Unfit(Reason reason) {
      super(reason.code(), null, false, false);
      this.reason = reason;
    }

    Reason reason() {
      return reason;
    }
  }

  /** Digits, letters and marks of ASCII, as all codes of the platform are. */
  static String code(String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
        throw new Unfit(Reason.WRONG_FORM);
      }
    }
    if (value.indexOf('+') > 0 && LONG_CODE.matcher(value).matches()) {
      throw new Unfit(Reason.DAMAGED_BY_SPREADSHEET);
    }
    return value;
  }

  /** Yuan with at most two decimals that count. */
  static Money yuan(String value) {
    long fen = plainFen(value);
    return fen == NOT_PLAIN ? anyYuan(value) : Money.ofFen(fen);
  }

  /** The fen of an amount as nearly all are written, which costs a tenth of reading any. */
  private static long plainFen(String value) {
    int begin = value.charAt(0) == '-' ? 1 : 0;
    int point = value.length() - 3;
    if (point <= begin || point > begin + 9 || value.charAt(point) != '.') {
      return NOT_PLAIN;
    }
    long fen = 0;
    for (int i = begin; i < value.length(); i++) {
      int digit = value.charAt(i) - '0';
      if (i != point && (digit < 0 || digit > 9)) {
        return NOT_PLAIN;
      }
      fen = i == point ? fen : fen * 10 + digit;
    }
    return begin == 1 ? -fen : fen;
  }

  private static Money anyYuan(String value) {
    if (!AMOUNT.matcher(value).matches()) {
      boolean damaged = SCIENTIFIC.matcher(value).matches();
      throw new Unfit(damaged ? Reason.DAMAGED_BY_SPREADSHEET : Reason.NOT_AN_AMOUNT);
    }
    BigDecimal amount = new BigDecimal(value);
    if (amount.abs().compareTo(LARGEST) >= 0) {
      throw new Unfit(Reason.OUT_OF_RANGE);
    }
    if (amount.stripTrailingZeros().scale() > 2) {
      throw new Unfit(Reason.TOO_MANY_DECIMALS);
    }
    return Money.ofYuan(amount);
  }

  /** A whole number from the least to the most. */
  static int number(String value, int least, int most) {
    int plain = plainNumber(value);
    if (plain >= Math.max(0, least) && plain <= most) {
      return plain;
    }
    if (!NUMBER.matcher(value).matches()) {
      throw new Unfit(Reason.NOT_A_NUMBER);
    }
    BigDecimal number = new BigDecimal(value);
    if (number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      throw new Unfit(Reason.OUT_OF_RANGE);
    }
    return number.intValueExact();
  }

  /** A number as nearly all are written, of at most nine digits; -1 for any other. */
  private static int plainNumber(String value) {
    int number = value.length() > 9 ? -1 : 0;
    for (int i = 0; number >= 0 && i < value.length(); i++) {
      int digit = value.charAt(i) - '0';
      number = digit < 0 || digit > 9 ? -1 : number * 10 + digit;
    }
    return number;
  }

  /** 2025-01-31, also with a time of day behind it. */
  static LocalDate day(String value) {
    return time(value).toLocalDate();
  }

  /** 2025-01-31 08:30:00; a day alone means its first moment. */
  static LocalDateTime time(String value) {
    try {
      LocalDate day = dayAlone(value);
      return value.length() == DAY
          ? day.atStartOfDay()
          : day.atTime(
              clock(value, DAY, ' ', 'T'), clock(value, 13, ':', ':'), clock(value, 16, ':', ':'));
    } catch (DateTimeException e) {
      throw new Unfit(Reason.NO_SUCH_DATE);
    }
  }

  private static LocalDate dayAlone(String value) {
    if ((value.length() != DAY && value.length() != TIME)
        || value.charAt(4) != '-'
        || value.charAt(7) != '-') {
      // a spreadsheet writes a day as a serial number of five digits, or as 2025/1/31
      boolean damaged = SERIAL.matcher(value).matches() || REWRITTEN.matcher(value).matches();
      throw new Unfit(damaged ? Reason.DAMAGED_BY_SPREADSHEET : Reason.WRONG_FORM);
    }
    LocalDate day = LocalDate.of(digits(value, 0, 4), digits(value, 5, 7), digits(value, 8, DAY));
    if (day.isBefore(EARLIEST)) {
      throw new Unfit(Reason.OUT_OF_RANGE);
    }
    return day;
  }

  /** The two digits behind a mark. */
  private static int clock(String value, int mark, char one, char other) {
    if (value.charAt(mark) != one && value.charAt(mark) != other) {
      throw new Unfit(Reason.WRONG_FORM);
    }
    return digits(value, mark + 1, mark + 3);
  }

  private static int digits(String value, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = value.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new Unfit(Reason.WRONG_FORM);
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
