package org.capitation.ledger.boundary;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.ToIntFunction;

/**
 * 合并办理: whoever finds nobody at work does the work of all who wait, at once; the others come away
 * with it done. While one works the next ones gather, so that many cost little more than one.
 *
 * @param <R> what is asked for
 */
final class Combined<R> {
  private final BiConsumer<List<R>, Runnable> work;
  private final ToIntFunction<R> size;
  private final int most;
  private final Deque<Place<R>> waiting = new ArrayDeque<>();
  // only those are woken whom it concerns: the others would take the time of who works
  private final Lock lock = new ReentrantLock();
  private boolean busy;

  /** 一位: somebody who waits, to be told to work or that the work is done. */
  private static final class Place<R> {
    private final R request;
    private final Condition told;
    private boolean leads;
    private boolean done;

    Place(R request, Condition told) {
      this.request = request;
      this.told = told;
    }
  }

  /**
   * Combines requests.
   *
   * @param work does the work of several requests; what goes wrong is told through each of them;
   *     the next ones begin when it says that only waiting is left, or else when it ends
   * @param size how much work a request is
   * @param most how much is done at once, but at least one request
   */
  Combined(BiConsumer<List<R>, Runnable> work, ToIntFunction<R> size, int most) {
    this.work = work;
    this.size = size;
    this.most = most;
  }

  /** Comes back when the request has been worked at, by this thread or another. */
  void submit(R request) {
    if (leads(new Place<>(request, lock.newCondition()))) {
      List<Place<R>> batch = next();
      Turn turn = new Turn();
      try {
        work.accept(batch.stream().map(place -> place.request).toList(), turn::end);
      } finally {
        end(batch, turn);
      }
    }
  }

  private boolean leads(Place<R> mine) {
    lock.lock();
    try {
      waiting.add(mine);
      mine.leads = !busy;
      busy = true;
      while (!mine.leads && !mine.done) {
        mine.told.await();
      }
      return mine.leads;
    } catch (InterruptedException e) {
      throw withdrawn(mine, e);
    } finally {
      lock.unlock();
    }
  }

  /** Who is interrupted must not be left in the line, where he would be told to lead. */
  private IllegalStateException withdrawn(Place<R> mine, InterruptedException e) {
    waiting.remove(mine);
    Thread.currentThread().interrupt();
    if (mine.leads) {
      handOver();
    }
    return new IllegalStateException("interrupted while waiting for a turn", e);
  }

  private List<Place<R>> next() {
    lock.lock();
    try {
      List<Place<R>> batch = new ArrayList<>();
      int sum = 0;
      while (!waiting.isEmpty()
          && (batch.isEmpty() || sum + size.applyAsInt(waiting.peek().request) <= most)) {
        Place<R> place = waiting.remove();
        sum += size.applyAsInt(place.request);
        batch.add(place);
      }
      return batch;
    } finally {
      lock.unlock();
    }
  }

  /** 轮次: ends once, by the work itself or with it. */
  private final class Turn {
    private boolean ended;

    void end() {
      lock.lock();
      try {
        if (!ended) {
          ended = true;
          handOver();
        }
      } finally {
        lock.unlock();
      }
    }
  }

  private void end(List<Place<R>> batch, Turn turn) {
    lock.lock();
    try {
      turn.end();
      for (Place<R> place : batch) {
        place.done = true;
        place.told.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** The first in the line is told to lead, if there is one. */
  private void handOver() {
    busy = !waiting.isEmpty();
    if (busy) {
      waiting.peek().leads = true;
      waiting.peek().told.signal();
    }
  }
}
