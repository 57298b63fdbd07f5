package org.capitation.ledger.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** 校验码: the digests that closings are sealed with. */
final class Digests {
  private Digests() {}

  /** That of a text, in hex. */
  static String of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** That of bytes, in hex. */
  static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
