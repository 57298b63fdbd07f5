package org.capitation.audit;

import java.util.List;

/**
 * 审计列表: a page of the events of a county, the latest first.
 *
 * @param count how many there are on all pages
 * @param events those of the page
 */
public record EventList(long count, List<Event> events) {
  /** Keeps its own copy. */
  public EventList {
    events = List.copyOf(events);
  }
}
