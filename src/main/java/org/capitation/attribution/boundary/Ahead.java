package org.capitation.attribution.boundary;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * 预读: things are made on a thread of their own while those made before are put to use on this one.
 *
 * @param <T> what is made
 */
final class Ahead<T> {
  /** So many things are handed over at once. */
  private static final int PORTION = 5_000;

  /** So many portions wait at most. */
  private static final int WAITING = 4;

  private final BlockingQueue<List<T>> made = new ArrayBlockingQueue<>(WAITING);
  private volatile boolean ended;
  private List<T> portion = new ArrayList<>(PORTION);

  private Ahead() {}

  /**
   * Has things made and uses them, in their order.
   *
   * @param maker makes all of them, and hands each over
   */
  static <T> void run(Executor threads, Consumer<Consumer<T>> maker, Consumer<T> user) {
    Ahead<T> ahead = new Ahead<>();
    CompletableFuture<Void> making = CompletableFuture.runAsync(() -> ahead.make(maker), threads);
    try {
      for (List<T> some = ahead.next(); !some.isEmpty(); some = ahead.next()) {
        some.forEach(user);
      }
    } finally {
      ahead.ended = true;
      ahead.made.clear();
      making.handle((nothing, failure) -> null).join();
    }
    try {
      making.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  private void make(Consumer<Consumer<T>> maker) {
    try {
      maker.accept(this::take);
      if (!portion.isEmpty()) {
        hand(portion);
      }
    } finally {
      // nothing tells that there is no more
      if (!ended) {
        put(List.of());
      }
    }
  }

  private void take(T one) {
    portion.add(one);
    if (portion.size() == PORTION) {
      hand(portion);
      portion = new ArrayList<>(PORTION);
    }
  }

  private void hand(List<T> some) {
    if (ended) {
      throw new IllegalStateException("nobody waits any more");
    }
    put(some);
  }

  private void put(List<T> some) {
    try {
      made.put(some);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while things were made", e);
    }
  }

  private List<T> next() {
    try {
      return made.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for what is made", e);
    }
  }
}
