package org.capitation.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** 编码: finds how a text is encoded, by reading all of it. */
final class Encodings {
  private static final Charset GB18030 = Charset.forName("GB18030");

  /**
   * That many characters beyond ASCII do not come out as UTF-8 by chance: a file that has them is
   * meant to be UTF-8, though it breaks later.
   */
  private static final int MEANT = 10;

  private Encodings() {}

  /** 字节来源: gives the bytes from their begin, as often as it is asked. */
  @FunctionalInterface
  interface Bytes {
    InputStream open() throws IOException;
  }

  /**
   * A text is UTF-8 if all of it is that; UTF-16 if its mark says so; else GB18030.
   *
   * @param whole read once, to the end
   * @throws BadFile if it is none of them, or no text
   */
  static Part part(String name, Bytes bytes, Bytes whole) throws IOException {
    Charset marked = marked(bytes);
    Decoding decoding;
    try (InputStream in = whole.open()) {
      decoding = Decoding.of(in, marked);
      in.transferTo(OutputStream.nullOutputStream());
    }
    if (decoding.complete() || !marked.equals(StandardCharsets.UTF_8)) {
      return part(name, decoding, marked);
    }
    if (decoding.beyondAscii() >= MEANT) {
      return part(name, decoding, null);
    }
    try (InputStream in = bytes.open()) {
      return part(name, Decoding.of(in, GB18030), GB18030);
    }
  }

  /** What a byte order mark says; UTF-8 without one. */
  private static Charset marked(Bytes bytes) throws IOException {
    try (InputStream in = bytes.open()) {
      int first = in.read();
      int second = in.read();
      if (first == 0xFF && second == 0xFE) {
        return StandardCharsets.UTF_16LE;
      }
      return first == 0xFE && second == 0xFF ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }
  }

  private static Part part(String name, Decoding decoding, Charset encoding) {
    if (decoding.zeros()) {
      throw new BadFile(Reason.NOT_TEXT);
    }
    if (encoding == null || !decoding.complete()) {
      throw new BadFile(Reason.WRONG_ENCODING);
    }
    return new Part(name, encoding, decoding.lines());
  }
}
