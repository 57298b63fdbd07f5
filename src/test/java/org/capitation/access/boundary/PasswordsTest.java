package org.capitation.access.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordsTest {
  @ParameterizedTest
  @CsvSource({
    ", false, true",
    ", true, true",
    "2000, false, true",
    "219999, false, true",
    "220001, false, false",
    "2000, true, false"
  })
  void fewerRoundsAreTakenInATrialOnly(Integer wanted, boolean trial, boolean usual) {
    Passwords passwords = new Passwords(Optional.ofNullable(wanted), trial);
    String hash = "PBKDF2WithHmacSHA512:%d:salt:hash";
    assertEquals(usual, !passwords.isOutdated(hash.formatted(220_000)));
    assertEquals(usual, wanted == null || passwords.isOutdated(hash.formatted(wanted)));
  }
}
