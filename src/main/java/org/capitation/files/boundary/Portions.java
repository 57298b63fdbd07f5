package org.capitation.files.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.capitation.files.Counts;
import org.capitation.files.Flushed;
import org.capitation.files.Portion;
import org.capitation.files.Rejection;
import org.capitation.files.Run;
import org.capitation.files.SourceFile;
import org.capitation.files.store.RunStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Stamp;

/** 分段提交: the portions of an import, each a transaction of its own (F4). */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Portions {
  @Inject private RunStore runs;
  @Inject private CountyStore counties;

  Run begin(County county, String kind, SourceFile source, Stamp stamp) {
    return runs.begin(county, kind, source, stamp);
  }

  /** Writes what was taken, and how far the import has come with it (F5). */
  Counts write(Run run, Counts before, Taken taken) {
    if (!taken.portion().beside()) {
      counties.hold(run.county());
    }
    Flushed flushed = taken.portion().write();
    List<Rejection> rejected = new ArrayList<>(taken.rejected());
    rejected.addAll(flushed.rejected());
    Counts counts =
        before.plus(
            new Counts(taken.read(), flushed.accepted(), flushed.repeated(), rejected.size()));
    runs.progress(run, counts, rejected);
    return counts;
  }

  void end(Run run, boolean complete, LocalDateTime at) {
    runs.end(run, complete, at);
  }

  /** What was read since the last portion, what of it was rejected at once, and the rest. */
  record Taken(long read, List<Rejection> rejected, Portion portion) {}
}
