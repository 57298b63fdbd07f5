package org.capitation.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class PersonSpanTest {
  @Test
  void pieces_follow_each_other_and_end_with_the_last() {
    assertEquals(
        List.of(new PersonSpan(3, 12), new PersonSpan(13, 22), new PersonSpan(23, 24)),
        new PersonSpan(3, 24).pieces(10));
    assertEquals(List.of(new PersonSpan(3, 12)), new PersonSpan(3, 12).pieces(10));
    assertEquals(List.of(new PersonSpan(7, 7)), new PersonSpan(7, 7).pieces(10));
  }
}
