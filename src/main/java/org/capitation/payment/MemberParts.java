package org.capitation.payment;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.capitation.budget.Budget;
import org.capitation.budget.Followed;
import org.capitation.budget.Following;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.capitation.value.Step;

/**
 * 各医共体的随人部分: what of a budget that follows people has fallen due (P14, P15).
 *
 * @param found the budget, with the people as they are known now
 * @param months how many months of the year have fallen due
 * @param before the people of those that were paid; nothing before the first payment
 * @param toDate what has fallen due
 * @param asPaid the same by the people that the paid months were paid for
 */
public record MemberParts(
    Following.Found found, int months, Optional<PaidMembers> before, Budget toDate, Budget asPaid) {
  /**
   * The parts of all communities.
   *
   * @param number the number of the month that is to be paid, from 1; above 12 after the year
   */
  public static MemberParts of(Following.Found found, int number, Optional<PaidMembers> before) {
    Followed budget = found.budget();
    int months = Math.min(number, Instalments.MONTHS);
    Budget toDate = budget.toDate(months);
    Budget asPaid =
        before
            .map(paid -> budget.with(budget.now().with(paid.members(), paid.months())))
            .map(then -> then.toDate(months))
            .orElse(toDate);
    return new MemberParts(found, months, before, toDate, asPaid);
  }

  /** The part of a community. */
  public PartByMembers part(int community) {
    List<Step> steps = toDate.line(community).map(Budget.Line::steps).orElse(List.of());
    return new PartByMembers(
        toDate.of(community),
        asPaid.of(community),
        new PartByMembers.Ground(found.budget().version(), found.version()),
        steps);
  }

  /** The people that the months are paid for from now on. */
  public PaidMembers paid() {
    return new PaidMembers(months, found.version(), found.budget().now().until(months));
  }

  /** The days counted, by month that was paid before. */
  public SortedMap<YearMonth, DateRange> paidDays() {
    YearMonth end =
        found
            .budget()
            .now()
            .year()
            .firstMonth()
            .plusMonths(before.map(PaidMembers::months).orElse(0));
    return found.budget().now().days().headMap(end);
  }

  /** What the adjustments come from. */
  public List<MemberAdjustment> explain(List<Shift> shifts) {
    Map<Integer, Money> adjustments = new TreeMap<>();
    for (Budget.Line line : toDate.lines()) {
      int community = line.claimant().community();
      adjustments.put(community, line.amount().minus(asPaid.of(community)));
    }
    return new AdjustmentRule(cell -> found.budget().perUnit(cell, months))
        .explain(shifts, adjustments);
  }
}
