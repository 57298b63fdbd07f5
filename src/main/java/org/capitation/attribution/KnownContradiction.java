package org.capitation.attribution;

import java.util.List;
import java.util.Optional;
import org.capitation.value.DateRange;
import org.capitation.value.Stamp;

/**
 * 在册的两册不符: a contradiction to be worked off, or one that has been (A9).
 *
 * @param person our key of the person
 * @param what the contradiction
 * @param state where it stands
 * @param found by whose computation it was found, and when
 * @param settled by whose it was settled, and when; nothing while it is open
 */
public record KnownContradiction(
    long person, Contradiction what, State state, Stamp found, Optional<Stamp> settled) {
  /** 处理状态. */
  public enum State {
    /** 待处理. */
    OPEN,
    /** 已认定: rulings cover all of its days. */
    RULED,
    /** 已更正: the registers do not contradict each other any more. */
    CORRECTED
  }

  /**
   * Where a contradiction that the registers hold stands.
   *
   * @param rulings those of the person
   */
  public static State state(Contradiction what, List<Ruling> rulings) {
    List<DateRange> open = List.of(what.range());
    for (Ruling ruling : rulings) {
      if (ruling.pot() == what.pot()) {
        open = open.stream().flatMap(days -> days.minus(ruling.range()).stream()).toList();
      }
    }
    return open.isEmpty() ? State.RULED : State.OPEN;
  }
}
