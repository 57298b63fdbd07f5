package org.capitation.job.boundary;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.capitation.access.Account;
import org.capitation.access.Acting;
import org.capitation.access.Refused;
import org.capitation.job.Failed;
import org.capitation.job.Job;
import org.capitation.job.Stopped;
import org.capitation.job.Task;
import org.capitation.job.TaskState;
import org.capitation.job.store.TaskEnd;

/** 作业执行: runs what waits, on the server's threads. */
@ApplicationScoped
class Runner {
  private static final Logger LOG = Logger.getLogger(Runner.class.getName());

  /** How long to wait for a database that does not answer, in milliseconds. */
  private static final long PATIENCE = 2_000;

  @Inject private TaskBook book;
  @Inject private Kinds kinds;
  @Inject private Acting acting;
  @Inject private Clock clock;
  @Resource private ManagedExecutorService executor;

  private volatile boolean closing;

  /** Begins what waits once the transaction that asked for it is there for all to see. */
  void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Submitted submitted) {
    executor.execute(() -> work(submitted));
  }

  /** What fails from now on fails because the server is being stopped: it is left running (J4). */
  void close(@Observes @BeforeDestroyed(ApplicationScoped.class) Object context) {
    closing = true;
  }

  private void work(Submitted which) {
    Supplier<Optional<Task>> waiting = () -> book.claim(which.county(), which.kind());
    Optional<Task> next = patiently(waiting).flatMap(found -> found);
    while (next.isPresent()) {
      run(next.get());
      next = patiently(waiting).flatMap(found -> found);
    }
  }

  private void run(Task task) {
    Running work = new Running(task, book, clock);
    TaskEnd end = outcome(task, work);
    if (closing && end.state() == TaskState.FAILED) {
      return;
    }
    patiently(
        () -> {
          work.tell();
          end(task, end);
          return task;
        });
  }

  /** However a job ends, it ends: also when its kind cannot take being told. */
  private void end(Task task, TaskEnd end) {
    try {
      book.end(task, end);
    } catch (RuntimeException failure) {
      LOG.log(Level.SEVERE, failure, () -> "job " + task.id() + " ended as " + end.state());
      book.endUntold(task, end);
    }
  }

  private TaskEnd outcome(Task task, Running work) {
    Optional<Job> job = kinds.find(task.kind());
    if (job.isEmpty()) {
      return failed("unknown-kind", List.of(task.kind()));
    }
    try {
      Optional<Account> actor = book.actor(task);
      if (actor.isEmpty()) {
        return failed("no-account", List.of(task.asked().by()));
      }
      acting.runAs(actor.get(), () -> job.get().run(work));
      return TaskEnd.of(TaskState.DONE, LocalDateTime.now(clock));
    } catch (RuntimeException | Error failure) {
      return outcome(task, failure);
    }
  }

  private TaskEnd outcome(Task task, Throwable failure) {
    for (Throwable t = failure; t != null; t = t.getCause()) {
      if (t instanceof Stopped) {
        return TaskEnd.of(TaskState.CANCELLED, LocalDateTime.now(clock));
      } else if (t instanceof Failed failed) {
        return failed(failed.code(), failed.arguments());
      } else if (t instanceof Refused) {
        return failed("refused", List.of(task.asked().by()));
      }
    }
    String number = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextInt());
    LOG.log(Level.SEVERE, failure, () -> number + " job " + task.id() + " " + task.kind());
    return failed("broken", List.of(number));
  }

  private TaskEnd failed(String code, List<String> arguments) {
    return TaskEnd.failed(code, arguments, LocalDateTime.now(clock));
  }

  /** Tries until it works or the server is stopped: a job must not stay as it is for ever. */
  private <T> Optional<T> patiently(Supplier<T> step) {
    while (true) {
      try {
        return Optional.of(step.get());
      } catch (RuntimeException failure) {
        LOG.log(Level.WARNING, "the table of jobs does not answer", failure);
      }
      if (closing || !waited()) {
        return Optional.empty();
      }
    }
  }

  private static boolean waited() {
    try {
      Thread.sleep(PATIENCE);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
