package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Nobody books what somebody else is booking, and nobody waits for ever. */
class ClaimsTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Claims claims = new Claims();

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void what_somebody_holds_cannot_be_taken_by_others_not_even_in_part() {
    Claims.Holder one = claims.holder();
    Claims.Holder other = claims.holder();
    assertTrue(one.tryTake(List.of("A", "B")));
    assertTrue(one.tryTake(List.of("B", "C")), "its own");
    assertFalse(other.tryTake(List.of("C", "D")));
    assertTrue(claims.holder().tryTake(List.of("D")), "nothing was taken in part");
    other.release();
    one.release(List.of("C"));
    assertTrue(other.tryTake(List.of("C")));
    assertFalse(other.tryTake(List.of("A")));
    one.release();
    assertTrue(other.tryTake(List.of("A", "B")));
  }

  @Test
  void nobody_lets_go_of_what_somebody_else_holds() {
    Claims.Holder one = claims.holder();
    one.tryTake(List.of("A"));
    claims.holder().release(List.of("A"));
    assertFalse(claims.holder().tryTake(List.of("A")));
  }

  @Test
  void who_waits_goes_on_when_it_is_free() throws Exception {
    Claims.Holder one = claims.holder();
    one.tryTake(List.of("A", "B"));
    Future<?> waiting = threads.submit(() -> claims.await(List.of("B", "C")));
    Future<?> taking = threads.submit(() -> claims.holder().take(List.of("A")));
    for (Future<?> each : List.of(waiting, taking)) {
      Assertions.assertThrows(TimeoutException.class, () -> each.get(100, TimeUnit.MILLISECONDS));
    }
    one.release(List.of("B"));
    waiting.get(30, TimeUnit.SECONDS);
    one.release();
    taking.get(30, TimeUnit.SECONDS);
  }

  @Test
  void one_that_takes_bit_by_bit_and_many_that_take_all_at_once_never_meet_nor_wait_for_ever() {
    AtomicIntegerArray users = new AtomicIntegerArray(20);
    List<Callable<Object>> work = new ArrayList<>();
    work.add(Executors.callable(() -> bitByBit(users)));
    for (int i = 0; i < 8; i++) {
      int seed = i;
      work.add(Executors.callable(() -> atOnce(users, new SplittableRandom(seed))));
    }
    assertTimeoutPreemptively(
        SOON,
        () -> {
          for (Future<Object> each : threads.invokeAll(work)) {
            each.get();
          }
        });
  }

  private void bitByBit(AtomicIntegerArray users) {
    SplittableRandom random = new SplittableRandom(99);
    for (int round = 0; round < 300; round++) {
      Claims.Holder holder = claims.holder();
      List<Integer> held = new ArrayList<>();
      for (int step = 0; step < 4; step++) {
        List<Integer> some = some(random);
        holder.take(names(some));
        some.removeAll(held);
        use(users, some);
        held.addAll(some);
      }
      held.forEach(users::decrementAndGet);
      holder.release();
    }
  }

  private void atOnce(AtomicIntegerArray users, SplittableRandom random) {
    for (int round = 0; round < 300; round++) {
      Claims.Holder holder = claims.holder();
      List<Integer> some = some(random);
      while (!holder.tryTake(names(some))) {
        claims.await(names(some));
      }
      use(users, some);
      some.forEach(users::decrementAndGet);
      holder.release();
    }
  }

  private static void use(AtomicIntegerArray users, List<Integer> records) {
    records.forEach(record -> assertEquals(1, users.incrementAndGet(record)));
  }

  private static List<Integer> some(SplittableRandom random) {
    return new ArrayList<>(random.ints(3, 0, 20).distinct().boxed().toList());
  }

  private static List<String> names(List<Integer> records) {
    return records.stream().map(String::valueOf).toList();
  }
}
