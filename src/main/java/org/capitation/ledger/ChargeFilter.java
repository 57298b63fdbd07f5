package org.capitation.ledger;

import java.time.YearMonth;
import java.util.Optional;
import org.capitation.registry.Pot;

/**
 * 费用查询条件: which lines of the home ledger are looked at; count, sums and rows follow from the same.
 *
 * @param pot the pot
 * @param budgetYear the budget year
 * @param month the accounting month; nothing for all
 * @param destination where the visits took place; nothing for everywhere
 * @param text the beginning of a setl_id, an institution's code or a part of its name; nothing for
 *     all
 * @param suspicion by what odd charges are looked for
 */
public record ChargeFilter(
    Pot pot,
    int budgetYear,
    Optional<YearMonth> month,
    Optional<Destination> destination,
    Optional<String> text,
    Suspicion suspicion) {
  /** Whatever is odd about them. */
  public ChargeFilter(
      Pot pot,
      int budgetYear,
      Optional<YearMonth> month,
      Optional<Destination> destination,
      Optional<String> text) {
    this(pot, budgetYear, month, destination, text, Suspicion.NONE);
  }

  /** What fits is told by its account and month alone: the totals say what it comes to. */
  public boolean isOfTotals() {
    return text.isEmpty() && !suspicion.isGiven();
  }

  /** The same, looking for something else. */
  public ChargeFilter with(Suspicion other) {
    return new ChargeFilter(pot, budgetYear, month, destination, text, other);
  }
}
