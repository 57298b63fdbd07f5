package org.capitation.audit;

import java.time.LocalDateTime;
import java.util.List;

/**
 * 审计事件: one deed, as it is kept.
 *
 * @param id our key
 * @param at when, to the thousandth of a second
 * @param actor who, and from where
 * @param outcome what became of it
 * @param deed what
 * @param changes the old and new values
 */
public record Event(
    long id, LocalDateTime at, Actor actor, Outcome outcome, Deed deed, List<Change> changes) {
  /** Keeps its own copy. */
  public Event {
    changes = List.copyOf(changes);
  }
}
