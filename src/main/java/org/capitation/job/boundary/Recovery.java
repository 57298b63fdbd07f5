package org.capitation.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.capitation.access.Allowed;
import org.capitation.access.Circle;

/** 作业恢复: what a server does about the jobs of those that are there no more (J4, J7). */
@ApplicationScoped
public class Recovery {
  @Inject private TaskBook book;
  @Inject private Runner runner;
  @Inject private NodeBook nodes;
  @Inject private Pulse pulse;

  /** This server is there from now on; to be called before anything looks who else is. */
  @Allowed(Circle.ADMINISTRATION)
  public void enter() {
    nodes.enter();
  }

  /** What ran goes on or has failed; what waits begins; and so from now on. */
  @Allowed(Circle.ADMINISTRATION)
  public void recover() {
    goOn();
    pulse.begin();
  }

  /** What ran on a server that is there no more goes on or has failed; what waits begins. */
  void goOn() {
    book.orphans().forEach(book::recover);
    book.ready().forEach(runner::wake);
  }
}
