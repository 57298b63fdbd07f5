package org.capitation.settlement.boundary;

import java.util.List;
import org.capitation.settlement.Comparison;
import org.capitation.value.Money;

/**
 * 方案对比应答: scenarios side by side as the API tells them.
 *
 * @param scenarios their numbers and names, in the order of all amounts and values
 * @param lines the figures of each community, then those of all
 * @param changes the changes that differ
 * @param terms the terms that differ
 */
public record ComparisonAnswer(
    List<Named> scenarios,
    List<Line> lines,
    List<ScenariosCompared.Difference> changes,
    List<ScenariosCompared.Difference> terms) {
  /** A scenario. */
  public record Named(long id, String name) {}

  /**
   * A figure.
   *
   * @param community the code of the community; absent for all together
   * @param figure balance, to-community, to-fund or payable
   * @param amounts one of each scenario
   * @param differences by how much each is more than the first
   */
  public record Line(
      String community, String figure, List<Money> amounts, List<Money> differences) {
    private static Line of(Comparison.Line line) {
      return new Line(
          line.community().orElse(null), line.figure().code(), line.amounts(), line.differences());
    }
  }

  static ComparisonAnswer of(ScenariosCompared compared) {
    return new ComparisonAnswer(
        compared.scenarios().stream()
            .map(one -> new Named(one.kept().id(), one.kept().subject().name()))
            .toList(),
        compared.comparison().lines().stream().map(Line::of).toList(),
        compared.changes(),
        compared.terms());
  }
}
