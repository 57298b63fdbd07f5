package org.capitation.registry.store;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 证件加密: keeps certificate numbers unreadable in the database, yet findable.
 *
 * <p>A number is encrypted by AES-GCM with a fresh nonce; beside it stand a keyed hash
 * (HMAC-SHA-256) of the whole number and one of its last four characters. The keys for hashing and
 * encrypting are derived from the one secret of the installation.
 */
@ApplicationScoped
public class CertificateVault {
  /** The algorithm stored with each value: AES-256-GCM, nonce of 12 bytes in front. */
  static final int ALGORITHM = 1;

  /** The number of the key in use. */
  public static final int KEY = 1;

  private static final int NONCE = 12;
  private static final int SEAL = 12;
  private static final int TAG_BITS = 128;

  @Inject
  @ConfigProperty(name = "capitation.key")
  private String secret;

  private final SecureRandom random = new SecureRandom();
  private SecretKeySpec hashing;
  private SecretKeySpec encrypting;
  private SecretKeySpec sealing;
  private ThreadLocal<Mac> macs;

  @PostConstruct
  void deriveKeys() {
    SecretKeySpec root = new SecretKeySpec(Base64.getDecoder().decode(secret), "HmacSHA256");
    hashing = new SecretKeySpec(derive(root, "certificate-hash"), "HmacSHA256");
    encrypting = new SecretKeySpec(derive(root, "certificate-encryption"), "AES");
    sealing = new SecretKeySpec(derive(root, "seal"), "HmacSHA256");
    macs = ThreadLocal.withInitial(() -> mac(hashing));
  }

  /** The keyed hash of a (normal) number, 32 bytes. */
  public byte[] hash(String number) {
    return macs.get().doFinal(number.getBytes(StandardCharsets.UTF_8));
  }

  /** The keyed hash of a (normal) number as 64 hexadecimal digits. */
  public String lookUp(String number) {
    return HexFormat.of().formatHex(hash(number));
  }

  /** The first 64 bits of a hash, the key of {@link org.capitation.registry.PersonKeys}. */
  public static long key(byte[] hash) {
    return ByteBuffer.wrap(hash).getLong();
  }

  /** The keyed hash of the last four characters, 8 bytes. */
  public byte[] tail(String number) {
    String tail = number.substring(Math.max(0, number.length() - 4));
    return Arrays.copyOf(hash("tail:" + tail), 8);
  }

  /**
   * 印记: what only this installation can put under a text, so that it knows again what it has handed
   * out; 24 hexadecimal digits.
   */
  public String seal(String text) {
    byte[] seal = mac(sealing).doFinal(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(seal, 0, SEAL);
  }

  /** 密钥印记: what the key is known by; 24 hexadecimal digits. */
  public String mark() {
    byte[] root = Base64.getDecoder().decode(secret);
    byte[] mark = derive(new SecretKeySpec(root, "HmacSHA256"), "mark");
    return HexFormat.of().formatHex(mark, 0, SEAL);
  }

  /** The number, unreadable. */
  public byte[] encrypt(String number) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] secretText = cipher(Cipher.ENCRYPT_MODE, nonce, number.getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.allocate(NONCE + secretText.length).put(nonce).put(secretText).array();
  }

  /** The number, readable again. */
  public String decrypt(byte[] stored) {
    byte[] nonce = Arrays.copyOf(stored, NONCE);
    byte[] secretText = Arrays.copyOfRange(stored, NONCE, stored.length);
    return new String(cipher(Cipher.DECRYPT_MODE, nonce, secretText), StandardCharsets.UTF_8);
  }

  private byte[] cipher(int mode, byte[] nonce, byte[] input) {
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, encrypting, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the certificate key does not fit", e);
    }
  }

  private static byte[] derive(SecretKeySpec root, String purpose) {
    return mac(root).doFinal(purpose.getBytes(StandardCharsets.US_ASCII));
  }

  private static Mac mac(SecretKeySpec key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
