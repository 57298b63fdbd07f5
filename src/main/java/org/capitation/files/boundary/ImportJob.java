package org.capitation.files.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.Optional;
import org.capitation.files.BadFile;
import org.capitation.files.Changed;
import org.capitation.files.Failure;
import org.capitation.files.Import;
import org.capitation.files.ImportState;
import org.capitation.files.Imported;
import org.capitation.files.SourceFile;
import org.capitation.files.boundary.Taking.Order;
import org.capitation.files.store.RunStore;
import org.capitation.job.Failed;
import org.capitation.job.Job;
import org.capitation.job.Task;
import org.capitation.job.Work;
import org.capitation.value.Missing;

/** 导入作业 {@code files-import}: takes an uploaded file; its subject is the import. */
@ApplicationScoped
class ImportJob implements Job {
  static final String KIND = "files-import";

  @Inject private RunStore runs;
  @Inject private Portions portions;
  @Inject private Uploads uploads;
  @Inject private Kinds kinds;
  @Inject private Taking taking;
  @Inject private Event<Ended> ended;
  @Inject private Event<Imported> imported;

  /** An import has come to its end. */
  record Ended(long run) {}

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public boolean canRun(long subject) {
    return uploads.has(subject);
  }

  @Override
  public Optional<String> page(long subject) {
    return Optional.of("/files/import?id=" + subject);
  }

  @Override
  public void run(Work work) {
    Import file = find(work.task());
    if (file.state().ended() || !uploads.has(file.id())) {
      throw gone();
    }
    portions.start(file.run());
    try {
      SourceFile source = SourceFile.of(uploads.path(file.id()));
      take(new Order(file.run(), source, kinds.get(file.run().kind())), file, work);
    } catch (BadFile bad) {
      throw new Failed(bad.reason().code(), bad.arguments().toArray());
    } catch (Changed changed) {
      throw new Failed("changed", changed.getMessage());
    }
  }

  private void take(Order order, Import file, Work work) {
    try {
      taking.take(
          order,
          read -> {
            work.progress(read, Math.max(read, file.upload().rows()));
            work.stopIfAsked();
          });
    } finally {
      taking.addRecords(order);
    }
  }

  private Import find(Task task) {
    try {
      return portions.find(task.county(), task.subject());
    } catch (Missing missing) {
      throw gone();
    }
  }

  private static Failed gone() {
    return new Failed("gone");
  }

  @Override
  public void ended(Task task) {
    ImportState how =
        switch (task.state()) {
          case DONE -> ImportState.DONE;
          case CANCELLED -> ImportState.CANCELLED;
          default -> ImportState.FAILED;
        };
    Optional<Failure> why =
        Optional.ofNullable(task.failure()).map(code -> new Failure(code, task.arguments()));
    runs.end(task.subject(), how, why, task.ended());
    ended.fire(new Ended(task.subject()));
    tell(find(task));
  }

  private void tell(Import file) {
    if (file.counts().accepted() > 0) {
      imported.fire(new Imported(file.run().county(), file.run().kind(), file.run().id()));
    }
  }

  void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Ended end) {
    uploads.delete(end.run());
  }
}
