package org.capitation.files;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.Function;
import org.capitation.value.DateRange;
import org.capitation.value.Money;

/**
 * 行: one row of a file; reads its values and says exactly what is wrong with them.
 *
 * @param line the line of the file
 * @param values the values by the ordinal of their column; null where there is none
 */
public record Row(long line, String[] values) {
  private static final LocalDate ALWAYS = LocalDate.of(1900, 1, 1);
  private static final int DAY = 10;
  private static final int TIME = 19;

  /** The text in a column; null if it is empty. */
  public String text(Column column) {
    return values[column.ordinal()];
  }

  /** The text in a column that must not be empty. */
  public String required(Column column) {
    String value = text(column);
    if (value == null) {
      throw bad(column, "missing");
    }
    return value;
  }

  /** The text in a column that must not be empty and not be longer than the platform allows. */
  public String required(Column column, int longest) {
    String value = required(column);
    if (value.codePointCount(0, value.length()) > longest) {
      throw bad(column, "too-long");
    }
    return value;
  }

  /** The day in a column; null if it is empty. */
  public LocalDate day(Column column) {
    return text(column) == null ? null : read(column, Row::parseDay);
  }

  /** The day in a column that must not be empty. */
  public LocalDate requiredDay(Column column) {
    required(column);
    return day(column);
  }

  /** The time in a column that must not be empty; a day alone means its first moment. */
  public LocalDateTime requiredTime(Column column) {
    required(column);
    return read(column, Row::parseTime);
  }

  /** The time in a column; null if it is empty. */
  public LocalDateTime time(Column column) {
    return text(column) == null ? null : read(column, Row::parseTime);
  }

  /** The amount in a column; null if it is empty. */
  public Money yuan(Column column) {
    return text(column) == null ? null : amount(column);
  }

  /** The amount in a column that must not be empty. */
  public Money requiredYuan(Column column) {
    required(column);
    return amount(column);
  }

  /** The whole number in a column; null if it is empty. */
  public Integer number(Column column) {
    return text(column) == null ? null : read(column, Integer::valueOf);
  }

  /** The days between two columns, both in it; without a first day from ever on. */
  public DateRange range(Column first, Column last) {
    LocalDate from = text(first) == null ? ALWAYS : day(first);
    LocalDate to = day(last);
    if (to != null && to.isBefore(from)) {
      throw bad(last, "ends-before-it-begins");
    }
    return DateRange.ofDays(from, to);
  }

  /** The flag in a column: 1 is yes, 0 or empty is no. */
  public boolean flag(Column column) {
    String value = text(column);
    if (value == null || value.equals("0")) {
      return false;
    }
    if (value.equals("1")) {
      return true;
    }
    throw bad(column, "not-a-flag");
  }

  /** The exception that rejects this row. */
  public BadRow bad(Column column, String reason) {
    return new BadRow(rejection(column, reason));
  }

  /** The words that reject this row. */
  public Rejection rejection(Column column, String reason) {
    return new Rejection(line, column.header(), reason, text(column));
  }

  private Money amount(Column column) {
    String value = text(column);
    try {
      return Money.ofYuan(new BigDecimal(value));
    } catch (NumberFormatException e) {
      throw bad(column, "not-an-amount");
    } catch (ArithmeticException e) {
      throw bad(column, "too-many-decimals");
    }
  }

  private <T> T read(Column column, Function<String, T> parser) {
    try {
      return parser.apply(text(column));
    } catch (NumberFormatException e) {
      throw bad(column, serial(text(column)) ? "damaged-by-spreadsheet" : "wrong-form");
    } catch (DateTimeException e) {
      throw bad(column, "no-such-date");
    }
  }

  /** A spreadsheet writes a day as a serial number of five digits. */
  private static boolean serial(String value) {
    return value.matches("\\d{5}(\\.\\d+)?");
  }

  private static LocalDate parseDay(String value) {
    if (value.length() < DAY || value.charAt(4) != '-' || value.charAt(7) != '-') {
      throw new NumberFormatException(value);
    }
    if (value.length() > DAY) {
      return parseTime(value).toLocalDate();
    }
    return LocalDate.of(digits(value, 0, 4), digits(value, 5, 7), digits(value, 8, DAY));
  }

  private static LocalDateTime parseTime(String value) {
    if (value.length() == DAY) {
      return parseDay(value).atStartOfDay();
    }
    if (value.length() != TIME || value.charAt(13) != ':' || value.charAt(16) != ':') {
      throw new NumberFormatException(value);
    }
    return parseDay(value.substring(0, DAY))
        .atTime(digits(value, 11, 13), digits(value, 14, 16), digits(value, 17, TIME));
  }

  private static int digits(String value, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      int digit = value.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw new NumberFormatException(value);
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
