package org.capitation.attribution.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AheadTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4_999, 5_000, 5_001, 100_000})
  void all_that_was_made_is_used_in_its_order(int count) {
    List<Integer> used = new ArrayList<>();
    quickly(
        () ->
            Ahead.<Integer>run(
                threads, made -> IntStream.range(0, count).forEach(made::accept), used::add));
    assertEquals(IntStream.range(0, count).boxed().toList(), used);
  }

  @Test
  void what_goes_wrong_in_making_is_told() {
    for (int after : List.of(0, 12_000)) {
      List<Integer> used = new ArrayList<>();
      quickly(
          () ->
              assertEquals(
                  "broken",
                  assertThrows(
                          UnsupportedOperationException.class,
                          () ->
                              Ahead.<Integer>run(
                                  threads,
                                  made -> {
                                    IntStream.range(0, after).forEach(made::accept);
                                    throw new UnsupportedOperationException("broken");
                                  },
                                  used::add))
                      .getMessage()));
      assertEquals(after / 5_000 * 5_000, used.size());
    }
  }

  @Test
  void who_uses_and_fails_does_not_leave_the_maker_waiting() {
    quickly(
        () ->
            assertThrows(
                UnsupportedOperationException.class,
                () ->
                    Ahead.<Integer>run(
                        threads,
                        made -> IntStream.range(0, 1_000_000).forEach(made::accept),
                        one -> {
                          throw new UnsupportedOperationException("broken");
                        })));
  }

  private static void quickly(org.junit.jupiter.api.function.Executable work) {
    assertTimeoutPreemptively(Duration.ofSeconds(20), work);
  }
}
