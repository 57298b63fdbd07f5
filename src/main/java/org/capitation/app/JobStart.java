package org.capitation.app;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.capitation.access.Acting;
import org.capitation.job.boundary.Recovery;

/**
 * 作业启动: joins the servers, and goes on with the jobs that the last end of the server left, once all
 * else is there.
 */
@ApplicationScoped
class JobStart {
  @Inject private Recovery recovery;
  @Inject private Acting acting;

  void enter(@Observes @Priority(200) Migrated migrated) {
    acting.run("start", recovery::enter);
  }

  void recover(@Observes @Priority(5000) Migrated migrated) {
    acting.run("start", recovery::recover);
  }
}
