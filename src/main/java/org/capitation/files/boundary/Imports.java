package org.capitation.files.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.files.BadFile;
import org.capitation.files.Column;
import org.capitation.files.Counts;
import org.capitation.files.Failure;
import org.capitation.files.FileKind;
import org.capitation.files.Glance;
import org.capitation.files.Import;
import org.capitation.files.ImportState;
import org.capitation.files.Preview;
import org.capitation.files.Reason;
import org.capitation.files.RowReader;
import org.capitation.files.Run;
import org.capitation.files.SourceFile;
import org.capitation.files.Template;
import org.capitation.files.Upload;
import org.capitation.files.boundary.Taking.Order;
import org.capitation.files.store.RunStore;
import org.capitation.job.Jobs;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 导入: takes files into the books of the caller's county. */
@ApplicationScoped
public class Imports {
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  @Inject private Kinds kinds;
  @Inject private Uploads uploads;
  @Inject private Portions portions;
  @Inject private Taking taking;
  @Inject private RunStore runs;
  @Inject private CountyStore counties;
  @Inject private Jobs jobs;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /** The names of the kinds of files that can be taken. */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  public List<String> kinds() {
    return kinds.all().stream().map(FileKind::name).sorted().toList();
  }

  /**
   * The columns of a kind of file.
   *
   * @throws Missing if there is no such kind
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  public List<Column> columns(String kind) {
    return kinds.get(kind).layout().columns();
  }

  /**
   * A file of a kind with two rows as examples.
   *
   * @throws Missing if there is no such kind
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  public byte[] template(String kind) {
    return Template.of(kinds.get(kind));
  }

  /**
   * Receives a file and looks at it; nothing of it is taken before {@link #start}.
   *
   * @param kind the name of its kind
   * @param name the name of the file
   * @param in its bytes
   * @throws Missing if there is no such kind
   * @throws BadFile if the file is refused as a whole; nothing of it is kept
   */
  @Allowed(Circle.CLERK)
  public Preview look(String kind, String name, InputStream in) {
    FileKind fileKind = kinds.get(kind);
    Run run = portions.make(caller.county(), kind, fileName(name, kind), stamp());
    Uploads.Stored stored = uploads.store(run.id(), in);
    try {
      SourceFile source = SourceFile.of(uploads.path(run.id()));
      Glance glance = glance(source, fileKind);
      Upload upload = upload(source, stored.sha256(), stored.bytes());
      portions.add(run, ImportState.LOOKED_AT, upload, header(source, fileKind));
      Import file = portions.find(run.county().code(), run.id());
      return new Preview(file, source.parts(), portions.earlier(file), glance);
    } catch (RuntimeException bad) {
      uploads.delete(run.id());
      throw bad;
    }
  }

  /**
   * What a file says of itself that has come and was not begun to be taken.
   *
   * @throws Missing if there is no such file
   */
  @Allowed({Circle.BUREAU, Circle.AUDIT})
  public Preview preview(long id) {
    Import file = portions.find(caller.county(), id);
    if (file.state() != ImportState.LOOKED_AT || !uploads.has(id)) {
      throw new Missing("preview", id);
    }
    FileKind kind = kinds.get(file.run().kind());
    SourceFile source = SourceFile.of(uploads.path(id));
    return new Preview(file, source.parts(), portions.earlier(file), glance(source, kind));
  }

  /**
   * Has a file taken that was looked at; nothing happens if that has been asked for before.
   *
   * @param again take it although the same file was taken before
   * @throws Missing if there is no such file
   * @throws BadFile if the same file was taken before, or is being taken
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public Import start(long id, boolean again) {
    County county = county();
    Import file = runs.hold(county, id);
    if (file.state() != ImportState.LOOKED_AT) {
      return file;
    }
    if (!again) {
      runs.earlier(file)
          .ifPresent(
              earlier -> {
                throw nothingNew(earlier);
              });
    }
    runs.await(id);
    jobs.submit(ImportJob.KIND, id, file.run().file());
    return runs.find(county, id).orElseThrow();
  }

  /**
   * Asks an import to stop; a file that was only looked at is thrown away. What has gone in stays.
   *
   * @throws Missing if there is no such import
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public void stop(long id) {
    Import file = runs.hold(county(), id);
    if (file.state() == ImportState.LOOKED_AT) {
      runs.remove(id);
      uploads.delete(id);
    } else {
      jobs.stop(ImportJob.KIND, id);
    }
  }

  /**
   * Takes a file at once, without a job.
   *
   * @param kind the name of its kind
   * @param path where it lies
   * @return what became of its rows
   * @throws Missing if there is no such kind
   * @throws BadFile if the file is refused as a whole
   */
  @Allowed(Circle.CLERK)
  public Counts take(String kind, Path path) {
    FileKind fileKind = kinds.get(kind);
    SourceFile source = SourceFile.of(path);
    String header = header(source, fileKind);
    String name = path.getFileName().toString();
    Run run = portions.make(caller.county(), kind, name, stamp());
    portions.add(run, ImportState.RUNNING, upload(source), header);
    portions.start(run);
    Order order = new Order(run, source, fileKind);
    try {
      Counts counts = taking.take(order, read -> {});
      taking.addRecords(order);
      portions.end(run.id(), ImportState.DONE, Optional.empty());
      return counts;
    } catch (RuntimeException failure) {
      brokenOff(run, failure);
      throw failure;
    }
  }

  private void brokenOff(Run run, RuntimeException failure) {
    Failure why =
        failure instanceof BadFile bad
            ? new Failure(bad.reason().code(), bad.arguments())
            : new Failure("broken", List.of(""));
    try {
      portions.end(run.id(), ImportState.FAILED, Optional.of(why));
    } catch (RuntimeException another) {
      failure.addSuppressed(another);
    }
  }

  private static Upload upload(SourceFile source) {
    try {
      String hash = HexFormat.of().formatHex(source.sha256());
      return upload(source, hash, Files.size(source.path()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Upload upload(SourceFile source, String hash, long bytes) {
    long rows = Math.max(0, source.rows() - 1);
    return new Upload(hash, bytes, source.form().code(), source.encoding().name(), rows);
  }

  private static String header(SourceFile source, FileKind kind) {
    try (RowReader reader = new RowReader(source, kind.layout())) {
      return new Records(reader.names()).header();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Glance glance(SourceFile source, FileKind kind) {
    return Masks.of(Glance.of(source, kind, kinds.all()));
  }

  private static BadFile nothingNew(Import earlier) {
    Stamp stamp = earlier.run().stamp();
    return new BadFile(Reason.NOTHING_NEW, stamp.by(), MINUTE.format(stamp.at()));
  }

  private County county() {
    return counties.get(caller.county());
  }

  private Stamp stamp() {
    return new Stamp(LocalDateTime.now(clock), caller.name());
  }

  /** The last part of a name, as some browsers send the whole path. */
  private static String fileName(String name, String kind) {
    String plain = name == null ? "" : name.substring(name.lastIndexOf('\\') + 1);
    plain = plain.substring(plain.lastIndexOf('/') + 1).replaceAll("\\p{Cntrl}", "").strip();
    return plain.isEmpty() ? kind : plain;
  }
}
