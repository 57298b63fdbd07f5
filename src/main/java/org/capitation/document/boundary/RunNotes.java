package org.capitation.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import org.capitation.document.Run;
import org.capitation.document.store.RunStore;

/** 批次记录: what nothing else is written for. */
@ApplicationScoped
class RunNotes {
  @Inject private RunStore runs;

  /** Notes what became of one, in a transaction of its own. */
  @Transactional(TxType.REQUIRES_NEW)
  void add(long run, Run.Line line) {
    runs.add(run, line);
  }
}
