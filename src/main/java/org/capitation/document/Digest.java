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
    try {
      MessageDigest digest = MessageDigest.getInstance(ALGORITHM);
      for (String line : lines) {
        digest.update(line.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
