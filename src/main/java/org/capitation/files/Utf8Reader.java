package org.capitation.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/**
 * UTF-8 读取: reads a text in UTF-8; a wrong byte becomes the replacement character. The decoder of
 * the platform is slow where Chinese and other characters take turns.
 */
final class Utf8Reader extends Reader {
  private static final char REPLACEMENT = '\uFFFD';
  private static final int BUFFER = 1 << 16;
  private static final int LONGEST = 4;

  private final InputStream in;
  private final byte[] bytes = new byte[BUFFER];
  private int next;
  private int end;
  private boolean last;

  /** The second half of a pair for which there was no place. */
  private char left;

  Utf8Reader(InputStream in) {
    this.in = in;
  }

  @Override
  public int read(char[] target, int offset, int most) throws IOException {
    int at = offset;
    if (left != 0 && most > 0) {
      target[at++] = left;
      left = 0;
    }
    while (at == offset && most > 0) {
      if (end - next < LONGEST && !last) {
        fill();
      }
      if (next == end && last) {
        return -1;
      }
      at = decode(target, at, offset + most);
    }
    return at - offset;
  }

  private void fill() throws IOException {
    System.arraycopy(bytes, next, bytes, 0, end - next);
    end -= next;
    next = 0;
    int read = in.read(bytes, end, BUFFER - end);
    last = read < 0;
    end += Math.max(read, 0);
  }

  /** Makes characters of the bytes at hand; where the target ends. */
  private int decode(char[] target, int from, int to) {
    int at = from;
    while (at < to && next < end) {
      if (bytes[next] >= 0) {
        target[at++] = (char) bytes[next++];
      } else if (end - next < LONGEST && !last) {
        return at;
      } else {
        at = beyondAscii(target, at, to);
      }
    }
    return at;
  }

  private int beyondAscii(char[] target, int at, int to) {
    int length = Utf8.length(bytes, next, end);
    int code = code(length);
    next += Math.max(length, 1);
    if (length < LONGEST) {
      target[at] = (char) code;
      return at + 1;
    }
    target[at] = Character.highSurrogate(code);
    if (at + 1 == to) {
      left = Character.lowSurrogate(code);
      return to;
    }
    target[at + 1] = Character.lowSurrogate(code);
    return at + 2;
  }

  private int code(int length) {
    return switch (length) {
      case 2 -> (bytes[next] & 0x1F) << 6 | tail(1);
      case 3 -> (bytes[next] & 0x0F) << 12 | tail(1) << 6 | tail(2);
      case 4 -> (bytes[next] & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3);
      default -> REPLACEMENT;
    };
  }

  private int tail(int behind) {
    return bytes[next + behind] & 0x3F;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
