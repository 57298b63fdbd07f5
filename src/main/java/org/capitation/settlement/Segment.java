package org.capitation.settlement;

import java.util.List;
import java.util.stream.Stream;
import org.capitation.value.Money;
import org.capitation.value.Unfit;

/**
 * 分账: budget and spending of one population of a community.
 *
 * @param population whose they are
 * @param budget the budget of the year as it was decided, not negative
 * @param adjustments what the final accounts add to it or take off it
 * @param spending what the home ledger charged for service dates of the year
 * @param violations the part of the spending that was found to violate rules, not negative
 * @param before the part of the spending that the county brought along from before it began with us
 *     (L18)
 */
public record Segment(
    Population population,
    Money budget,
    List<Adjustment> adjustments,
    Money spending,
    Money violations,
    Money before) {
  /**
   * Checks the amounts.
   *
   * @throws IllegalArgumentException if the budget is negative, before or after its adjustment, or
   *     the violations are
   */
  public Segment {
    adjustments = List.copyOf(adjustments);
    Money adjusted = budget.plus(sum(adjustments));
    if (budget.isNegative() || adjusted.isNegative()) {
      throw new Unfit("budget-negative", budget.min(adjusted));
    }
    if (violations.isNegative()) {
      throw new Unfit("violations-negative", violations);
    }
  }

  /** A segment all of whose spending was charged here. */
  public Segment(
      Population population,
      Money budget,
      List<Adjustment> adjustments,
      Money spending,
      Money violations) {
    this(population, budget, adjustments, spending, violations, Money.ZERO);
  }

  /** The same with what was spent before the county began with us. */
  public Segment beginningWith(Money former) {
    return new Segment(
        population, budget, adjustments, spending.plus(former), violations, before.plus(former));
  }

  /** A budget that was not adjusted, and spending without violations. */
  public static Segment of(Population population, Money budget, Money spending) {
    return new Segment(population, budget, List.of(), spending, Money.ZERO);
  }

  /** The sum of the adjustments (S9). */
  public Money adjustment() {
    return sum(adjustments);
  }

  /** The budget that the year is settled by: what caps, limits and bands are shares of (S9). */
  public Money adjusted() {
    return budget.plus(adjustment());
  }

  /** The spending that is recognised: without violations (S10). */
  public Money recognised() {
    return spending.minus(violations);
  }

  /** Above 0.00 a surplus, below it an overrun (S3). */
  public Money balance() {
    return adjusted().minus(recognised());
  }

  /** The part of a surplus that would be there without the violations (S10). */
  public Money ownSurplus() {
    Money own = adjusted().minus(spending);
    return own.isNegative() ? Money.ZERO : own;
  }

  /** What was spent beyond the budget; 0.00 if nothing was. */
  public Money overrun() {
    return balance().isNegative() ? balance().negated() : Money.ZERO;
  }

  /** Both together, as one population. */
  Segment plus(Segment other) {
    return new Segment(
        Population.ALL,
        budget.plus(other.budget),
        Stream.concat(adjustments.stream(), other.adjustments.stream()).toList(),
        spending.plus(other.spending),
        violations.plus(other.violations),
        before.plus(other.before));
  }

  /** The same for everyone. */
  Segment forAll() {
    return new Segment(Population.ALL, budget, adjustments, spending, violations, before);
  }

  private static Money sum(List<Adjustment> adjustments) {
    return Money.total(adjustments.stream().map(Adjustment::amount).toList());
  }
}
