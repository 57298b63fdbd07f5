package org.capitation.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTextTest {
  private static final TokenText TEXT = TokenText.of(new Random(20260302));

  @Test
  void valueIsReadBack() {
    TokenText read = TokenText.read(TEXT.value()).orElseThrow();
    assertEquals(TEXT.value(), read.value());
    assertEquals(TEXT.key(), read.key());
    assertTrue(TEXT.value().matches("capt_[0-9A-Za-z]{61}"), TEXT.value());
    assertTrue(TEXT.value().startsWith("capt_" + TEXT.key()));
  }

  @Test
  void hashIsTheSha256OfTheWholeValue() throws Exception {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(TEXT.value().getBytes("US-ASCII"));
    assertEquals(HexFormat.of().formatHex(digest), TEXT.hash());
    assertTrue(TEXT.has(TEXT.hash()));
    assertFalse(TEXT.has(TokenText.of(new Random(1)).hash()));
  }

  @Test
  void aCharacterMistypedAnywhereIsNoticed() {
    for (int i = "capt_".length(); i < TEXT.value().length(); i++) {
      StringBuilder other = new StringBuilder(TEXT.value());
      other.setCharAt(i, TEXT.value().charAt(i) == 'a' ? 'b' : 'a');
      assertEquals(Optional.empty(), TokenText.read(other.toString()), other.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "capt_", "clerk", "capt_0123456789", "ghp_0123456789"})
  void otherTextsAreNone(String text) {
    assertEquals(Optional.empty(), TokenText.read(text));
  }

  @Test
  void longerTextIsNone() {
    assertEquals(Optional.empty(), TokenText.read(TEXT.value() + "a"));
    assertEquals(Optional.empty(), TokenText.read(" " + TEXT.value()));
  }

  @Test
  void secretIsNotPrinted() {
    assertEquals("capt_" + TEXT.key() + "…", TEXT.toString());
  }

  @Test
  void everyCharacterOfTheSecretIsDrawnEvenly() {
    int[] seen = new int[128];
    Set<String> keys = new HashSet<>();
    SecureRandom random = new SecureRandom();
    for (int i = 0; i < 2_000; i++) {
      TokenText text = TokenText.of(random);
      keys.add(text.key());
      text.value().substring(5, 60).chars().forEach(c -> seen[c]++);
    }
    assertEquals(2_000, keys.size());
    // 110,000 draws of 62: 1774 each, with a standard deviation of 42
    for (char c : "09AZaz5Mm".toCharArray()) {
      assertTrue(seen[c] > 1_500 && seen[c] < 2_050, c + ": " + seen[c]);
    }
    assertNotEquals(TokenText.of(random).value(), TokenText.of(random).value());
  }
}
