package org.capitation.files.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capitation.access.Allowed;
import org.capitation.access.Circle;
import org.capitation.files.Failure;
import org.capitation.files.ImportState;
import org.capitation.files.store.RunStore;
import org.capitation.job.Nodes;

/** 启动清理: what a former life of the server has left of imports; to be called before any begins. */
@ApplicationScoped
public class Leftovers {
  /** The word for an import under which the server was stopped. */
  private static final String INTERRUPTED = "interrupted";

  @Inject private RunStore runs;
  @Inject private Uploads uploads;
  @Inject private Nodes nodes;
  @Inject private Clock clock;

  /**
   * Ends the imports whose file is not here, which no job can go on with, and deletes the files
   * that no import needs. Where other servers are there, those may be theirs: nothing is done then.
   */
  @Allowed(Circle.ADMINISTRATION)
  @Transactional
  public void clear() {
    if (!nodes.alone()) {
      return;
    }
    LocalDateTime now = LocalDateTime.now(clock);
    List<Long> begun = new ArrayList<>(runs.in(ImportState.RUNNING));
    begun.addAll(runs.in(ImportState.WAITING));
    Set<Long> needed = new HashSet<>(runs.in(ImportState.LOOKED_AT));
    for (long run : begun) {
      if (uploads.has(run)) {
        needed.add(run);
      } else {
        Failure why = new Failure(INTERRUPTED, List.of());
        runs.end(run, ImportState.FAILED, Optional.of(why), now);
      }
    }
    forget(now, needed);
    uploads.keepOnly(needed);
  }

  private void forget(LocalDateTime now, Set<Long> needed) {
    for (long run : runs.forgotten(now.minusDays(1))) {
      runs.remove(run);
      needed.remove(run);
    }
  }
}
