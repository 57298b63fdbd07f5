package org.capitation.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.capitation.audit.Actor;
import org.capitation.audit.Deed;
import org.capitation.audit.Outcome;
import org.capitation.audit.store.EventStore;
import org.capitation.job.Task;
import org.capitation.job.TaskState;

/** 作业留痕: keeps the end of each job with its counts, in the transaction that ends it (U7). */
@ApplicationScoped
class JobEnds {
  @Inject private EventStore events;

  void ended(@Observes Task task) {
    String object =
        "id=%d\nlabel=%s\nstate=%s\ndone=%d\ntotal=%d"
            .formatted(task.subject(), task.label(), task.state(), task.done(), task.total());
    events.add(
        new Actor(task.asked().by(), task.county(), "", "", ""),
        task.state() == TaskState.FAILED ? Outcome.FAILED : Outcome.DONE,
        Deed.named("job." + task.kind(), object, ""),
        List.of());
  }
}
