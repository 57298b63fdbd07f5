package org.capitation.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FrameTest {
  @Test
  void titleNamesTheObjectBetweenThePageAndTheProduct() {
    assertEquals("2026 年度 · 居民医保 – ", new Frame().object("2026 年度", "", "居民医保"));
    assertEquals("12 – ", new Frame().object(12L));
    assertEquals("", new Frame().object(""));
    assertEquals("", new Frame().object());
  }
}
