package org.capitation.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Objects;
import org.capitation.page.Display;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/**
 * 表列: a column of a table.
 *
 * @param head its name; a line break in it is kept
 * @param group the name over it and its neighbours of the same group; empty for none
 * @param kind what its cells hold
 * @param width its share of the width of the page, in proportion to the others
 * @param summed the last row of a spreadsheet adds it up
 */
public record Column(String head, String group, Kind kind, int width, boolean summed) {
  /** 列类: how cells are written. Their values may always be null, which is written as nothing. */
  public enum Kind {
    /** A text, from the left. */
    TEXT,
    /** A short text in the middle: a number, a code, a mark. */
    CODE,
    /** A whole number. */
    COUNT,
    /** {@link Money}, in yuan. */
    MONEY,
    /** A {@link Ratio}, in per cent. */
    PER_CENT,
    /** A figure as a BigDecimal, with the decimals that it has. */
    FIGURE,
    /** A day, a month or a time. */
    DAY
  }

  /** A column without a group that is not added up. */
  public static Column of(String head, Kind kind, int width) {
    return new Column(head, "", kind, width, false);
  }

  /** Persons, visits or months, added up. */
  public static Column count(String head, int width) {
    return new Column(head, "", Kind.COUNT, width, true);
  }

  /** Amounts, added up. */
  public static Column money(String head, int width) {
    return new Column(head, "", Kind.MONEY, width, true);
  }

  /** The same under the name of a group. */
  public Column in(String name) {
    return new Column(head, name, kind, width, summed);
  }

  /** The same, not added up: of what no sum makes sense. */
  public Column unsummed() {
    return new Column(head, group, kind, width, false);
  }

  /** From the right, so that digits stand under digits. */
  boolean isFigure() {
    return kind == Kind.COUNT || kind == Kind.MONEY || kind == Kind.PER_CENT || kind == Kind.FIGURE;
  }

  /** How people read a cell. */
  String shown(Object value) {
    if (value == null) {
      return Display.NOTHING;
    }
    if (value instanceof Money amount) {
      return Display.yuan(amount);
    }
    if (value instanceof Ratio ratio) {
      return Display.percent(ratio);
    }
    if (value instanceof BigDecimal figure) {
      return Figures.of(figure);
    }
    if (value instanceof LocalDateTime time) {
      return Display.time(time);
    }
    return value instanceof Number count ? Display.count(count.longValue()) : value.toString();
  }

  /** How spreadsheets and lists hold a cell: yuan, a factor, a day, or as it is. */
  static Object raw(Object value) {
    if (value instanceof Money amount) {
      return amount.yuan();
    }
    if (value instanceof Ratio ratio) {
      return ratio.value();
    }
    boolean plain =
        value == null
            || value instanceof LocalDate
            || value instanceof BigDecimal
            || value instanceof Integer
            || value instanceof Long;
    return plain ? value : shownText(value);
  }

  private static String shownText(Object value) {
    if (value instanceof LocalDateTime time) {
      return Display.time(time);
    }
    return value instanceof YearMonth month ? Display.month(month) : Objects.toString(value);
  }
}
