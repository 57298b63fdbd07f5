package org.capitation.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.capitation.audit.Chain;
import org.capitation.audit.Event;
import org.capitation.audit.store.SealStore;

/** 加封: seals what has been recorded, one server at a time for each county (U8). */
@ApplicationScoped
class Sealing {
  private static final int PORTION = 500;

  @Inject private SealStore seals;
  @Inject private Clock clock;

  /** The counties in which something may be without a seal. */
  @Transactional(TxType.REQUIRES_NEW)
  public List<String> counties(LocalDateTime since) {
    return seals.counties(since);
  }

  /**
   * Seals some events of a county.
   *
   * @return whether there may be more
   */
  @Transactional(TxType.REQUIRES_NEW)
  public boolean seal(String county, LocalDateTime since) {
    Chain.Head head = seals.hold(county);
    List<Event> events = seals.unsealed(county, since, PORTION);
    if (!events.isEmpty()) {
      seals.seal(county, head, events, LocalDateTime.now(clock));
    }
    return events.size() == PORTION;
  }
}
