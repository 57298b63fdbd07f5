package org.capitation.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
  @Inject private NodeBook nodes;

  /**
   * Begins the earliest job that waits and can run here; nothing if one of the kind runs, or none
   * waits (J1, J7).
   */
  Optional<Task> claim(String county, String kind) {
    List<Task> open = tasks.open(county, kind);
    return open.stream().anyMatch(task -> task.state() == TaskState.RUNNING)
        ? Optional.empty()
        : open.stream()
            .filter(this::canRun)
            .findFirst()
            .map(task -> tasks.begin(task, nodes.life(), LocalDateTime.now(clock)));
  }

  /** Of a kind that this version does not know it is told that there is none. */
  private boolean canRun(Task task) {
    return kinds.find(task.kind()).map(job -> job.canRun(task.subject())).orElse(true);
  }

  /** Who asked for a job, as they are now; nothing if their account is closed (J2). */
  Optional<Account> actor(Task task) {
    return acting.find(task.asked().by(), task.county());
  }

  /** Tells how far a job has come; false if it is no longer ours (J5). */
  boolean progress(Task task, long done, long total) {
    return tasks.progress(task, nodes.life(), done, total);
  }

  /** Whether a job is still ours and nobody has asked it to stop. */
  boolean mayGoOn(Task task) {
    return tasks.mayGoOn(task, nodes.life());
  }

  /** Ends a job that ran here, and tells its kind. */
  void end(Task task, TaskEnd end) {
    tasks.end(task, nodes.life(), end).ifPresent(this::tell);
  }

  /** Ends a job that ran here when its kind could not take being told. */
  void endUntold(Task task, TaskEnd end) {
    tasks.end(task, nodes.life(), end);
  }

  /** A job that waits is cancelled, one that runs is asked to stop (J3). */
  @Transactional
  void stop(Task task) {
    TaskEnd cancelled = TaskEnd.of(TaskState.CANCELLED, LocalDateTime.now(clock));
    Optional<Task> waited = tasks.end(task, null, cancelled);
    waited.ifPresentOrElse(this::tell, () -> tasks.askToStop(task));
  }

  /** The keys of the jobs that ran in lives that are over. */
  List<Long> orphans() {
    return tasks.orphans(nodes.living());
  }

  /** What ran in another life waits again, or has ended (J4). */
  void recover(long id) {
    Optional<Task> adopted = tasks.adopt(id, nodes.life());
    if (adopted.isEmpty()) {
      return;
    }
    Task task = adopted.get();
    LocalDateTime now = LocalDateTime.now(clock);
    if (!tasks.mayGoOn(task, nodes.life())) {
      end(task, TaskEnd.of(TaskState.CANCELLED, now));
    } else if (kinds.find(task.kind()).map(Job::goesOn).orElse(false)) {
      tasks.waitAgain(task);
    } else {
      end(task, TaskEnd.failed("interrupted", List.of(), now));
    }
  }

  /** What waits in any county while nothing of its kind runs there. */
  List<Submitted> ready() {
    Map<Submitted, List<Task>> open =
        tasks.open().stream()
            .collect(Collectors.groupingBy(task -> new Submitted(task.county(), task.kind())));
    return open.entrySet().stream()
        .filter(of -> of.getValue().stream().noneMatch(t -> t.state() == TaskState.RUNNING))
        .map(Map.Entry::getKey)
        .toList();
  }

  private void tell(Task task) {
    ended.fire(task);
    kinds
        .find(task.kind())
        .ifPresent(job -> acting.run(task.kind(), task.county(), () -> job.ended(task)));
  }
}
