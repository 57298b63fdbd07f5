package org.capitation.ledger.boundary;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.capitation.ledger.store.LedgerScan.Span;

/** 分段: hands out a range of keys to several threads, span by span. */
final class Spans {
  private static final long MOST = 100_000;
  private static final long LEAST = 5_000;

  /**
   * A span is at most this part of what is left, so that all threads end at about the same time.
   */
  private static final long PART = 4;

  private final Span all;
  private final Verifying.Watch watch;
  private final AtomicLong next;
  private final AtomicLong done = new AtomicLong();
  private volatile boolean ended;

  Spans(Span all, Verifying.Watch watch) {
    this.all = all;
    this.watch = watch;
    next = new AtomicLong(all.first());
  }

  private Optional<Span> next() {
    long first = next.getAndUpdate(this::after);
    return ended || first > all.last()
        ? Optional.empty()
        : Optional.of(new Span(first, after(first) - 1));
  }

  /** Where the next span begins. */
  private long after(long first) {
    long left = all.last() - first + 1;
    return first + Math.min(left, Math.max(LEAST, Math.min(MOST, left / PART)));
  }

  /** Does something with one span after the other until there are no more. */
  void each(Consumer<Span> work) {
    try {
      for (Optional<Span> span = next(); span.isPresent(); span = next()) {
        work.accept(span.get());
        done.addAndGet(span.get().last() - span.get().first() + 1);
      }
    } catch (RuntimeException failure) {
      // the others need not go on
      end();
      throw failure;
    }
  }

  /** The same, telling after each how far all have come. */
  void eachWatched(Consumer<Span> work) {
    long total = all.last() - all.first() + 1;
    try {
      watch.progress(0, total);
    } catch (RuntimeException stopped) {
      end();
      throw stopped;
    }
    each(
        span -> {
          work.accept(span);
          watch.progress(done.get() + span.last() - span.first() + 1, total);
        });
  }

  /** Hands out no more. */
  private void end() {
    ended = true;
  }
}
