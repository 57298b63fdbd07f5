package org.capitation.budget;

import java.util.List;
import java.util.Optional;
import org.capitation.value.Money;
import org.capitation.value.Step;

/**
 * 预算: the budget of a pot for a year, split to the communities.
 *
 * @param total the total of the pot
 * @param reserve what is kept back
 * @param distributable total less reserve
 * @param lines the parts, in the order of the claimants; they add up to the distributable amount
 * @param steps how it was computed
 */
public record Budget(
    Money total, Money reserve, Money distributable, List<Line> lines, List<Step> steps) {
  /**
   * 预算项: the part of one claimant.
   *
   * @param claimant whose it is
   * @param amount the budget
   */
  public record Line(Claimant claimant, Money amount) {}

  /** Keeps the lists from being changed. */
  public Budget {
    lines = List.copyOf(lines);
    steps = List.copyOf(steps);
  }

  /** The line of a community. */
  public Optional<Line> line(int community) {
    return lines.stream().filter(line -> line.claimant().community() == community).findFirst();
  }

  /** The budget of a community; 0.00 if it has no line. */
  public Money of(int community) {
    return line(community).map(Line::amount).orElse(Money.ZERO);
  }
}
