package org.capitation.bulk;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** 字节带: bytes in pieces of one size; growing copies nothing, and a tape can be used again. */
final class Tape {
  private static final int PIECE = 1 << 16;

  private final List<byte[]> pieces = new ArrayList<>();
  private final byte[] figures = new byte[20];
  private byte[] piece;
  private int number;
  private int at;

  Tape() {
    piece = new byte[PIECE];
    pieces.add(piece);
  }

  void put(int b) {
    if (at == PIECE) {
      turn();
    }
    piece[at++] = (byte) b;
  }

  /** Characters that are all ASCII. */
  void ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      put(text.charAt(i));
    }
  }

  /** The decimal figures of a number. */
  void decimal(long value) {
    if (value < 0) {
      if (value == Long.MIN_VALUE) {
        ascii(Long.toString(value));
        return;
      }
      put('-');
    }
    long left = Math.abs(value);
    int length = 0;
    do {
      figures[length++] = (byte) ('0' + left % 10);
      left /= 10;
    } while (left > 0);
    while (length > 0) {
      put(figures[--length]);
    }
  }

  /** The last figures of a number from 0, with zeros in front. */
  void padded(int value, int width) {
    int left = value;
    for (int i = 0; i < width; i++) {
      figures[i] = (byte) ('0' + left % 10);
      left /= 10;
    }
    for (int i = width; i > 0; i--) {
      put(figures[i - 1]);
    }
  }

  long length() {
    return (long) number * PIECE + at;
  }

  byte get(long index) {
    return pieces.get((int) (index / PIECE))[(int) (index % PIECE)];
  }

  /** Begins anew; the memory stays. */
  void clear() {
    number = 0;
    at = 0;
    piece = pieces.get(0);
  }

  /** What was put so far. */
  InputStream stream() {
    return new InputStream() {
      private long next;

      @Override
      public int read() {
        return next == length() ? -1 : get(next++) & 0xff;
      }

      @Override
      public int read(byte[] target, int offset, int most) {
        long left = length() - next;
        if (left == 0) {
          return -1;
        }
        int from = (int) (next % PIECE);
        int count = (int) Math.min(Math.min(most, PIECE - from), left);
        System.arraycopy(pieces.get((int) (next / PIECE)), from, target, offset, count);
        next += count;
        return count;
      }
    };
  }

  private void turn() {
    number++;
    at = 0;
    if (number == pieces.size()) {
      pieces.add(new byte[PIECE]);
    }
    piece = pieces.get(number);
  }
}
