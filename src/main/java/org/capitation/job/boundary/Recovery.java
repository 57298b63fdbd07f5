package org.capitation.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.capitation.access.Allowed;
import org.capitation.access.Circle;

/** 作业恢复: what the start of the server does about the jobs of its former lives (J4). */
@ApplicationScoped
public class Recovery {
  @Inject private TaskBook book;
  @Inject private Runner runner;

  /** What ran goes on or has failed; what waits begins. */
  @Allowed(Circle.ADMINISTRATION)
  public void recover() {
    book.orphans().forEach(book::recover);
    book.open().stream()
        .map(task -> new Submitted(task.county(), task.kind()))
        .distinct()
        .forEach(runner::wake);
  }
}
