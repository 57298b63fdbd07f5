package org.capitation.payment;

import java.util.List;
import org.capitation.value.Citation;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Step;
import org.capitation.value.Steps;

/**
 * 年终结算: what remains to be paid, or taken back, when the entitlement of a year is known (P12).
 *
 * @param year what was paid by months
 * @param entitlement 应得: what the community's members earned, plus what it retains, or less what it
 *     bears
 * @param released what is released of the withheld amount
 */
public record YearEnd(YearOfPayments year, Money entitlement, Money released) {
  /**
   * What the year end adds (above 0.00) or takes back (below 0.00) beside withheld money, advance
   * and debt: the entitlement less what the months paid or withheld.
   */
  public Money difference() {
    return entitlement.minus(year.sum().approved());
  }

  /** What of the withheld amount is not released. */
  public Money forfeited() {
    return year.sum().withheld().minus(released);
  }

  /** What is paid at the year end; below 0.00 the community owes it. */
  public Money amount() {
    return difference().plus(released).minus(year.advanceOwed()).minus(year.debtOwed());
  }

  /** How the amount was computed. */
  public List<Step> steps(Citation basis) {
    Money approved = year.sum().approved();
    Steps steps = new Steps("payment", basis);
    String open = Figures.of(entitlement) + " − " + Figures.of(approved);
    steps.add("P12", "year.difference", open, difference());
    String amount =
        Figures.of(difference())
            + " + "
            + Figures.of(released)
            + " − "
            + Figures.of(year.advanceOwed())
            + " − "
            + Figures.of(year.debtOwed());
    steps.add("P12", "year.amount", amount, amount());
    return steps.list();
  }
}
