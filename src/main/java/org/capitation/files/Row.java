package org.capitation.files;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.capitation.value.DateRange;
import org.capitation.value.Money;

/**
 * 行: one row of a file; reads its values and says exactly what is wrong with them.
 *
 * <p>Every reading of a column throws {@link BadRow} if the text in it does not fit.
 *
 * @param line the line of the file
 * @param values the values by the ordinal of their column; null where there is none
 * @param header which columns the file has
 * @param shortened it has fewer values than the file has columns
 */
public record Row(long line, String[] values, Header header, boolean shortened) {
  /** A row that has a value, be it empty, for every column of its file. */
  public Row(long line, String[] values, Header header) {
    this(line, values, header, false);
  }

  /**
   * A row that came without a file, such as by the API.
   *
   * @param line its number
   * @param values the values by the names of their columns, in any case, or by an alias
   */
  public static Row of(long line, Layout layout, Map<String, String> values) {
    Map<String, String> named = new HashMap<>();
    values.forEach((name, value) -> named.put(Header.normal(name), value));
    String[] picked = new String[layout.columns().size()];
    for (Column column : layout.columns()) {
      String value = stripped(named.get(column.header()));
      for (String alias : column.aliases()) {
        value = value == null ? stripped(named.get(alias)) : value;
      }
      picked[column.ordinal()] = value;
    }
    return new Row(line, picked, layout.all());
  }

  private static String stripped(String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }

  /**
   * This row, its characters looked at as those of a file are.
   *
   * @throws BadRow for characters that cannot be
   */
  public Row checked() {
    header.check(values, line);
    return this;
  }

  /** What is in a column whatever its form; null if it is empty. */
  public String text(Column column) {
    return values[column.ordinal()];
  }

  /** The text in a column, not longer than the platform allows; null if it is empty. */
  public String text(Column column, int longest) {
    String value = text(column);
    if (value != null
        && value.length() > longest
        && value.codePointCount(0, value.length()) > longest) {
      throw bad(column, Reason.TOO_LONG);
    }
    return value;
  }

  /** What is in a column that must not be empty. */
  public String required(Column column) {
    String value = text(column);
    if (value == null) {
      throw bad(column, Reason.MISSING);
    }
    return value;
  }

  /** The text in a column that must not be empty. */
  public String required(Column column, int longest) {
    required(column);
    return text(column, longest);
  }

  /** The code in a column, all ASCII; null if it is empty. */
  public String code(Column column, int longest) {
    text(column, longest);
    return read(column, Reading::code);
  }

  /** The code in a column that must not be empty. */
  public String requiredCode(Column column, int longest) {
    required(column);
    return code(column, longest);
  }

  /** The day in a column; null if it is empty. */
  public LocalDate day(Column column) {
    return read(column, Reading::day);
  }

  /** The day in a column that must not be empty. */
  public LocalDate requiredDay(Column column) {
    required(column);
    return day(column);
  }

  /** The time in a column, the first moment of a day alone; null if it is empty. */
  public LocalDateTime time(Column column) {
    return read(column, Reading::time);
  }

  /** The time in a column that must not be empty. */
  public LocalDateTime requiredTime(Column column) {
    required(column);
    return time(column);
  }

  /** The amount in a column; null if it is empty. */
  public Money yuan(Column column) {
    return read(column, Reading::yuan);
  }

  /** The amount in a column that must not be empty. */
  public Money requiredYuan(Column column) {
    required(column);
    return yuan(column);
  }

  /** The whole number in a column, within the bounds; null if it is empty. */
  public Integer number(Column column, int least, int most) {
    return read(column, value -> Reading.number(value, least, most));
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
    throw bad(column, Reason.NOT_A_FLAG);
  }

  /** The day in a column, which must not be empty, and not after today. */
  public LocalDate past(Column column, LocalDate today) {
    return notAfter(column, requiredDay(column), today);
  }

  /** The day in a column, not after today; null if it is empty. */
  public LocalDate optionalPast(Column column, LocalDate today) {
    return text(column) == null ? null : past(column, today);
  }

  /** The time in a column, which must not be empty, and not on a day after today. */
  public LocalDateTime pastTime(Column column, LocalDate today) {
    LocalDateTime time = requiredTime(column);
    notAfter(column, time.toLocalDate(), today);
    return time;
  }

  private LocalDate notAfter(Column column, LocalDate day, LocalDate today) {
    if (day.isAfter(today)) {
      throw bad(column, Reason.IN_FUTURE);
    }
    return day;
  }

  /** The days from the first, which must not be empty, to the last, both in it. */
  public DateRange range(Column first, Column last) {
    return range(requiredDay(first), first, last, null);
  }

  /**
   * The days between two columns, both in it; without a first day from ever on.
   *
   * @param known what holds for a column that the file does not have; null for nothing
   */
  public DateRange range(Column first, Column last, DateRange known) {
    LocalDate from = or(first, this::day, known == null ? null : known.from());
    return range(from == null ? Reading.EARLIEST : from, first, last, known);
  }

  private DateRange range(LocalDate from, Column first, Column last, DateRange known) {
    if (!from.isBefore(DateRange.OPEN_END)) {
      throw bad(first, Reason.OUT_OF_RANGE);
    }
    LocalDate to = or(last, this::day, known == null || known.isOpen() ? null : known.lastDay());
    if (to != null && to.isBefore(from)) {
      throw bad(last, Reason.ENDS_BEFORE_IT_BEGINS);
    }
    return DateRange.ofDays(from, to);
  }

  /** What a column says; where the file does not have the column, what is known already. */
  public <T> T or(Column column, Function<Column, T> reader, T known) {
    return header.has(column) ? reader.apply(column) : known;
  }

  /** The exception that rejects this row. */
  public BadRow bad(Column column, Reason reason) {
    return new BadRow(rejection(column, reason));
  }

  /** The words that reject this row; where values are missing, the others may be displaced. */
  public Rejection rejection(Column column, Reason reason) {
    String value = text(column);
    Reason told = reason;
    if (reason.isOfForm() && shortened) {
      told = Reason.TOO_FEW_FIELDS;
    } else if (reason.isOfForm() && value != null && Characters.isFullWidth(value)) {
      told = Reason.FULL_WIDTH;
    }
    return new Rejection(line, column.header(), told, value);
  }

  private <T> T read(Column column, Function<String, T> reader) {
    String value = text(column);
    try {
      return value == null ? null : reader.apply(value);
    } catch (Reading.Unfit unfit) {
      throw bad(column, unfit.reason());
    }
  }
}
