package org.capitation.files;

import java.util.Comparator;
import java.util.List;

/**
 * 导入结果明细: what came out of an import so far.
 *
 * @param sums what the accepted rows come to by pot; empty for files without amounts
 * @param rejected the rejected rows by reason, the most first
 * @param findings the findings about accepted rows by reason, the most first
 * @param places where the lines of the parts of the file begin; empty if it has one part
 */
public record Outcome(
    List<PotSum> sums, List<Tally> rejected, List<Tally> findings, List<Place> places) {
  /** Keeps its own copies, the sums in the order of the pots. */
  public Outcome {
    sums = sums.stream().sorted(Comparator.comparing(PotSum::pot)).toList();
    rejected = List.copyOf(rejected);
    findings = List.copyOf(findings);
    places = List.copyOf(places);
  }

  /** 按原因计数: how many rows have a reason. */
  public record Tally(Reason reason, long rows) {}
}
