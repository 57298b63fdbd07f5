package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.budget.store.BudgetStore;
import org.capitation.ledger.Totals;
import org.capitation.ledger.store.OpeningStore;
import org.capitation.ledger.store.TotalStore;
import org.capitation.payment.MemberParts;
import org.capitation.payment.MonthlyClaims;
import org.capitation.payment.MonthlyStatement;
import org.capitation.payment.PaymentMonth;
import org.capitation.payment.PaymentRule;
import org.capitation.payment.PaymentYears;
import org.capitation.payment.store.PaidMemberStore;
import org.capitation.payment.store.StatementStore;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/** 月度拨付: prepares the statements of the caller's county. */
@ApplicationScoped
public class Payments {
  @Inject private StatementStore statements;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;
  @Inject private TotalStore totals;
  @Inject private OpeningStore openings;
  @Inject private PolicyStore policies;
  @Inject private BudgetStore budgets;
  @Inject private FollowingPayments following;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * Prepares the statements of an accounting month that is closed: for each pot and community of
   * the budget years that it lies in, and of other years where something moves. Months are prepared
   * in their order, each from what the former ones left.
   *
   * @throws Missing if a budget that is paid by months was not allocated yet
   * @throws IllegalStateException if a month not before this one was prepared already
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public void prepare(YearMonth month) {
    County county = counties.get(caller.county());
    counties.hold(county);
    statements
        .newest(county)
        .filter(newest -> !newest.isBefore(month))
        .ifPresent(
            newest -> {
              throw new IllegalStateException(newest + " was prepared already");
            });
    Map<StatementStore.Key, MonthlyStatement> prepared = new LinkedHashMap<>();
    for (Pack pack : policies.policies(county).packs()) {
      prepared.putAll(prepared(county, pack, month));
    }
    statements.add(county, prepared, new Stamp(LocalDateTime.now(clock), caller.name()));
  }

  private Map<StatementStore.Key, MonthlyStatement> prepared(
      County county, Pack pack, YearMonth month) {
    PaidMemberStore.Key key =
        new PaidMemberStore.Key(county, pack.heading().pot(), pack.heading().year());
    int number = (int) county.year(key.year()).firstMonth().until(month, ChronoUnit.MONTHS) + 1;
    Optional<MemberParts> parts =
        pack.terms().payment().regime().needsBudget()
            ? following.parts(key, number)
            : Optional.empty();
    var prepared =
        statements(
            county,
            pack,
            month,
            (community, inputs) ->
                parts.map(p -> inputs.following(p.part(community))).orElse(inputs));
    if (!prepared.isEmpty()) {
      parts.ifPresent(p -> following.keep(key, month, p));
    }
    return prepared;
  }

  private Map<StatementStore.Key, MonthlyStatement> statements(
      County county,
      Pack pack,
      YearMonth month,
      BiFunction<Integer, PaymentMonth, PaymentMonth> byMembers) {
    Pot pot = pack.heading().pot();
    int year = pack.heading().year();
    Totals charged = totals.totals(county, pot, year);
    PaymentYears before =
        new PaymentYears(
            pack.terms().payment(),
            openings.sums(county, pot, year),
            statements.advances(county, pot, year),
            statements.paid(county, pot, year));
    IntFunction<Money> budget = budget(county, pack);
    PaymentRule rule = new PaymentRule(pack.terms().payment());
    int number = (int) county.year(year).firstMonth().until(month, ChronoUnit.MONTHS) + 1;
    Map<StatementStore.Key, MonthlyStatement> prepared = new LinkedHashMap<>();
    for (Community community : institutions.communities(county)) {
      int id = community.id();
      PaymentMonth plain =
          new PaymentMonth(number, budget.apply(id), MonthlyClaims.of(charged, month, id));
      PaymentMonth inputs = byMembers.apply(id, plain);
      MonthlyStatement statement = rule.statement(before.of(id, number, inputs.budget()), inputs);
      if (statement.isDue()) {
        prepared.put(new StatementStore.Key(pot, id, month, year, pack.id()), statement);
      }
    }
    return prepared;
  }

  /** The budgets by community, where the terms pay by them. */
  private IntFunction<Money> budget(County county, Pack pack) {
    if (!pack.terms().payment().regime().needsBudget()) {
      return community -> Money.ZERO;
    }
    BudgetStore.Key key = new BudgetStore.Key(pack.heading().pot(), pack.heading().year());
    return budgets
            .find(county, key)
            .orElseThrow(() -> new Missing("budget", key.pot() + " " + key.year()))
        ::amount;
  }
}
