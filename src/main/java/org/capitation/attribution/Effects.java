package org.capitation.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.capitation.attribution.MovedVisits.Fate;
import org.capitation.attribution.MovedVisits.Flow;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.capitation.value.Money;

/** 变更影响: adds up what moves from whom to whom: persons, the days counted, visits and money. */
public final class Effects {
  private static final Comparator<Crossing> IN_ORDER =
      Comparator.comparing(Crossing::pot).thenComparing(Crossing::from).thenComparing(Crossing::to);

  private final Map<Pot, List<DateRange>> counted;
  private final Map<Crossing, Line> lines = new TreeMap<>(IN_ORDER);
  private long persons;

  /**
   * Nothing moves yet.
   *
   * @param counted the days on which members are counted, by pot
   */
  public Effects(Map<Pot, List<DateRange>> counted) {
    this.counted = Map.copyOf(counted);
  }

  /**
   * 去向: from whom to whom.
   *
   * @param pot the pot
   * @param from the key of a community, 0 for nobody
   * @param to the key of a community, 0 for nobody
   */
  public record Crossing(Pot pot, int from, int to) {
    /** The crossing of a move. */
    public static Crossing of(Move move) {
      return new Crossing(move.pot(), community(move.from()), community(move.to()));
    }

    private static int community(Home home) {
      return home == null ? Community.NONE : home.community();
    }
  }

  /**
   * 影响行: what moves from one to another.
   *
   * @param crossing from whom to whom
   * @param persons how many persons
   * @param months their member-months, in the unit of the terms
   * @param moved the visits that are transferred
   * @param beyond the visits that stay because they are beyond the look-back
   * @param locked the visits that stay because their year is locked
   */
  public record Line(
      Crossing crossing, long persons, long months, Visits moved, Visits beyond, Visits locked) {
    static Line of(Flow flow) {
      Crossing crossing =
          new Crossing(flow.course().pot(), flow.course().from(), flow.course().to());
      Visits visits = new Visits(flow.visits(), flow.fund());
      Fate fate = flow.course().fate();
      return new Line(
          crossing,
          0,
          0,
          fate == Fate.MOVED ? visits : Visits.NONE,
          fate == Fate.BEYOND_LOOK_BACK ? visits : Visits.NONE,
          fate == Fate.YEAR_LOCKED ? visits : Visits.NONE);
    }

    /** Both together; of different persons, with the same crossing. */
    public Line plus(Line other) {
      return new Line(
          crossing,
          persons + other.persons,
          months + other.months,
          moved.plus(other.moved),
          beyond.plus(other.beyond),
          locked.plus(other.locked));
    }
  }

  /**
   * 费用.
   *
   * @param count how many visits, refunds taken off
   * @param fund what the pool paid for them
   */
  public record Visits(long count, Money fund) {
    /** None. */
    public static final Visits NONE = new Visits(0, Money.ZERO);

    Visits plus(Visits other) {
      return new Visits(count + other.count, fund.plus(other.fund));
    }
  }

  /** All moves of a person. */
  public void add(List<Move> ofPerson) {
    Set<Crossing> seen = new HashSet<>();
    for (Move move : ofPerson) {
      Crossing crossing = Crossing.of(move);
      long first = seen.add(crossing) ? 1 : 0;
      Line line = new Line(crossing, first, months(move), Visits.NONE, Visits.NONE, Visits.NONE);
      lines.merge(crossing, line, Line::plus);
    }
    persons += seen.isEmpty() ? 0 : 1;
  }

  private long months(Move move) {
    long days = 0;
    for (DateRange range : counted.getOrDefault(move.pot(), List.of())) {
      days += range.intersection(move.days()).map(DateRange::days).orElse(0L);
    }
    return days;
  }

  /** What happens to the visits of persons that were added. */
  public void addFlows(List<Flow> flows) {
    for (Flow flow : flows) {
      Line line = Line.of(flow);
      lines.merge(line.crossing(), line, Line::plus);
    }
  }

  /** How many persons move at all. */
  public long persons() {
    return persons;
  }

  /** The sums, by pot and communities. */
  public List<Line> lines() {
    return List.copyOf(lines.values());
  }

  /** The moves by person, in their order. */
  public static List<List<Move>> byPerson(List<Move> moves) {
    List<List<Move>> all = new ArrayList<>();
    for (Move move : moves) {
      if (all.isEmpty() || all.get(all.size() - 1).get(0).person() != move.person()) {
        all.add(new ArrayList<>());
      }
      all.get(all.size() - 1).add(move);
    }
    return all;
  }
}
