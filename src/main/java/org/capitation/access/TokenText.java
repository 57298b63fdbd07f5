package org.capitation.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * 令牌值: the value of a token, {@code capt_} with 61 letters and digits.
 *
 * <p>The mark lets programs that look for secrets in source code know it, and the checksum at its
 * end tells it from what only looks like one, without a question to the database. The first twelve
 * characters behind the mark find the token; the 43 after them are the secret, drawn evenly of 62:
 * 256 bits.
 *
 * <p>Of the value only the SHA-256 is kept. A password is hashed slowly and with salt since people
 * choose it from few; nobody can try out 2<sup>256</sup> values, however fast each try is, and no
 * two tokens are alike, so a plain hash gives nothing away and costs a call next to nothing.
 */
public final class TokenText {
  private static final String MARK = "capt_";
  private static final String LETTERS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int KEY = 12;
  private static final int SECRET = 43;
  private static final int CHECK = 6;
  private static final Pattern FORM =
      Pattern.compile(MARK + "[0-9A-Za-z]{" + (KEY + SECRET + CHECK) + "}");

  private final String value;

  private TokenText(String value) {
    this.value = value;
  }

  /** A new one; the source must be one for secrets. */
  public static TokenText of(RandomGenerator source) {
    StringBuilder text = new StringBuilder(MARK);
    for (int i = 0; i < KEY + SECRET; i++) {
      text.append(LETTERS.charAt(source.nextInt(LETTERS.length())));
    }
    return new TokenText(text + checksum(text.toString()));
  }

  /** What a program gave, if it has the form of one and its checksum is right. */
  public static Optional<TokenText> read(String given) {
    if (!FORM.matcher(given).matches()) {
      return Optional.empty();
    }
    int end = given.length() - CHECK;
    return given.substring(end).equals(checksum(given.substring(0, end)))
        ? Optional.of(new TokenText(given))
        : Optional.empty();
  }

  private static String checksum(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.US_ASCII));
    StringBuilder letters = new StringBuilder();
    long rest = crc.getValue();
    for (int i = 0; i < CHECK; i++) {
      letters.append(LETTERS.charAt((int) (rest % LETTERS.length())));
      rest /= LETTERS.length();
    }
    return letters.toString();
  }

  /** The part that finds the token; no secret. */
  public String key() {
    return value.substring(MARK.length(), MARK.length() + KEY);
  }

  /** What is kept of it: the SHA-256 in hexadecimal digits. */
  public String hash() {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** It is the one that was kept; takes as long whichever digit is the first to differ. */
  public boolean has(String hash) {
    return MessageDigest.isEqual(
        hash().getBytes(StandardCharsets.US_ASCII), hash.getBytes(StandardCharsets.US_ASCII));
  }

  /** The value, for its owner to see once. */
  public String value() {
    return value;
  }

  /** How it begins: the secret is left out, wherever this gets printed. */
  @Override
  public String toString() {
    return MARK + key() + "…";
  }
}
