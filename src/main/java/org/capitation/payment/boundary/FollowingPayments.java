package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.attribution.store.TurnStore;
import org.capitation.budget.Following;
import org.capitation.budget.store.BudgetStore;
import org.capitation.payment.MemberParts;
import org.capitation.payment.Shift;
import org.capitation.payment.Shifts;
import org.capitation.payment.store.PaidMemberStore;
import org.capitation.payment.store.PaidMemberStore.Key;

/** 随人拨付: pays by the people of the months, and adjusts paid months (P14, P15). */
@ApplicationScoped
class FollowingPayments {
  @Inject private BudgetStore budgets;
  @Inject private Following following;
  @Inject private PaidMemberStore paid;
  @Inject private TurnStore turns;
  @Inject private AttributionStore attributions;

  /**
   * What has fallen due; nothing if the budget does not follow people.
   *
   * @param number the number of the month that is to be paid
   */
  Optional<MemberParts> parts(Key key, int number) {
    return number < 1
        ? Optional.empty()
        : budgets
            .find(key.county(), new BudgetStore.Key(key.pot(), key.year()))
            .flatMap(version -> following.find(key.county(), version.decided()))
            .map(found -> MemberParts.of(found, number, paid.newest(key)));
  }

  /** Keeps the people that a month is paid for, and what came of those who changed. */
  void keep(Key key, YearMonth month, MemberParts parts) {
    paid.add(key, month, parts.paid().members());
    parts
        .before()
        .ifPresent(
            before ->
                paid.explain(key, month, parts.explain(shifts(key, parts, before.attribution()))));
  }

  private List<Shift> shifts(Key key, MemberParts parts, long since) {
    Shifts shifts =
        new Shifts(
            key.pot(),
            parts.paidDays(),
            new Shifts.People(attributions.index(key.county()), parts.found().division()));
    turns.since(key.county(), since, shifts::add);
    return shifts.list();
  }
}
