package org.capitation.access;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import org.capitation.value.Declined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** X17 and X18; the numbers in brackets are those of ASVS 5.0. */
class PasswordRuleTest {
  private static final List<String> OWN = List.of("zhang.min", "张敏", "县医保局", "", "安宁县");
  private static final PasswordRule RULE = new PasswordRule(8);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tqvm kzrw", // (6.2.5) no capitals, digits or signs asked for
        "橘子书架雨伞河马", // any characters
        "  uq7 ##  ",
        "🦛🪁🧂🪣🪡🧷🪤🪞",
        "correct-horse-battery-staple-of-mine"
      })
  void anyCharactersWillDo(String password) {
    assertDoesNotThrow(() -> RULE.check(password, OWN));
  }

  @Test
  void lengthHasItsBounds() {
    assertRefused("access.password.short", "tqvmkzr"); // (6.2.1) 7
    assertDoesNotThrow(() -> RULE.check("tqvmkzrw", OWN)); // 8
    String longest = "tqvm kzrw uyhd bxpo".repeat(7).substring(0, 128);
    assertDoesNotThrow(() -> RULE.check(longest, OWN)); // (6.2.9) 128
    assertRefused("access.password.long", longest + "x");
  }

  @Test
  void settingMakesItLongerButNotShorter() {
    assertEquals(8, new PasswordRule(1).least());
    assertEquals(12, new PasswordRule(12).least());
    assertEquals(128, new PasswordRule(1000).least());
    assertThrows(Declined.class, () -> new PasswordRule(12).check("tqvmkzrwuyh", OWN));
    assertDoesNotThrow(() -> new PasswordRule(12).check("tqvmkzrwuyhd", OWN));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password",
        "12345678",
        "qwertyuiop",
        "11111111",
        "iloveyou1",
        "abcd1234",
        "P@ssw0rd",
        "admin123",
        "1qaz2wsx",
        "20260302",
        "aaaaaaaaaaaa"
      })
  void commonOnesAreRefused(String password) { // (6.2.4)
    assertRefused("access.password.common", password);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zhang.min-tqvm",
        "TQVM-Zhang.Min",
        "张敏的橘子书架雨伞",
        "安宁县橘子书架雨伞",
        "capitation tqvm",
        "MyCapitation#77",
        "医共体橘子书架雨"
      })
  void namesOfPersonAndPlaceAreRefused(String password) { // (6.2.11)
    assertRefused("access.password.own", password);
  }

  @Test
  void longOneIsJudgedAtOnce() {
    String nasty = "aA1@".repeat(32);
    assertTimeout(
        Duration.ofSeconds(5), () -> assertThrows(Declined.class, () -> RULE.check(nasty, OWN)));
  }

  private static void assertRefused(String key, String password) {
    assertEquals(
        key, assertThrows(Declined.class, () -> RULE.check(password, OWN), password).key());
  }
}
