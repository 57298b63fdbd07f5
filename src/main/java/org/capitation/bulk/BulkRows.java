package org.capitation.bulk;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.capitation.value.Money;

/**
 * 待写入行: rows for one table, encoded as {@code LOAD DATA} reads them.
 *
 * <p>Values are added column by column in the order of the columns; {@link #end()} finishes a row.
 */
public final class BulkRows {
  private static final int ASCII = 128;
  private static final int MILLI = 1_000_000;

  private final String table;
  private final List<String> columns;
  private final Tape tape = new Tape();
  private int column;
  private int rows;

  /** Rows for a table with these columns. */
  public BulkRows(String table, String... columns) {
    this.table = table;
    this.columns = List.of(columns);
  }

  /** Adds a text; null becomes NULL. */
  public BulkRows text(String value) {
    return value == null ? nothing() : escaped(value);
  }

  /** Adds bytes as they are; null becomes NULL. */
  public BulkRows binary(byte[] value) {
    return value == null ? nothing() : hex(value);
  }

  /** Adds a whole number. */
  public BulkRows number(long value) {
    separate();
    tape.decimal(value);
    return this;
  }

  /** Adds a whole number; null becomes NULL. */
  public BulkRows number(Number value) {
    return value == null ? nothing() : number(value.longValue());
  }

  /** Adds a flag as 1 or 0. */
  public BulkRows flag(boolean value) {
    return number(value ? 1 : 0);
  }

  /** Adds an amount in yuan; null becomes NULL. */
  public BulkRows yuan(Money value) {
    if (value == null) {
      return nothing();
    }
    separate();
    long fen = value.fen();
    if (fen < 0 && fen > -100) {
      // the figures of 0 have no sign
      tape.put('-');
    }
    tape.decimal(fen / 100);
    tape.put('.');
    tape.padded((int) Math.abs(fen % 100), 2);
    return this;
  }

  /** Adds a day of four-figure years; null becomes NULL. */
  public BulkRows day(LocalDate value) {
    if (value == null) {
      return nothing();
    }
    separate();
    date(value);
    return this;
  }

  /** Adds a month as yyyymm. */
  public BulkRows month(YearMonth value) {
    return number(BulkRead.yyyymm(value));
  }

  /** Adds a time; null becomes NULL. */
  public BulkRows time(LocalDateTime value) {
    if (value == null) {
      return nothing();
    }
    separate();
    date(value.toLocalDate());
    clock(' ', value.getHour());
    clock(':', value.getMinute());
    clock(':', value.getSecond());
    if (value.getNano() >= MILLI) {
      tape.put('.');
      tape.padded(value.getNano() / MILLI, 3);
    }
    return this;
  }

  /** Adds the name of a constant. */
  public BulkRows name(Enum<?> value) {
    separate();
    tape.ascii(value.name());
    return this;
  }

  /**
   * Finishes the row.
   *
   * @throws IllegalStateException if a column is missing or too many were added
   */
  public void end() {
    if (column != columns.size()) {
      throw new IllegalStateException(column + " of " + columns.size() + " columns in " + table);
    }
    tape.put('\n');
    column = 0;
    rows++;
  }

  /** The number of finished rows. */
  public int size() {
    return rows;
  }

  /** Begins anew; the memory stays. */
  public void clear() {
    tape.clear();
    column = 0;
    rows = 0;
  }

  /** The table they are for. */
  public String table() {
    return table;
  }

  /** Its columns; the name of a binary one is followed by {@code binary}. */
  public List<String> columns() {
    return columns;
  }

  /** The rows as they are sent. */
  InputStream stream() {
    return tape.stream();
  }

  /** The finished rows as texts again, null for NULL; a binary value is in hexadecimal digits. */
  public Iterable<List<String>> texts() {
    return () -> new Texts(tape, columns.size());
  }

  /** Reads back what has been escaped. */
  private static final class Texts implements Iterator<List<String>> {
    private final Tape tape;
    private final int width;
    private long next;

    Texts(Tape tape, int width) {
      this.tape = tape;
      this.width = width;
    }

    @Override
    public boolean hasNext() {
      return next < tape.length();
    }

    @Override
    public List<String> next() {
      List<String> row = new ArrayList<>(width);
      for (int i = 0; i < width; i++) {
        row.add(field());
      }
      return row;
    }

    private String field() {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      boolean isNull = false;
      byte b = tape.get(next++);
      while (b != '\t' && b != '\n') {
        if (b == '\\') {
          b = tape.get(next++);
          isNull = b == 'N';
          b = unescaped(b);
        }
        text.write(b);
        b = tape.get(next++);
      }
      return isNull ? null : text.toString(StandardCharsets.UTF_8);
    }

    private static byte unescaped(byte letter) {
      return switch (letter) {
        case 't' -> '\t';
        case 'n' -> '\n';
        case 'r' -> '\r';
        case '0' -> 0;
        default -> letter;
      };
    }
  }

  private BulkRows hex(byte[] value) {
    separate();
    for (byte b : value) {
      tape.put(Character.forDigit((b >> 4) & 15, 16));
      tape.put(Character.forDigit(b & 15, 16));
    }
    return this;
  }

  private void date(LocalDate value) {
    tape.padded(value.getYear(), 4);
    clock('-', value.getMonthValue());
    clock('-', value.getDayOfMonth());
  }

  private void clock(char mark, int value) {
    tape.put(mark);
    tape.padded(value, 2);
  }

  private BulkRows nothing() {
    separate();
    tape.put('\\');
    tape.put('N');
    return this;
  }

  private BulkRows escaped(String value) {
    separate();
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) >= ASCII) {
        for (byte b : value.substring(i).getBytes(StandardCharsets.UTF_8)) {
          escaped(b);
        }
        return this;
      }
      escaped((byte) value.charAt(i));
    }
    return this;
  }

  private void escaped(byte b) {
    switch (b) {
      case '\t' -> marked('t');
      case '\n' -> marked('n');
      case '\r' -> marked('r');
      case 0 -> marked('0');
      case '\\' -> marked('\\');
      default -> tape.put(b);
    }
  }

  private void marked(char letter) {
    tape.put('\\');
    tape.put(letter);
  }

  private void separate() {
    if (column++ > 0) {
      tape.put('\t');
    }
  }
}
