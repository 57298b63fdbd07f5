package org.capitation.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.capitation.access.Account;
import org.capitation.access.Acting;
import org.capitation.job.Job;
import org.capitation.job.Task;
import org.capitation.job.TaskState;
import org.capitation.job.store.TaskEnd;
import org.capitation.job.store.TaskStore;

/** 作业簿: what this life of the server writes into the table of jobs, each in its transaction. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class TaskBook {
  @Inject private TaskStore tasks;
  @Inject private Kinds kinds;
  @Inject private Acting acting;
  @Inject private Event<Task> ended;
  @Inject private Clock clock;

  private final String life = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());

  /** Begins the earliest job that waits; nothing if one of the kind runs, or none waits (J1). */
  Optional<Task> claim(String county, String kind) {
    List<Task> open = tasks.open(county, kind);
    return open.isEmpty() || open.stream().anyMatch(task -> task.state() == TaskState.RUNNING)
        ? Optional.empty()
        : Optional.of(tasks.begin(open.get(0), life, LocalDateTime.now(clock)));
  }

  /** Who asked for a job, as they are now; nothing if their account is closed (J2). */
  Optional<Account> actor(Task task) {
    return acting.find(task.asked().by(), task.county());
  }

  /** Tells how far a job has come; false if it is no longer ours (J5). */
  boolean progress(Task task, long done, long total) {
    return tasks.progress(task, life, done, total);
  }

  /** Whether a job is still ours and nobody has asked it to stop. */
  boolean mayGoOn(Task task) {
    return tasks.mayGoOn(task, life);
  }

  /** Ends a job that ran here, and tells its kind. */
  void end(Task task, TaskEnd end) {
    tasks.end(task, life, end).ifPresent(this::tell);
  }

  /** Ends a job that ran here when its kind could not take being told. */
  void endUntold(Task task, TaskEnd end) {
    tasks.end(task, life, end);
  }

  /** A job that waits is cancelled, one that runs is asked to stop (J3). */
  @Transactional
  void stop(Task task) {
    TaskEnd cancelled = TaskEnd.of(TaskState.CANCELLED, LocalDateTime.now(clock));
    Optional<Task> waited = tasks.end(task, null, cancelled);
    waited.ifPresentOrElse(this::tell, () -> tasks.askToStop(task));
  }

  /** The keys of the jobs that ran when another life of the server ended. */
  List<Long> orphans() {
    return tasks.orphans(life);
  }

  /** What ran in another life waits again, or has ended (J4). */
  void recover(long id) {
    Optional<Task> adopted = tasks.adopt(id, life);
    if (adopted.isEmpty()) {
      return;
    }
    Task task = adopted.get();
    LocalDateTime now = LocalDateTime.now(clock);
    if (!tasks.mayGoOn(task, life)) {
      end(task, TaskEnd.of(TaskState.CANCELLED, now));
    } else if (kinds.find(task.kind()).map(Job::goesOn).orElse(false)) {
      tasks.waitAgain(task);
    } else {
      end(task, TaskEnd.failed("interrupted", List.of(), now));
    }
  }

  /** What has not ended, in all counties. */
  List<Task> open() {
    return tasks.open();
  }

  private void tell(Task task) {
    ended.fire(task);
    kinds
        .find(task.kind())
        .ifPresent(job -> acting.run(task.kind(), task.county(), () -> job.ended(task)));
  }
}
