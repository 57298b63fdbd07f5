package org.capitation.files.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.LongConsumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.capitation.access.Account;
import org.capitation.access.Acting;
import org.capitation.access.Caller;
import org.capitation.files.BadRow;
import org.capitation.files.Changed;
import org.capitation.files.Counts;
import org.capitation.files.FileKind;
import org.capitation.files.Intake;
import org.capitation.files.Row;
import org.capitation.files.RowReader;
import org.capitation.files.Run;
import org.capitation.files.SourceFile;
import org.capitation.files.boundary.Portions.Refused;
import org.capitation.files.boundary.Portions.Taken;

/**
 * 逐段导入: takes the rows of a file portion by portion, some being written while the next is read. It
 * begins after the rows that have been dealt with, whatever broke it off before.
 */
@ApplicationScoped
class Taking {
  private static final Logger LOG = Logger.getLogger(Taking.class.getName());

  /** The most rows of one transaction. */
  private static final int PORTION = 12_500;

  /** So many portions that let others write beside them are on their way at once. */
  private static final int AT_ONCE = 2;

  /** The rows of the first transaction: the database has nothing to do while they are read. */
  private static final int FIRST = 4_000;

  /** So many rows as they came are kept in memory. */
  private static final int RECORDS = 5_000;

  /**
   * So often the import may have to begin anew without coming any further: sign-ups beside it may
   * move what it takes back time and again.
   */
  private static final int TRIES = 20;

  /** Another transaction was in the way: lock not granted in time, deadlock, row changed. */
  private static final Set<Integer> IN_THE_WAY = Set.of(1205, 1213, 1020);

  @Inject private Portions portions;
  @Inject private Acting acting;
  @Inject private Caller caller;
  @Resource private ManagedExecutorService executor;

  /**
   * 导入一个文件: what is to be taken.
   *
   * @param run its import
   * @param source where it lies
   * @param kind its kind
   */
  record Order(Run run, SourceFile source, FileKind kind) {}

  /**
   * Takes the rows that have not been dealt with yet.
   *
   * @param watch told after each portion how many rows have been read; may stop the work
   * @return what became of all rows of the file
   * @throws Changed if it cannot go on although it was tried again and again
   */
  Counts take(Order order, LongConsumer watch) {
    int tries = 0;
    long begun = -1;
    while (true) {
      Counts sofar = portions.counts(order.run());
      tries = sofar.read() > begun ? 0 : tries;
      begun = sofar.read();
      try {
        takeFrom(order, begun, watch);
        return portions.counts(order.run());
      } catch (RuntimeException failure) {
        if (!passes(failure) || ++tries == TRIES) {
          throw failure;
        }
        LOG.log(Level.INFO, "import {0} goes on: {1}", new Object[] {order.run().id(), failure});
      }
    }
  }

  /** What prevented a portion may be gone when it is tried again. */
  private static boolean passes(Throwable failure) {
    if (failure instanceof Changed || failure instanceof TransactionalException) {
      return true;
    }
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException said && IN_THE_WAY.contains(said.getErrorCode())) {
        return true;
      }
    }
    return false;
  }

  private void takeFrom(Order order, long rows, LongConsumer watch) {
    try (RowReader reader = new RowReader(order.source(), order.kind().layout());
        Intake intake = portions.open(order.kind(), order.run())) {
      reader.skip(rows);
      long about = order.source().rows();
      Reading reading = new Reading(reader, intake, new Records(reader.names()), about, rows);
      take(order.run(), reading, watch);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a portion while those before are being written. */
  private void take(Run run, Reading reading, LongConsumer watch) {
    Queue<Writing> writing = new ArrayDeque<>();
    CompletableFuture<Void> before = CompletableFuture.completedFuture(null);
    try {
      while (reading.more) {
        Taken taken = reading.get();
        int others = taken.portion().beside() ? AT_ONCE - 1 : 0;
        while (writing.size() > others) {
          end(writing.remove(), watch);
        }
        before = write(run, taken, before);
        writing.add(new Writing(taken, before));
      }
    } finally {
      Writing.await(writing);
      writing.forEach(written -> end(written, watch));
    }
  }

  private CompletableFuture<Void> write(Run run, Taken taken, CompletableFuture<Void> before) {
    // what observes a portion asks who acts
    Account actor = caller.account();
    return CompletableFuture.runAsync(
        () -> acting.runAs(actor, () -> portions.write(run, taken, () -> join(before))), executor);
  }

  private static void end(Writing written, LongConsumer watch) {
    join(written.end());
    watch.accept(written.taken().before() + written.taken().read());
  }

  /** Waits for a portion; what one failed by is what those behind it fail by. */
  private static void join(CompletableFuture<Void> written) {
    try {
      written.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  /** 在写一段: a portion on its way into the books. */
  private record Writing(Taken taken, CompletableFuture<Void> end) {
    static void await(Collection<Writing> all) {
      all.forEach(one -> one.end().handle((done, failure) -> null).join());
    }
  }

  /**
   * 读一段: reads the next portion, half as long again as the one before; near the end of the file
   * half of what is left, so that none is written alone for long.
   */
  private static final class Reading {
    private final RowReader reader;
    private final Intake intake;
    private final Records records;
    private final long about;
    private long before;
    private int size = FIRST;
    private boolean more = true;

    Reading(RowReader reader, Intake intake, Records records, long about, long before) {
      this.reader = reader;
      this.intake = intake;
      this.records = records;
      this.about = about;
      this.before = before;
    }

    Taken get() {
      List<Refused> refused = new ArrayList<>();
      int read = 0;
      int most = most();
      while (more && read < most) {
        try {
          Optional<Row> row = reader.next();
          more = row.isPresent();
          row.ifPresent(intake::row);
        } catch (BadRow bad) {
          refused.add(new Refused(bad.rejection(), records.record(reader.record())));
        }
        read += more ? 1 : 0;
      }
      Taken taken = new Taken(before, read, refused, intake.portion(), reader.places());
      before += read;
      size = Math.min(size + size / 2, PORTION);
      return taken;
    }

    private int most() {
      long left = about - before;
      return left > 0 ? (int) Math.min(size, Math.max(FIRST, left / 2)) : size;
    }
  }

  /**
   * Looks up how the rows came that were rejected only when they met what is stored: they are few,
   * and to keep every row until then would cost more than to read the file again.
   */
  void addRecords(Order order) {
    List<Long> lines = portions.withoutRecord(order.run());
    if (lines.isEmpty()) {
      return;
    }
    Map<Long, String> found = new HashMap<>();
    long last = lines.get(lines.size() - 1);
    Set<Long> wanted = Set.copyOf(lines);
    try (RowReader reader = new RowReader(order.source(), order.kind().layout())) {
      Records records = new Records(reader.names());
      long line = 0;
      while (line < last && line >= 0) {
        line = line(reader);
        if (wanted.contains(line)) {
          found.put(line, records.record(reader.record()));
        }
        if (found.size() == RECORDS) {
          portions.addRecords(order.run(), found);
          found.clear();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    portions.addRecords(order.run(), found);
  }

  private static long line(RowReader reader) {
    try {
      return reader.next().map(Row::line).orElse(-1L);
    } catch (BadRow bad) {
      return bad.rejection().line();
    }
  }
}
