package org.capitation.app;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.capitation.access.Acting;
import org.capitation.files.boundary.Leftovers;

/** 遗留清理: clears away what the last life of the server left, before anything begins anew. */
@ApplicationScoped
class CleanStart {
  private static final int FIRST = 500;

  @Inject private Acting acting;
  @Inject private Leftovers imports;

  void clear(@Observes @Priority(FIRST) Migrated migrated) {
    acting.run("start", imports::clear);
  }
}
