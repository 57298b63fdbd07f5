package org.capitation.budget;

import java.math.BigDecimal;
import java.util.List;
import org.capitation.value.Step;

/**
 * 权重: what one claimant weighs in a split, exact; none of the figures is negative.
 *
 * @param line what the claimant weighs, in the units of the {@link Weights}
 * @param signed what its people with a contract weigh inside the line (B11)
 * @param unsigned what its people without one weigh
 * @param formula how it came about, fit to be a factor of a product
 * @param steps what leads to it, besides the formula
 */
public record Weight(
    BigDecimal line, BigDecimal signed, BigDecimal unsigned, String formula, List<Step> steps) {
  /** Keeps the list from being changed. */
  public Weight {
    steps = List.copyOf(steps);
  }

  /** The weight of people who weigh differently. */
  static Weight of(BigDecimal signed, BigDecimal unsigned, String formula) {
    return new Weight(signed.add(unsigned), signed, unsigned, formula, List.of());
  }

  /** The weight of a claimant as a whole; inside the line its people weigh alike. */
  static Weight of(BigDecimal line, Members members, String formula) {
    return new Weight(
        line,
        BigDecimal.valueOf(members.count(true)),
        BigDecimal.valueOf(members.count(false)),
        formula,
        List.of());
  }

  /** The same with steps. */
  Weight with(List<Step> explained) {
    return new Weight(line, signed, unsigned, formula, explained);
  }
}
