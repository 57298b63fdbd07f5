package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** One works for all who wait, and everybody's work is done once. */
class CombinedTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void whoever_comes_alone_is_served_alone() {
    Combined<Integer> combined =
        new Combined<>((batch, written) -> batches.add(batch), request -> 1, 10);
    combined.submit(1);
    combined.submit(2);
    assertEquals(List.of(List.of(1), List.of(2)), batches);
  }

  @Test
  void who_come_while_one_works_are_served_together_as_many_as_fit() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Combined<Integer> combined =
        new Combined<>(
            (batch, written) -> {
              batches.add(batch);
              begun.countDown();
              await(go);
            },
            request -> request,
            10);
    List<Future<?>> all = new ArrayList<>();
    all.add(threads.submit(() -> combined.submit(1)));
    await(begun);
    for (int request : List.of(4, 4, 4, 11, 3)) {
      all.add(threads.submit(() -> combined.submit(request)));
      // so that they come in this order
      Thread.sleep(50);
    }
    go.countDown();
    for (Future<?> each : all) {
      each.get(30, TimeUnit.SECONDS);
    }
    assertEquals(List.of(List.of(1), List.of(4, 4), List.of(4), List.of(11), List.of(3)), batches);
  }

  @Test
  void everybodys_work_is_done_once_and_never_by_two_at_a_time() throws Exception {
    AtomicInteger working = new AtomicInteger();
    List<Integer> done = Collections.synchronizedList(new ArrayList<>());
    Combined<Integer> combined =
        new Combined<>(
            (batch, written) -> {
              assertEquals(1, working.incrementAndGet());
              done.addAll(batch);
              working.decrementAndGet();
            },
            request -> 1,
            5);
    List<Callable<Object>> work = new ArrayList<>();
    for (int thread = 0; thread < 16; thread++) {
      int first = thread * 1_000;
      work.add(
          () -> {
            for (int i = first; i < first + 500; i++) {
              combined.submit(i);
              assertTrue(done.contains(i), "done before it comes back");
            }
            return null;
          });
    }
    for (Future<Object> each : threads.invokeAll(work, 60, TimeUnit.SECONDS)) {
      each.get();
    }
    assertEquals(8_000, done.size());
    assertEquals(8_000, new HashSet<>(done).size());
  }

  @Test
  void the_next_ones_begin_when_only_waiting_is_left() throws Exception {
    CountDownLatch next = new CountDownLatch(1);
    Combined<Integer> combined =
        new Combined<>(
            (batch, written) -> {
              batches.add(batch);
              if (batch.contains(1)) {
                written.run();
                await(next);
              } else {
                next.countDown();
              }
            },
            request -> 1,
            10);
    Future<?> first = threads.submit(() -> combined.submit(1));
    threads.submit(() -> combined.submit(2)).get(30, TimeUnit.SECONDS);
    first.get(30, TimeUnit.SECONDS);
    combined.submit(3);
    assertEquals(3, batches.size());
  }

  @Test
  void when_the_work_breaks_the_next_ones_are_served_nevertheless() {
    Combined<Integer> combined =
        new Combined<>(
            (batch, written) -> {
              if (batch.contains(1)) {
                throw new IllegalStateException("planned");
              }
              batches.add(batch);
            },
            request -> 1,
            10);
    assertThrows(IllegalStateException.class, () -> combined.submit(1));
    combined.submit(2);
    assertEquals(List.of(List.of(2)), batches);
  }

  private static void await(CountDownLatch latch) {
    try {
      assertTrue(latch.await(30, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
