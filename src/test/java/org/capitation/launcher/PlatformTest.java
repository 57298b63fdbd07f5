package org.capitation.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {
  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, true",
    "Linux, aarch64, false",
    "Mac OS X, aarch64, true",
    "Mac OS X, x86_64, false",
    "Windows 11, amd64, true",
    "FreeBSD, amd64, false",
  })
  void knowsWhatTheBinariesRunOn(String system, String processor, boolean runs) {
    assertEquals(runs, new Platform(system, processor).hasDatabase());
  }
}
