package org.capitation.document;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** 内容校验码: tells whether two papers rest on the same data (D4). */
public final class Digest {
  /** The algorithm, as it is printed beside a digest. */
  public static final String ALGORITHM = "SHA-256";

  private Digest() {}

  /** The digest of lines of text, in hex. */
  public static String of(List<String> lines) {
    StringBuilder text = new StringBuilder();
    lines.forEach(line -> text.append(line).append('\n'));
    return of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The digest of bytes, in hex. */
  public static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance(ALGORITHM).digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
