package org.capitation.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.capitation.value.Stamp;

/**
 * 关账封存: a closed month with its seal, a link of the chain of closings (L27).
 *
 * @param stamp who closed it, and when
 * @param text what is sealed, as {@link ClosingText} writes it
 * @param digest over the text
 * @param previous the digest of the closing before it; empty for the first that was sealed
 */
public record Closing(Stamp stamp, String text, String digest, String previous) {
  /** The algorithm, as it is kept beside a digest: the digest, and how the text is written. */
  public static final String ALGORITHM = "SHA-256/1";

  /** Seals a text. */
  public static Closing of(Stamp stamp, String text, String previous) {
    return new Closing(stamp, text, digest(text), previous);
  }

  /** The digest is that of the text. */
  public boolean holds() {
    return digest(text).equals(digest);
  }

  private static String digest(String text) {
    return digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The digest of bytes, in hex. */
  static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
