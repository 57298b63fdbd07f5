package org.capitation.payment;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.Division;
import org.capitation.attribution.Home;
import org.capitation.attribution.Move;
import org.capitation.attribution.Turn;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;

/** 人数变动的统计: counts what versions of the attribution have moved in the paid months. */
public final class Shifts {
  private final Pot pot;
  private final SortedMap<YearMonth, DateRange> paid;
  private final People people;
  private final Map<Shift, Long> units = new LinkedHashMap<>();

  /** 分单元的人: the numbers of persons, and the cells that they are counted in. */
  public record People(AttributionIndex index, Division division) {
    private Shift.Side side(long person, Home home) {
      if (home == null) {
        return null;
      }
      int number = index.number(person);
      int cell = number < 0 ? 0 : division.cell(number, home.signed());
      return new Shift.Side(home.community(), home.signed(), division.names().get(cell));
    }
  }

  /**
   * Nothing yet.
   *
   * @param paid the days counted, by paid month
   */
  public Shifts(Pot pot, SortedMap<YearMonth, DateRange> paid, People people) {
    this.pot = pot;
    this.paid = paid;
    this.people = people;
  }

  /** Counts what a version has moved of a person. */
  public void add(Turn turn) {
    for (Move move : turn.moves()) {
      Shift.Side from = people.side(move.person(), move.from());
      Shift.Side to = people.side(move.person(), move.to());
      if (move.pot() == pot && !Objects.equals(from, to)) {
        paid.forEach(
            (month, days) ->
                move.days()
                    .intersection(days)
                    .ifPresent(
                        both ->
                            units.merge(
                                new Shift(month, turn.version(), from, to, 0),
                                both.days(),
                                Long::sum)));
      }
    }
  }

  /** All of them, by version and month. */
  public List<Shift> list() {
    List<Shift> shifts = new ArrayList<>();
    units.forEach(
        (s, count) -> shifts.add(new Shift(s.month(), s.version(), s.from(), s.to(), count)));
    shifts.sort((a, b) -> compare(a, b));
    return shifts;
  }

  private static int compare(Shift a, Shift b) {
    int byVersion = Long.compare(a.version(), b.version());
    return byVersion == 0 ? a.month().compareTo(b.month()) : byVersion;
  }
}
