package org.capitation.access.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * 口令: hashing and checking of passwords.
 *
 * <p>PBKDF2 with HMAC-SHA-512 and at least 220,000 rounds, as OWASP recommends; a setting may ask
 * for more, or for fewer where the passwords are those of a trial. The parameters are stored with
 * each hash, so older hashes stay valid when they are raised; they are renewed when the password is
 * next at hand.
 */
@ApplicationScoped
public class Passwords {
  private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
  private static final int ROUNDS = 220_000;
  // no letters that are read as others
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
  private static final int RANDOM_LENGTH = 16;

  @Inject private Pbkdf2PasswordHash pbkdf2;

  private final SecureRandom random = new SecureRandom();
  private final int rounds;
  private String hashOfNobody;

  /** For the container's proxy. */
  protected Passwords() {
    this(Optional.empty(), false);
  }

  @Inject
  Passwords(
      @ConfigProperty(name = "capitation.password.rounds") Optional<Integer> wanted,
      @ConfigProperty(name = "capitation.trial", defaultValue = "false") boolean trial) {
    rounds = wanted.filter(many -> trial || many > ROUNDS).orElse(ROUNDS);
  }

  @PostConstruct
  void initialize() {
    pbkdf2.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm",
            ALGORITHM,
            "Pbkdf2PasswordHash.Iterations",
            String.valueOf(rounds),
            "Pbkdf2PasswordHash.SaltSizeBytes",
            "32",
            "Pbkdf2PasswordHash.KeySizeBytes",
            "64"));
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
    return !hash.startsWith(ALGORITHM + ":" + rounds + ":");
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
