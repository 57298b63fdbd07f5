package org.capitation.attribution.boundary;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/** 预读: portions are made on other threads while those made before are put to use on this one. */
final class Ahead {
  /** So many portions are in the making, or wait. */
  static final int PORTIONS = 8;

  private Ahead() {}

  /**
   * Has something made of each portion and uses it, in their order.
   *
   * @param maker makes it, on any of the threads
   */
  static <P, T> void run(
      Executor threads, List<P> portions, Function<P, T> maker, Consumer<T> user) {
    Deque<CompletableFuture<T>> made = new ArrayDeque<>();
    try {
      for (P portion : portions) {
        made.add(CompletableFuture.supplyAsync(() -> maker.apply(portion), threads));
        if (made.size() == PORTIONS) {
          user.accept(made.remove().join());
        }
      }
      while (!made.isEmpty()) {
        user.accept(made.remove().join());
      }
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    } finally {
      // nothing goes on behind the back of the caller
      made.forEach(one -> one.handle((result, failure) -> null).join());
    }
  }
}
