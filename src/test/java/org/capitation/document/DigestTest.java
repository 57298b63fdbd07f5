package org.capitation.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The digest of lines of text. */
class DigestTest {
  @Test
  void isThatOfTheLinesEachWithItsEnd() {
    // printf 'a\n第十二条\n' | sha256sum
    assertEquals(
        "fb564b08825bd8418bcf498948c50400425b6927269cb205546b385560747c66",
        Digest.of(List.of("a", "第十二条")));
    assertEquals(
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Digest.of(List.of()));
  }

  @Test
  void knowsWhereALineEnds() {
    assertNotEquals(Digest.of(List.of("ab")), Digest.of(List.of("a", "b")));
    assertNotEquals(Digest.of(List.of("a", "")), Digest.of(List.of("a")));
  }
}
