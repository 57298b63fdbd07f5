package org.capitation.files.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.files.BadFile;
import org.capitation.files.BadRow;
import org.capitation.files.Counts;
import org.capitation.files.FileKind;
import org.capitation.files.Intake;
import org.capitation.files.Rejection;
import org.capitation.files.Row;
import org.capitation.files.RowReader;
import org.capitation.files.Run;
import org.capitation.files.SourceFile;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 导入: takes files into the books of the caller's county. */
@ApplicationScoped
public class Imports {
  /** The rows of one transaction. */
  private static final int PORTION = 50_000;

  @Inject @Any private Instance<FileKind> kinds;
  @Inject private Portions portions;
  @Inject private CountyStore counties;
  @Inject private Caller caller;
  @Inject private Clock clock;
  @Resource private ManagedExecutorService executor;

  /**
   * Takes a file.
   *
   * @param kind the name of its kind
   * @param path where it lies
   * @return what became of its rows
   * @throws Missing if there is no such kind
   * @throws BadFile if the file is refused as a whole
   */
  @Allowed(Circle.CLERK)
  public Counts take(String kind, Path path) {
    FileKind fileKind = kind(kind);
    SourceFile source = SourceFile.of(path);
    try (RowReader reader = new RowReader(source, fileKind.layout())) {
      Stamp stamp = new Stamp(LocalDateTime.now(clock), caller.name());
      Run run = portions.begin(counties.get(caller.county()), kind, source, stamp);
      return take(run, reader, fileKind);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Counts take(Run run, RowReader reader, FileKind kind) {
    try (Intake intake = kind.open(run)) {
      Counts counts = take(run, () -> read(reader, intake));
      portions.end(run, true, LocalDateTime.now(clock));
      return counts;
    } catch (RuntimeException failure) {
      brokenOff(run, failure);
      throw failure;
    }
  }

  /** Writes one portion while the next is being read. */
  private Counts take(Run run, Supplier<Portions.Taken> reading) {
    Counts counts = Counts.NONE;
    Portions.Taken taken = reading.get();
    boolean more = taken.read() == PORTION;
    while (more) {
      CompletableFuture<Portions.Taken> next = CompletableFuture.supplyAsync(reading, executor);
      try {
        counts = portions.write(run, counts, taken);
      } finally {
        next.handle((read, failure) -> null).join();
      }
      taken = result(next);
      more = taken.read() == PORTION;
    }
    return portions.write(run, counts, taken);
  }

  private static Portions.Taken result(CompletableFuture<Portions.Taken> next) {
    try {
      return next.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException failure ? failure : e;
    }
  }

  private void brokenOff(Run run, RuntimeException failure) {
    try {
      portions.end(run, false, LocalDateTime.now(clock));
    } catch (RuntimeException another) {
      failure.addSuppressed(another);
    }
  }

  private static Portions.Taken read(RowReader reader, Intake intake) {
    List<Rejection> rejected = new ArrayList<>();
    int read = 0;
    boolean more = true;
    while (more && read < PORTION) {
      try {
        Optional<Row> row = reader.next();
        more = row.isPresent();
        row.ifPresent(intake::row);
      } catch (BadRow bad) {
        rejected.add(bad.rejection());
      }
      read += more ? 1 : 0;
    }
    return new Portions.Taken(read, rejected, intake.portion());
  }

  private FileKind kind(String name) {
    return kinds.stream()
        .filter(kind -> kind.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new Missing("kind of file", name));
  }
}
