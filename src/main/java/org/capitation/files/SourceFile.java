package org.capitation.files;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * 来源文件: a file as it lies there: its encoding, found by reading it once, and its hash.
 *
 * @param path where it lies
 * @param encoding UTF-8 if all of it is valid UTF-8, else GB18030
 * @param sha256 the hash of its bytes
 */
public record SourceFile(Path path, Charset encoding, byte[] sha256) {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  /** Looks at a file. */
  public static SourceFile of(Path path) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
        Charset encoding = isUtf8(in) ? StandardCharsets.UTF_8 : GB18030;
        in.transferTo(java.io.OutputStream.nullOutputStream());
        return new SourceFile(path, encoding, digest.digest());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens it as text, without a byte order mark. */
  public Reader open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), 1 << 16);
    Reader reader = new BufferedReader(new InputStreamReader(in, encoding), 1 << 16);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private static boolean isUtf8(InputStream in) throws IOException {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
    CharBuffer chars = CharBuffer.allocate(1 << 16);
    boolean last = false;
    while (!last) {
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      last = read < 0;
      bytes.position(bytes.position() + Math.max(read, 0)).flip();
      if (decoder.decode(bytes, chars.clear(), last).isError()) {
        return false;
      }
      bytes.compact();
    }
    return true;
  }
}
