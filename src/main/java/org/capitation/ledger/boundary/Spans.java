package org.capitation.ledger.boundary;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.capitation.ledger.store.LedgerScan.Span;

/** 分段: hands out a range of keys to several threads, span by span. */
final class Spans {
  private static final long KEYS = 100_000;

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
    long first = next.getAndAdd(KEYS);
    return ended || first > all.last()
        ? Optional.empty()
        : Optional.of(new Span(first, Math.min(first + KEYS - 1, all.last())));
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
    watch.progress(0, total);
    each(
        span -> {
          work.accept(span);
          watch.progress(Math.min(done.get() + KEYS, total), total);
        });
  }

  /** Hands out no more. */
  void end() {
    ended = true;
  }
}
