package org.capitation.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.audit.Event;
import org.capitation.audit.EventFilter;
import org.capitation.audit.EventList;
import org.capitation.audit.store.EventStore;
import org.capitation.value.Missing;

/** 审计日志: what was recorded in the caller's county. */
@ApplicationScoped
@Transactional
@Allowed({Circle.AUDIT, Circle.ADMINISTRATION})
public class Trail {
  @Inject private EventStore events;
  @Inject private Caller caller;

  /** A page of the events, the latest first; count and events are of one moment. */
  public EventList list(EventFilter filter, int from, int size) {
    return events.list(caller.county(), filter, from, size);
  }

  /** How many there are. */
  public long count(EventFilter filter) {
    return events.count(caller.county(), filter);
  }

  /**
   * An event.
   *
   * @throws Missing if the county has no such one
   */
  public Event find(long id) {
    return events
        .find(caller.county(), id)
        .orElseThrow(() -> new Missing("event", Long.toString(id)));
  }
}
