package org.capitation.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Refusal;
import org.capitation.access.Refused;
import org.capitation.access.Role;
import org.capitation.job.Task;
import org.capitation.job.TaskCourse;
import org.capitation.job.TaskFilter;
import org.capitation.job.TaskList;
import org.capitation.job.store.TaskStore;
import org.capitation.listing.store.MomentStore;
import org.capitation.value.Missing;

/** 作业: the jobs of the caller's county. */
@ApplicationScoped
@Allowed({Circle.BUREAU, Circle.AUDIT, Circle.ADMINISTRATION})
@Transactional
public class Tasks {
  @Inject private MomentStore moment;
  @Inject private TaskStore tasks;
  @Inject private TaskBook book;
  @Inject private Kinds kinds;
  @Inject private Caller caller;

  /**
   * A page of the jobs, the latest first.
   *
   * @param from how many to leave out
   * @param size how many at most
   */
  public TaskList list(TaskFilter filter, int from, int size) {
    moment.hold();
    return tasks.list(caller.county(), filter, from, size);
  }

  /**
   * A job.
   *
   * @throws Missing if the county has no such job
   */
  public Task find(long id) {
    return tasks.find(caller.county(), id).orElseThrow(() -> new Missing("job", id));
  }

  /**
   * How the jobs of the county fare, kind by kind.
   *
   * @param since from when on failures count
   */
  public List<TaskCourse> courses(LocalDateTime since) {
    return tasks.courses(caller.county(), since);
  }

  /** Where people see what a job is about, as its kind says. */
  public Optional<String> page(Task task) {
    return kinds.find(task.kind()).flatMap(job -> job.page(task.subject()));
  }

  /** The kinds of jobs that there are, by name. */
  public List<String> kinds() {
    return kinds.names();
  }

  /** Whether the caller may ask a job to stop that has not ended: their own; a clerk any. */
  public boolean mayStop(Task task) {
    return !task.state().ended()
        && (caller.is(Role.BUREAU_CLERK, Role.ADMINISTRATOR)
            || task.asked().by().equals(caller.name()));
  }

  /**
   * Asks a job to stop; nothing happens if it has ended.
   *
   * @return the job as it is now: it stops where nothing is half done
   * @throws Missing if the county has no such job
   * @throws Refused if the caller may not stop it
   */
  public Task stop(long id) {
    Task task = find(id);
    if (!task.state().ended()) {
      if (!mayStop(task)) {
        throw new Refused(Refusal.ROLE, "Tasks.stop");
      }
      book.stop(task);
    }
    return find(id);
  }
}
