package org.capitation.attribution;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;

/**
 * 归属变动: on these days a person has another home than before.
 *
 * @param person our key of the person
 * @param pot the pot
 * @param days the days
 * @param from the home until now, or null if the pot did not insure the person then
 * @param to the home from now on, or null if the pot does not insure the person any more
 */
public record Move(long person, Pot pot, DateRange days, Home from, Home to) {
  /** What has moved between two lists of attributions of a person, by pot and time. */
  public static List<Move> between(long person, List<Attribution> before, List<Attribution> after) {
    List<Move> moves = new ArrayList<>();
    for (Pot pot : Pot.values()) {
      TreeSet<LocalDate> turns = new TreeSet<>();
      addTurns(before, pot, turns);
      addTurns(after, pot, turns);
      LocalDate from = null;
      for (LocalDate to : turns) {
        if (from != null) {
          Home was = home(before, pot, from);
          Home is = home(after, pot, from);
          if (!Objects.equals(was, is)) {
            add(moves, new Move(person, pot, new DateRange(from, to), was, is));
          }
        }
        from = to;
      }
    }
    return moves;
  }

  /** Neighbours that move alike become one. */
  private static void add(List<Move> moves, Move next) {
    Move last = moves.isEmpty() ? null : moves.get(moves.size() - 1);
    if (last != null
        && last.pot == next.pot
        && last.days.to().equals(next.days.from())
        && Objects.equals(last.from, next.from)
        && Objects.equals(last.to, next.to)) {
      DateRange both = new DateRange(last.days.from(), next.days.to());
      moves.set(moves.size() - 1, new Move(next.person, next.pot, both, next.from, next.to));
    } else {
      moves.add(next);
    }
  }

  private static void addTurns(List<Attribution> list, Pot pot, TreeSet<LocalDate> turns) {
    for (Attribution attribution : list) {
      if (attribution.pot() == pot) {
        turns.add(attribution.range().from());
        turns.add(attribution.range().to());
      }
    }
  }

  private static Home home(List<Attribution> list, Pot pot, LocalDate day) {
    for (Attribution attribution : list) {
      if (attribution.pot() == pot && attribution.range().contains(day)) {
        return attribution.home();
      }
    }
    return null;
  }
}
