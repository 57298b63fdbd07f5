package org.capitation.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * 归属转折: what a version of the attribution has moved of a person.
 *
 * @param version the version
 * @param moves what it moved; never empty
 */
public record Turn(long version, List<Move> moves) {
  /** Keeps the moves from being changed. */
  public Turn {
    moves = List.copyOf(moves);
  }

  /**
   * 区间: a home over some days, as it was known for some time.
   *
   * @param attribution pot, days and home
   * @param since the version that it came with
   * @param until the version that superseded it, or {@link AttributionPast#HOLDS}
   */
  public record Known(Attribution attribution, long since, long until) {
    /** It holds under a version. */
    private boolean under(long version) {
      return since <= version && version < until;
    }
  }

  /**
   * What has moved of a person since a version, in the order of the versions.
   *
   * @param known all intervals that held under that version or later
   */
  public static List<Turn> since(long version, long person, List<Known> known) {
    TreeSet<Long> versions = new TreeSet<>();
    known.forEach(
        interval -> {
          versions.add(interval.since());
          versions.add(interval.until());
        });
    List<Turn> turns = new ArrayList<>();
    long before = version;
    for (long next : versions.subSet(version, false, AttributionPast.HOLDS, false)) {
      List<Move> moves = Move.between(person, under(before, known), under(next, known));
      if (!moves.isEmpty()) {
        turns.add(new Turn(next, moves));
      }
      before = next;
    }
    return turns;
  }

  private static List<Attribution> under(long version, List<Known> known) {
    return known.stream().filter(k -> k.under(version)).map(Known::attribution).toList();
  }
}
