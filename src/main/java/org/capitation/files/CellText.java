package org.capitation.files;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.dhatim.fastexcel.reader.Cell;

/**
 * 单元格: what a cell says, written as in our texts: days as days, numbers without an exponent. A
 * number of more digits than a workbook keeps is written as it is shown, 3.39901E+17, and so known
 * as damaged.
 */
final class CellText {
  /** The digits that a workbook keeps of a number. */
  private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
  private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

  /** 29 February 1900, which a workbook has and the calendar has not. */
  private static final BigDecimal NO_DAY = BigDecimal.valueOf(60);

  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
  private static final int DAYS_BEFORE_1904 = 1_462;

  /** The formats of Excel that are days or times without saying so: first and last of each run. */
  private static final int[][] BUILT_IN = {{14, 22}, {27, 36}, {45, 47}, {50, 58}};

  private final boolean since1904;

  /**
   * For the cells of a workbook.
   *
   * @param since1904 its days are counted from 1904
   */
  CellText(boolean since1904) {
    this.since1904 = since1904;
  }

  String of(Cell cell) {
    Object value = cell.getValue();
    if (value instanceof BigDecimal number) {
      return isTime(cell.getDataFormatId(), cell.getDataFormatString())
          ? time(number)
          : number(number);
    }
    if (value instanceof Boolean flag) {
      return flag ? "1" : "0";
    }
    if (value == null) {
      return cell.getRawValue() == null ? "" : cell.getRawValue();
    }
    return value.toString();
  }

  private static String number(BigDecimal exact) {
    BigDecimal number = exact.round(KEPT);
    if (number.signum() == 0) {
      return "0";
    }
    number = number.stripTrailingZeros();
    int exponent = number.precision() - number.scale() - 1;
    if (exponent < KEPT.getPrecision()) {
      return number.scale() > Limits.FIELD ? number.toString() : number.toPlainString();
    }
    String digits = number.unscaledValue().abs().toString();
    return (number.signum() < 0 ? "-" : "")
        + digits.charAt(0)
        + (digits.length() > 1 ? "." + digits.substring(1) : "")
        + "E+"
        + exponent;
  }

  private String time(BigDecimal number) {
    if (number.signum() < 0 || number.compareTo(LAST_DAY) >= 0) {
      return number(number);
    }
    BigDecimal serial = since1904 ? number.add(BigDecimal.valueOf(DAYS_BEFORE_1904)) : number;
    long shift = serial.compareTo(NO_DAY) < 0 ? 1 : 0;
    BigDecimal days = serial.setScale(0, RoundingMode.FLOOR);
    long seconds =
        serial.subtract(days).multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    LocalDateTime time =
        FIRST_DAY.plusDays(days.longValueExact() + shift).atStartOfDay().plusSeconds(seconds);
    return seconds == 0 ? time.toLocalDate().toString() : TIME.format(time);
  }

  private static boolean isTime(Integer id, String format) {
    for (int[] run : BUILT_IN) {
      if (id != null && id >= run[0] && id <= run[1]) {
        return true;
      }
    }
    return format != null && isTime(format);
  }

  /** Whether letters of days and times stand in a format outside quotes and brackets. */
  private static boolean isTime(String format) {
    char closing = 0;
    for (int i = 0; i < format.length(); i++) {
      char c = format.charAt(i);
      if (closing != 0) {
        closing = c == closing ? 0 : closing;
      } else if (c == '"') {
        closing = '"';
      } else if (c == '[') {
        closing = ']';
      } else if (c == '\\' || c == '_') {
        i++;
      } else if ("ymdhsYMDHS".indexOf(c) >= 0) {
        return true;
      }
    }
    return false;
  }
}
