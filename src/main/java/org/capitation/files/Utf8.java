package org.capitation.files;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * UTF-8 试读: counts what {@link Decoding} tells of a text in UTF-8 from its bytes, without making
 * characters of them: every file goes through here whole before it is taken.
 */
final class Utf8 {
  private static final int BUFFER = 1 << 16;
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LOW_BITS = ~HIGH_BITS;
  private static final long NEWLINES = 0x0A0A0A0A0A0A0A0AL;

  private final byte[] bytes = new byte[BUFFER];
  private int end;
  private long beyondAscii;
  private long lines;
  private boolean zeros;

  private Utf8() {}

  /** Reads to the end, or to the first wrong byte. */
  static Decoding read(InputStream in) throws IOException {
    Utf8 text = new Utf8();
    boolean complete = text.all(in);
    return new Decoding(complete, text.beyondAscii, text.zeros, text.lines);
  }

  private boolean all(InputStream in) throws IOException {
    int read = in.read(bytes, 0, BUFFER);
    while (read >= 0) {
      end += read;
      int next = characters();
      if (next < end && (end - next >= 4 || !isBegun(next))) {
        return false;
      }
      System.arraycopy(bytes, next, bytes, 0, end - next);
      end -= next;
      read = in.read(bytes, end, BUFFER - end);
    }
    return end == 0;
  }

  /** Where the first character begins that is wrong, or not all here. */
  private int characters() {
    int i = 0;
    while (i < end) {
      i = ascii(i);
      if (i < end) {
        int length = length(bytes, i, end);
        if (length == 0) {
          return i;
        }
        // beyond 16 bits it is two chars
        beyondAscii += length == 4 ? 2 : 1;
        i += length;
      }
    }
    return i;
  }

  /** Passes over ASCII, eight characters at a time. */
  private int ascii(int from) {
    int i = from;
    while (i + Long.BYTES <= end) {
      long word = (long) WORDS.get(bytes, i);
      if ((word & HIGH_BITS) != 0) {
        break;
      }
      zeros |= (word + LOW_BITS & HIGH_BITS) != HIGH_BITS;
      lines += Long.BYTES - Long.bitCount((word ^ NEWLINES) + LOW_BITS & HIGH_BITS);
      i += Long.BYTES;
    }
    while (i < end && bytes[i] >= 0) {
      zeros |= bytes[i] == 0;
      lines += bytes[i] == '\n' ? 1 : 0;
      i++;
    }
    return i;
  }

  /** How many bytes the character beyond ASCII has; 0 if it is wrong, or not all here. */
  static int length(byte[] bytes, int i, int end) {
    int length = expected(bytes[i]);
    if (length == 0 || i + length > end || !isSecond(bytes[i], bytes[i + 1])) {
      return 0;
    }
    for (int j = 2; j < length; j++) {
      if (!isContinued(bytes[i + j])) {
        return 0;
      }
    }
    return length;
  }

  /** The bytes up to the end may be the begin of a character. */
  private boolean isBegun(int i) {
    int expected = expected(bytes[i]);
    if (expected <= end - i || end - i > 1 && !isSecond(bytes[i], bytes[i + 1])) {
      return false;
    }
    return end - i < 3 || isContinued(bytes[i + 2]);
  }

  private static int expected(byte first) {
    int lead = first & 0xFF;
    if (lead < 0xC2 || lead > 0xF4) {
      return 0;
    }
    return lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  }

  /** Neither longer than needed, nor half of a pair, nor beyond the last character. */
  private static boolean isSecond(byte first, byte second) {
    return isContinued(second)
        && switch (first & 0xFF) {
          case 0xE0 -> (second & 0xFF) >= 0xA0;
          case 0xED -> (second & 0xFF) < 0xA0;
          case 0xF0 -> (second & 0xFF) >= 0x90;
          case 0xF4 -> (second & 0xFF) < 0x90;
          default -> true;
        };
  }

  private static boolean isContinued(byte b) {
    return (b & 0xC0) == 0x80;
  }
}
