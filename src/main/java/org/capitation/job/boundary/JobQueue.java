package org.capitation.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.job.Jobs;
import org.capitation.job.Task;
import org.capitation.job.store.TaskStore;
import org.capitation.value.Stamp;

/** 作业队列: takes jobs in. */
@ApplicationScoped
@Transactional
class JobQueue implements Jobs {
  @Inject private TaskStore tasks;
  @Inject private TaskBook book;
  @Inject private Kinds kinds;
  @Inject private Event<Submitted> submitted;
  @Inject private Caller caller;
  @Inject private Clock clock;

  @Override
  public Task submit(String kind, long subject, String label) {
    if (kinds.find(kind).isEmpty()) {
      throw new IllegalArgumentException(kind);
    }
    Stamp asked = new Stamp(LocalDateTime.now(clock), caller.name());
    Task task = tasks.add(caller.county(), kind, subject, label, asked);
    submitted.fire(new Submitted(task.county(), kind));
    return task;
  }

  @Override
  public Optional<Task> about(String kind, long subject) {
    return tasks.about(caller.county(), kind, subject).stream().findFirst();
  }

  @Override
  public void stop(String kind, long subject) {
    tasks.about(caller.county(), kind, subject).stream()
        .filter(task -> !task.state().ended())
        .forEach(book::stop);
  }
}
