package org.capitation.app.sample;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Writes rows of comma-separated values as UTF-8, straight into bytes.
 *
 * <p>The values of the sample hold neither comma nor quotation mark, so nothing is quoted.
 */
final class CsvFile implements Closeable {

  private static final int BUFFER_BYTES = 1 << 17;
  private static final int ROOM_FOR_A_ROW = 1 << 13;
  private static final int SECONDS_PER_MINUTE = 60;
  private static final int SECONDS_PER_HOUR = 3600;
  private static final int FEN_PER_YUAN = 100;

  private final OutputStream out;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private int used;
  private boolean rowBegun;

  CsvFile(OutputStream out) {
    this.out = out;
  }

  /** Creates the file of a layout and writes its header row. */
  static CsvFile create(Path path, Layout layout) throws IOException {
    CsvFile file = new CsvFile(Files.newOutputStream(path));
    file.row(layout.columns());
    return file;
  }

  /** Begins a field, for values made of parts. */
  CsvFile field() {
    if (rowBegun) {
      buffer[used++] = ',';
    }
    rowBegun = true;
    return this;
  }

  /** Adds text to the field begun. */
  CsvFile add(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        buffer[used++] = (byte) c;
      } else if (Character.isHighSurrogate(c)) {
        addCodePoint(Character.toCodePoint(c, text.charAt(++i)));
      } else {
        addCodePoint(c);
      }
    }
    return this;
  }

  /** Adds a number with leading zeros to the field begun. */
  CsvFile addDigits(long number, int width) {
    long left = number;
    for (int i = width - 1; i >= 0; i--) {
      buffer[used + i] = (byte) ('0' + left % 10);
      left /= 10;
    }
    used += width;
    return this;
  }

  /** Adds the eight digits of a day to the field begun. */
  CsvFile addDayDigits(int day) {
    Days.copyDigits(day, buffer, used);
    used += 8;
    return this;
  }

  CsvFile text(String text) {
    return field().add(text);
  }

  CsvFile blank() {
    return field();
  }

  CsvFile flag(boolean set) {
    return text(set ? "1" : "0");
  }

  CsvFile number(long number) {
    return text(Long.toString(number));
  }

  /** An amount in yuan with two decimals. */
  CsvFile fen(long fen) {
    field();
    long size = Math.abs(fen);
    if (fen < 0) {
      buffer[used++] = '-';
    }
    long yuan = size / FEN_PER_YUAN;
    int width = 1;
    for (long left = yuan; left >= 10; left /= 10) {
      width++;
    }
    addDigits(yuan, width);
    buffer[used++] = '.';
    return addDigits(size % FEN_PER_YUAN, 2);
  }

  /** A date, or nothing for an end that has not come. */
  CsvFile date(int day) {
    field();
    if (day != Days.OPEN) {
      Days.copyIso(day, buffer, used);
      used += Days.ISO_LENGTH;
    }
    return this;
  }

  /** A date and time of day. */
  CsvFile time(int day, int second) {
    date(day);
    buffer[used++] = ' ';
    addDigits(second / SECONDS_PER_HOUR, 2);
    buffer[used++] = ':';
    addDigits(second / SECONDS_PER_MINUTE % SECONDS_PER_MINUTE, 2);
    buffer[used++] = ':';
    return addDigits(second % SECONDS_PER_MINUTE, 2);
  }

  /** A whole row of texts. */
  void row(List<String> values) throws IOException {
    for (String value : values) {
      text(value);
    }
    end();
  }

  /** Ends the row. */
  void end() throws IOException {
    buffer[used++] = '\n';
    rowBegun = false;
    if (used > BUFFER_BYTES - ROOM_FOR_A_ROW) {
      flush();
    }
  }

  void flush() throws IOException {
    out.write(buffer, 0, used);
    used = 0;
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }

  private void addCodePoint(int point) {
    if (point < 0x800) {
      buffer[used++] = (byte) (0xC0 | point >> 6);
    } else {
      if (point < 0x10000) {
        buffer[used++] = (byte) (0xE0 | point >> 12);
      } else {
        buffer[used++] = (byte) (0xF0 | point >> 18);
        buffer[used++] = (byte) (0x80 | point >> 12 & 0x3F);
      }
      buffer[used++] = (byte) (0x80 | point >> 6 & 0x3F);
    }
    buffer[used++] = (byte) (0x80 | point & 0x3F);
  }
}
