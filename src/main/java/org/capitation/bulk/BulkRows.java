package org.capitation.bulk;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.capitation.value.Money;

/**
 * 待写入行: rows for one table, encoded as {@code LOAD DATA} reads them.
 *
 * <p>Values are added column by column in the order of the columns; {@link #end()} finishes a row.
 */
public final class BulkRows {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");
  private static final byte[] NULL = {'\\', 'N'};

  private final String table;
  private final List<String> columns;
  private byte[] bytes = new byte[1 << 16];
  private int length;
  private int column;
  private int rows;

  /** Rows for a table with these columns. */
  public BulkRows(String table, String... columns) {
    this.table = table;
    this.columns = List.of(columns);
  }

  /** Adds a text; null becomes NULL. */
  public BulkRows text(String value) {
    return value == null ? raw(NULL) : escaped(value.getBytes(StandardCharsets.UTF_8));
  }

  /** Adds bytes as they are; null becomes NULL. */
  public BulkRows binary(byte[] value) {
    return value == null ? raw(NULL) : hex(value);
  }

  /** Adds a whole number. */
  public BulkRows number(long value) {
    return ascii(Long.toString(value));
  }

  /** Adds a whole number; null becomes NULL. */
  public BulkRows number(Number value) {
    return value == null ? raw(NULL) : number(value.longValue());
  }

  /** Adds a flag as 1 or 0. */
  public BulkRows flag(boolean value) {
    return number(value ? 1 : 0);
  }

  /** Adds an amount in yuan; null becomes NULL. */
  public BulkRows yuan(Money value) {
    return value == null ? raw(NULL) : ascii(value.toString());
  }

  /** Adds a day; null becomes NULL. */
  public BulkRows day(LocalDate value) {
    return value == null ? raw(NULL) : ascii(value.toString());
  }

  /** Adds a month as yyyymm. */
  public BulkRows month(YearMonth value) {
    return number(BulkRead.yyyymm(value));
  }

  /** Adds a time; null becomes NULL. */
  public BulkRows time(LocalDateTime value) {
    return value == null ? raw(NULL) : ascii(TIME.format((TemporalAccessor) value));
  }

  /** Adds the name of a constant. */
  public BulkRows name(Enum<?> value) {
    return ascii(value.name());
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
    put((byte) '\n');
    column = 0;
    rows++;
  }

  /** The number of finished rows. */
  public int size() {
    return rows;
  }

  /** Begins anew; the memory stays. */
  public void clear() {
    length = 0;
    column = 0;
    rows = 0;
  }

  String table() {
    return table;
  }

  List<String> columns() {
    return columns;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** The finished rows as texts again, null for NULL; a binary value is in hexadecimal digits. */
  Iterable<List<String>> texts() {
    return () -> new Texts(Arrays.copyOf(bytes, length), columns.size());
  }

  /** Reads back what has been escaped. */
  private static final class Texts implements Iterator<List<String>> {
    private final byte[] bytes;
    private final int width;
    private int next;

    Texts(byte[] bytes, int width) {
      this.bytes = bytes;
      this.width = width;
    }

    @Override
    public boolean hasNext() {
      return next < bytes.length;
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
      byte b = bytes[next++];
      while (b != '\t' && b != '\n') {
        if (b == '\\') {
          b = bytes[next++];
          isNull = b == 'N';
          b = unescaped(b);
        }
        text.write(b);
        b = bytes[next++];
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
      put((byte) Character.forDigit((b >> 4) & 15, 16));
      put((byte) Character.forDigit(b & 15, 16));
    }
    return this;
  }

  private BulkRows ascii(String value) {
    separate();
    ensure(value.length());
    for (int i = 0; i < value.length(); i++) {
      bytes[length++] = (byte) value.charAt(i);
    }
    return this;
  }

  private BulkRows raw(byte[] value) {
    separate();
    ensure(value.length);
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
    return this;
  }

  private BulkRows escaped(byte[] value) {
    separate();
    for (byte b : value) {
      switch (b) {
        case '\t' -> put('t');
        case '\n' -> put('n');
        case '\r' -> put('r');
        case 0 -> put('0');
        case '\\' -> put('\\');
        default -> put(b);
      }
    }
    return this;
  }

  private void put(char escaped) {
    put((byte) '\\');
    put((byte) escaped);
  }

  private void separate() {
    if (column++ > 0) {
      put((byte) '\t');
    }
  }

  private void put(byte b) {
    ensure(1);
    bytes[length++] = b;
  }

  private void ensure(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
