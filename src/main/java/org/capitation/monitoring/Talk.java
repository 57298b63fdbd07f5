package org.capitation.monitoring;

import java.time.LocalDate;
import java.util.Optional;
import org.capitation.value.Stamp;

/**
 * 年中约谈: the bureau talks with a community about its year (M12).
 *
 * @param id our key
 * @param subject with whom about what
 * @param version counts the changes, from 1
 * @param plan why and when it is to take place
 * @param held what was said and agreed on
 * @param followed what has become of it
 * @param closed who closed it
 */
public record Talk(
    long id,
    Issued.Subject subject,
    int version,
    Plan plan,
    Optional<Held> held,
    Optional<Followed> followed,
    Optional<Stamp> closed) {
  /** 状态. */
  public enum State {
    /** 待约谈. */
    PLANNED,
    /** 已约谈, measures under way. */
    HELD,
    /** 已跟进. */
    FOLLOWED,
    /** 已办结. */
    CLOSED
  }

  /** 计划: the day, and why this community was selected. */
  public record Plan(LocalDate day, String reason, Stamp stamp) {}

  /** 约谈记录: the minutes, the measures and until when these are due. */
  public record Held(
      LocalDate day, String minutes, String measures, LocalDate deadline, Stamp stamp) {}

  /** 跟进: what has become of the measures. */
  public record Followed(LocalDate day, String result, Stamp stamp) {}

  /** How far it has come. */
  public State state() {
    if (closed.isPresent()) {
      return State.CLOSED;
    }
    if (followed.isPresent()) {
      return State.FOLLOWED;
    }
    return held.isPresent() ? State.HELD : State.PLANNED;
  }

  /** The measures were due before this day, and nobody has followed up. */
  public boolean isOverdue(LocalDate today) {
    return state() == State.HELD && held.get().deadline().isBefore(today);
  }

  /** Who changed it last. */
  public Stamp touched() {
    return closed
        .or(() -> followed.map(Followed::stamp))
        .or(() -> held.map(Held::stamp))
        .orElse(plan.stamp());
  }
}
