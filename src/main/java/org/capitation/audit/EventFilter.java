package org.capitation.audit;

import java.time.LocalDate;
import java.util.Optional;

/**
 * 审计条件: which events a list shows.
 *
 * @param from the first day
 * @param to the last day
 * @param account who, by name of the account
 * @param deed what, by the beginning of its name: a feature, or all of it
 * @param person our key of the person whom it is about
 * @param text part of the object, the reason or the values
 * @param outcome what became of it
 * @param by whether people or the system did it
 */
public record EventFilter(
    Optional<LocalDate> from,
    Optional<LocalDate> to,
    Optional<String> account,
    Optional<String> deed,
    Optional<Long> person,
    Optional<String> text,
    Optional<Outcome> outcome,
    Optional<By> by) {
  /** 办理: who does deeds. */
  public enum By {
    /** 人员: people, also by their programs. */
    PEOPLE,
    /** 系统: the system, where nobody asked for it. */
    SYSTEM
  }

  /** All events. */
  public static final EventFilter ALL =
      new EventFilter(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  /** The deeds whose name begins so, since a day. */
  public static EventFilter of(String deed, LocalDate from) {
    return new EventFilter(
        Optional.of(from),
        Optional.empty(),
        Optional.empty(),
        Optional.of(deed),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
