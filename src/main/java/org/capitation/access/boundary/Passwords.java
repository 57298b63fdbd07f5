package org.capitation.access.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Map;

/**
 * 口令: hashing and checking of passwords.
 *
 * <p>PBKDF2 with HMAC-SHA-512 and 220,000 rounds, as OWASP recommends. The parameters are stored
 * with each hash, so older hashes stay valid when they are raised; they are renewed when the
 * password is next at hand.
 */
@ApplicationScoped
public class Passwords {
  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final String ROUNDS = "220000";
  private static final Map<String, String> PARAMETERS =
      Map.of(
          "Pbkdf2PasswordHash.Algorithm",
          ALGORITHM,
          "Pbkdf2PasswordHash.Iterations",
          ROUNDS,
          "Pbkdf2PasswordHash.SaltSizeBytes",
          "32",
          "Pbkdf2PasswordHash.KeySizeBytes",
          "64");
  // no letters that are read as others
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int RANDOM_LENGTH = 16;

  @Inject private Pbkdf2PasswordHash pbkdf2;

  private final SecureRandom random = new SecureRandom();
  private String hashOfNobody;

  @PostConstruct
  void initialize() {
    pbkdf2.initialize(PARAMETERS);
    hashOfNobody = pbkdf2.generate(random().toCharArray());
  }

  /** A salted hash that carries its algorithm and parameters. */
  public String hash(String password) {
    return pbkdf2.generate(password.toCharArray());
  }

  /** Whether the password has this hash. */
  public boolean matches(String password, String hash) {
    return pbkdf2.verify(password.toCharArray(), hash);
  }

  /** Whether a hash was made with other parameters than those of today. */
  public boolean isOutdated(String hash) {
    return !hash.startsWith(ALGORITHM + ":" + ROUNDS + ":");
  }

  /**
   * Takes as long as {@link #matches}, so that the time does not tell whether an account exists.
   */
  public void matchNobody(String password) {
    pbkdf2.verify(password.toCharArray(), hashOfNobody);
  }

  /** A new password of 80 bits, easy to type. */
  public String random() {
    StringBuilder password = new StringBuilder();
    for (int i = 0; i < RANDOM_LENGTH; i++) {
      password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return password.toString();
  }
}
