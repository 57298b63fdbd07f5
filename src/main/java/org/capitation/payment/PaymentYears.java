package org.capitation.payment;

import java.util.Map;
import java.util.Optional;
import org.capitation.ledger.Opening.Item;
import org.capitation.ledger.OpeningSums;
import org.capitation.value.Money;
import org.capitation.value.Rounding;

/**
 * 各医共体年度拨付累计: the years of payments of a pot, each with what the community began it with; a county
 * may begin with us in the middle of a year (P13).
 */
public final class PaymentYears {
  private final PaymentTerms terms;
  private final OpeningSums openings;
  private final Map<Integer, Money> advances;
  private final Map<Integer, MonthsPaid> paid;
  private final Map<Integer, Money> debts;

  /**
   * The years of a pot.
   *
   * @param terms the terms of the year
   * @param openings what the county brought along of the year
   * @param advances what was advanced here, by the key of the community
   * @param paid what the statements have paid so far, by the key of the community
   */
  public PaymentYears(
      PaymentTerms terms,
      OpeningSums openings,
      Map<Integer, Money> advances,
      Map<Integer, MonthsPaid> paid) {
    this(terms, openings, advances, paid, Map.of());
  }

  private PaymentYears(
      PaymentTerms terms,
      OpeningSums openings,
      Map<Integer, Money> advances,
      Map<Integer, MonthsPaid> paid,
      Map<Integer, Money> debts) {
    this.terms = terms;
    this.openings = openings;
    this.advances = Map.copyOf(advances);
    this.paid = Map.copyOf(paid);
    this.debts = Map.copyOf(debts);
  }

  /**
   * The same with what former years were settled with and left owing (P8, P18).
   *
   * @param left by the key of the community, not negative
   */
  public PaymentYears owing(Map<Integer, Money> left) {
    return new PaymentYears(terms, openings, advances, paid, left);
  }

  /**
   * The year of a community up to a month.
   *
   * @param month the number of the month that is to be paid next
   * @param budget the budget of the community for the year
   */
  public YearOfPayments of(int community, int month, Money budget) {
    Optional<MonthsPaid> statements = Optional.ofNullable(paid.get(community));
    int before = statements.map(MonthsPaid::first).orElse(month) - 1;
    Money advance =
        advances.getOrDefault(community, Money.ZERO).plus(openings.sum(community, Item.ADVANCE));
    YearOfPayments year = YearOfPayments.opened(debt(community), advance);
    if (openings.beginsMidYear()) {
      Money by = statements.map(MonthsPaid::budget).orElse(budget);
      year = year.plus(before(community, Math.max(before, 0), by));
    }
    return statements.map(MonthsPaid::sum).map(year::plus).orElse(year);
  }

  private Money debt(int community) {
    return openings.sum(community, Item.DEBT).plus(debts.getOrDefault(community, Money.ZERO));
  }

  /** What the months before the start count as (P13). */
  private Payment before(int community, int months, Money budget) {
    Money withheld = openings.sum(community, Item.WITHHELD);
    Money advance = recovered(openings.sum(community, Item.ADVANCE), months);
    if (terms.regime() instanceof Regime.Prepaid prepaid) {
      Money allotted = prepaid.instalments().toDate(budget, months);
      Money monthly = budget.times(prepaid.prepaid(), Rounding.HALF_UP);
      Money kept = allotted.minus(prepaid.instalments().toDate(monthly, months));
      Money spending = openings.sum(community, Item.SPENDING);
      return new Payment(
          spending, allotted, kept, allotted, allotted, withheld, Money.ZERO, advance);
    }
    Money quota =
        ((Regime.Claims) terms.regime())
            .quota()
            .map(instalments -> instalments.toDate(budget, months))
            .orElse(Money.ZERO);
    Money approved = quota.isZero() ? withheld.plus(advance) : quota;
    return new Payment(
        approved, quota, Money.ZERO, approved, approved, withheld, Money.ZERO, advance);
  }

  /** What the months before the start took back of an advance (P10). */
  private Money recovered(Money advance, int months) {
    boolean monthly =
        terms
            .advance()
            .filter(granted -> granted.recovery() == AdvanceTerms.Recovery.MONTHLY)
            .isPresent();
    return monthly ? new Instalments.Equal().toDate(advance, months) : Money.ZERO;
  }
}
