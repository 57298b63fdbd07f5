package org.capitation.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * 试读: what comes of reading bytes strictly in an encoding.
 *
 * @param complete there is nothing but valid characters
 * @param beyondAscii how many characters beyond ASCII came before the first wrong byte
 * @param zeros there are characters 0 before it, as in no text
 * @param lines how many lines ended before it
 */
record Decoding(boolean complete, long beyondAscii, boolean zeros, long lines) {
  private static final int BUFFER = 1 << 16;
  private static final int ASCII = 0x7F;

  static Decoding of(InputStream in, Charset encoding) throws IOException {
    return encoding.equals(StandardCharsets.UTF_8) ? Utf8.read(in) : decoded(in, encoding);
  }

  /** Reads to the end, or to the first wrong byte. */
  static Decoding decoded(InputStream in, Charset encoding) throws IOException {
    CharsetDecoder decoder =
        encoding
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
    CharBuffer chars = CharBuffer.allocate(BUFFER);
    Decoding sofar = new Decoding(true, 0, false, 0);
    boolean last = false;
    while (!last && sofar.complete) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      last = read < 0;
      bytes.position(bytes.position() + Math.max(read, 0)).flip();
      boolean wrong = decoder.decode(bytes, chars.clear(), last).isError();
      sofar = sofar.with(chars.flip(), !wrong);
      bytes.compact();
    }
    return sofar;
  }

  private Decoding with(CharBuffer chars, boolean valid) {
    char[] text = chars.array();
    long beyond = beyondAscii;
    boolean zero = zeros;
    long ended = lines;
    for (int i = 0; i < chars.limit(); i++) {
      beyond += text[i] > ASCII ? 1 : 0;
      zero |= text[i] == 0;
      ended += text[i] == '\n' ? 1 : 0;
    }
    return new Decoding(valid, beyond, zero, ended);
  }
}
