package org.capitation.ledger;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * 外出费用: what a community is charged for visits of its people elsewhere, line by line.
 *
 * @param lines by category, institution and service date
 */
public record OutsideCharges(List<ChargeLine> lines) {
  private static final Comparator<ChargeLine> ORDER =
      Comparator.comparing(ChargeLine::category)
          .thenComparing(line -> line.institution().code())
          .thenComparing(ChargeLine::serviceDate)
          .thenComparing(ChargeLine::settlement)
          .thenComparing(ChargeLine::revision)
          .thenComparing(ChargeLine::kind)
          .thenComparing(line -> line.amounts().fund());

  /** 就诊机构: where the people went. */
  public record Visited(Category category, ChargeLine.Institution institution) {
    private static Visited of(ChargeLine line) {
      return new Visited(line.category(), line.institution());
    }
  }

  /** Puts the lines in order, and leaves out what is of the own community. */
  public OutsideCharges {
    lines =
        lines.stream()
            .filter(line -> line.category() != Category.OWN_COMMUNITY)
            .sorted(ORDER)
            .toList();
  }

  /** What each institution earned, in the order of the lines. */
  public Map<Visited, Amounts> byInstitution() {
    Map<Visited, Amounts> sums = new LinkedHashMap<>();
    lines.forEach(line -> sums.merge(Visited.of(line), line.amounts(), Amounts::plus));
    return sums;
  }

  /** What was charged in a category. */
  public Amounts of(Category category) {
    return sum(line -> line.category() == category);
  }

  /** All of it. */
  public Amounts sum() {
    return sum(line -> true);
  }

  private Amounts sum(Predicate<ChargeLine> which) {
    return lines.stream()
        .filter(which)
        .map(ChargeLine::amounts)
        .reduce(Amounts.ZERO, Amounts::plus);
  }
}
