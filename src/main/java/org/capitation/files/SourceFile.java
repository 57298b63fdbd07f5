package org.capitation.files;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
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
  /** Larger files are refused. */
  public static final long MOST_BYTES = 2L << 30;

  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final int BUFFER = 1 << 16;

  /**
   * That many characters beyond ASCII do not come out as UTF-8 by chance: a file that has them is
   * meant to be UTF-8, though it breaks later.
   */
  private static final int MEANT = 10;

  /**
   * Looks at a file.
   *
   * @throws BadFile if it is too large, or no text in UTF-8 or GB18030 (F1)
   */
  public static SourceFile of(Path path) {
    try {
      if (Files.size(path) > MOST_BYTES) {
        throw new BadFile(Reason.FILE_TOO_LARGE, Long.toString(MOST_BYTES >> 30));
      }
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return new SourceFile(path, encoding(path, digest), digest.digest());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens it as text, without a byte order mark. */
  public Reader open() throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    Reader reader = new BufferedReader(new InputStreamReader(in, encoding), BUFFER);
    reader.mark(1);
    if (reader.read() != BYTE_ORDER_MARK) {
      reader.reset();
    }
    return reader;
  }

  private static Charset encoding(Path path, MessageDigest digest) throws IOException {
    Decoding utf8;
    try (InputStream in = new DigestInputStream(Files.newInputStream(path), digest)) {
      utf8 = Decoding.of(in, StandardCharsets.UTF_8);
      in.transferTo(OutputStream.nullOutputStream());
    }
    if (utf8.complete()) {
      return text(utf8, StandardCharsets.UTF_8);
    }
    if (utf8.beyondAscii() >= MEANT) {
      return text(utf8, null);
    }
    try (InputStream in = Files.newInputStream(path)) {
      return text(Decoding.of(in, GB18030), GB18030);
    }
  }

  private static Charset text(Decoding decoding, Charset encoding) {
    if (decoding.zeros()) {
      throw new BadFile(Reason.NOT_TEXT);
    }
    if (encoding == null || !decoding.complete()) {
      throw new BadFile(Reason.WRONG_ENCODING);
    }
    return encoding;
  }
}
