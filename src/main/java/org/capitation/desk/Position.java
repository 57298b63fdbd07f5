package org.capitation.desk;

import java.util.Map;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Destination;
import org.capitation.registry.Community;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/**
 * 运行情况: where a community stands in a pot and year.
 *
 * @param community whose it is
 * @param persons the persons who belong to it on the business date
 * @param signed those of them with a family-doctor contract
 * @param budget the budget of the year
 * @param spent what it bears so far, by destination
 * @param before what it had borne in the year before the county began with us (L18)
 */
public record Position(
    Community community,
    long persons,
    long signed,
    Money budget,
    Map<Destination, Amounts> spent,
    Amounts before) {
  /** What it bears so far. */
  public Money spending() {
    return Money.total(spent.values().stream().map(Amounts::fund).toList()).plus(before.fund());
  }

  /** What it bears so far at one destination. */
  public Money at(Destination destination) {
    return amounts(destination).fund();
  }

  /** The visits and sums so far at one destination. */
  public Amounts amounts(Destination destination) {
    return spent.getOrDefault(destination, Amounts.ZERO);
  }

  /** What is left of the budget; negative is overspent. */
  public Money balance() {
    return budget.minus(spending());
  }

  /** How much of the budget is spent; null without a budget. */
  public Ratio used() {
    return budget.isZero() ? null : Ratio.of(spending(), budget);
  }

  /** The share of the persons who are signed; null without persons. */
  public Ratio signedShare() {
    return persons == 0 ? null : Ratio.of(Money.ofFen(signed), Money.ofFen(persons));
  }
}
