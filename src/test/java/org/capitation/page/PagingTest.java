package org.capitation.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagingTest {
  @ParameterizedTest
  @CsvSource({
    "0, 1, 1, 0, 0",
    "1, 1, 1, 1, 1",
    "20, 1, 1, 1, 20",
    "21, 1, 2, 1, 20",
    "21, 2, 2, 21, 21",
    "486, 25, 25, 481, 486"
  })
  void countsPagesAndRows(long count, int page, int last, long from, long to) {
    Paging paging = new Paging(count, 20, page);
    assertEquals(
        List.of((long) last, from, to), List.of((long) paging.last(), paging.from(), paging.to()));
  }

  @ParameterizedTest
  @CsvSource({"1, 1 2 3 4 5", "3, 1 2 3 4 5", "4, 2 3 4 5 6", "9, 6 7 8 9 10", "10, 6 7 8 9 10"})
  void offersThePagesAround(int page, String near) {
    assertEquals(
        Arrays.stream(near.split(" ")).map(Integer::valueOf).toList(),
        new Paging(200, 20, page).near());
  }

  @Test
  void offersAllOfAFewPages() {
    assertEquals(List.of(1, 2), new Paging(30, 20, 2).near());
    assertEquals(List.of(1), new Paging(0, 20, 1).near());
  }

  @Test
  void knowsItsEnds() {
    assertFalse(new Paging(30, 20, 1).isAfterFirst());
    assertTrue(new Paging(30, 20, 1).isBeforeLast());
    assertTrue(new Paging(30, 20, 2).isAfterFirst());
    assertFalse(new Paging(30, 20, 2).isBeforeLast());
  }
}
