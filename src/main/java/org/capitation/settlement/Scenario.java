package org.capitation.settlement;

import java.util.List;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/**
 * 试算: a settlement of figures that somebody made up, under terms that need not be in force.
 *
 * @param pot the pot
 * @param communities the communities, in their order; most often one
 * @param reserve what may be drawn from the reserve
 * @param terms the terms
 */
public record Scenario(Pot pot, List<Community> communities, Money reserve, SettlementTerms terms) {
  /**
   * 试算对象.
   *
   * @param code its code; empty where there is only one
   * @param inputs its figures
   */
  public record Community(String code, Settlement.Inputs inputs) {}

  /** Keeps the communities from being changed. */
  public Scenario {
    communities = List.copyOf(communities);
  }

  /** What comes out, in the order of the communities. */
  public List<Settlement> settle() {
    return new SettlementRule(terms)
        .settle(communities.stream().map(Community::inputs).toList(), reserve);
  }
}
