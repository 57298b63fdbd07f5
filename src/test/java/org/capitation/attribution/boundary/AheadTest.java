package org.capitation.attribution.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
  @ValueSource(ints = {0, 1, 7, 8, 9, 100})
  void all_that_was_made_is_used_in_its_order(int count) {
    List<String> used = new ArrayList<>();
    quickly(() -> Ahead.run(threads, portions(count), AheadTest::slowly, used::add));
    assertEquals(portions(count).stream().map(String::valueOf).toList(), used);
  }

  /** The first takes longest. */
  private static String slowly(int number) {
    pause(20L / (number + 1));
    return String.valueOf(number);
  }

  @Test
  void portions_are_made_while_others_are_used_but_only_a_few_ahead() {
    CountDownLatch second = new CountDownLatch(1);
    AtomicInteger made = new AtomicInteger();
    AtomicInteger used = new AtomicInteger();
    quickly(
        () ->
            Ahead.run(
                threads,
                portions(50),
                number -> {
                  if (number == 1) {
                    second.countDown();
                  }
                  return made.incrementAndGet();
                },
                one -> {
                  assertTrue(await(second), "the second is made while the first is used");
                  assertTrue(
                      made.get() - used.getAndIncrement() <= Ahead.PORTIONS, "nothing piles up");
                }));
    assertEquals(50, used.get());
  }

  @Test
  void what_goes_wrong_in_making_is_told() {
    for (int good : List.of(0, 12)) {
      List<Integer> used = new ArrayList<>();
      quickly(
          () ->
              assertEquals(
                  "broken",
                  assertThrows(
                          UnsupportedOperationException.class,
                          () ->
                              Ahead.run(
                                  threads,
                                  portions(20),
                                  number -> number < good ? number : broken(),
                                  used::add))
                      .getMessage()));
      assertEquals(portions(good), used);
    }
  }

  @Test
  void nothing_is_in_the_making_once_the_user_has_failed() {
    AtomicInteger running = new AtomicInteger();
    quickly(
        () ->
            assertThrows(
                UnsupportedOperationException.class,
                () ->
                    Ahead.run(
                        threads,
                        portions(20),
                        number -> {
                          running.incrementAndGet();
                          pause(30);
                          return running.decrementAndGet();
                        },
                        one -> broken())));
    assertEquals(0, running.get());
  }

  private static Integer broken() {
    throw new UnsupportedOperationException("broken");
  }

  private static List<Integer> portions(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static boolean await(CountDownLatch latch) {
    try {
      return latch.await(10, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void quickly(org.junit.jupiter.api.function.Executable work) {
    assertTimeoutPreemptively(Duration.ofSeconds(20), work);
  }
}
