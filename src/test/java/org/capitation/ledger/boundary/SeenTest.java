package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What may be in the books is looked up, and little else. */
class SeenTest {
  private static final int MANY = 3_000_000;

  private final Seen seen = new Seen();

  @Test
  void everything_may_be_known_until_the_books_were_read() {
    assertEquals(List.of("S1", "S2"), seen.known(List.of("S1", "S2")));
    seen.complete(each -> {});
    assertEquals(List.of("S2"), seen.known(List.of("S3", "S2")));
  }

  @Test
  void what_was_asked_for_or_read_is_known_and_the_books_are_read_once() {
    seen.complete(each -> each.accept("S1"));
    seen.complete(each -> each.accept("S9"));
    assertEquals(List.of("S1"), seen.known(List.of("S1", "S9")));
    assertEquals(List.of("S1", "S9"), seen.known(List.of("S1", "S9")));
  }

  @Test
  void none_of_many_is_missed_and_few_others_are_taken_for_known() {
    seen.complete(each -> IntStream.range(0, MANY).forEach(i -> each.accept(number(i))));
    List<String> some = IntStream.range(0, 10_000).mapToObj(i -> number(i * 299)).toList();
    assertEquals(some, seen.known(some));
    List<String> others = IntStream.range(0, 10_000).mapToObj(i -> number(MANY + i)).toList();
    int wrong = seen.known(others).size();
    assertTrue(wrong < 300, wrong + " of 10,000");
  }

  private static String number(int i) {
    return "33992120250300%07d".formatted(i);
  }
}
