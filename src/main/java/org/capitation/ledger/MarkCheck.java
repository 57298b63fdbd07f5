package org.capitation.ledger;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 行标记复核: compares rows of a closed month with what they were when it was closed (L28). */
public final class MarkCheck {
  private final YearMonth month;
  private final Mark.Source source;
  private final List<Mark> kept;
  private final List<Mark> now;

  /**
   * Compares.
   *
   * @param source the rows
   * @param kept what some of them were
   * @param now what stands among their keys
   */
  public MarkCheck(YearMonth month, Mark.Source source, List<Mark> kept, List<Mark> now) {
    this.month = month;
    this.source = source;
    this.kept = List.copyOf(kept);
    this.now = List.copyOf(now);
  }

  /** The keys of rows that do not stand there any more: removed, or moved elsewhere. */
  public Set<Long> missing() {
    Set<Long> missing = new HashSet<>();
    kept.forEach(mark -> missing.add(mark.id()));
    now.forEach(mark -> missing.remove(mark.id()));
    return missing;
  }

  /**
   * What is not as it was.
   *
   * @param elsewhere those of the missing that stand elsewhere
   */
  public List<Difference> differences(List<Mark> elsewhere) {
    Map<Long, Mark> before = new HashMap<>();
    kept.forEach(mark -> before.put(mark.id(), mark));
    List<Difference> differences = new ArrayList<>();
    for (List<Mark> found : List.of(now, elsewhere)) {
      for (Mark mark : found) {
        Mark was = before.remove(mark.id());
        if (was == null || was.hash() != mark.hash()) {
          differences.add(Difference.ofRow(month, source, mark, was));
        }
      }
    }
    before.values().forEach(gone -> differences.add(Difference.ofRow(month, source, null, gone)));
    return differences;
  }
}
