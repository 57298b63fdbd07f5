package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.budget.store.AgreementStore;
import org.capitation.budget.store.BudgetStore;
import org.capitation.ledger.Totals;
import org.capitation.ledger.store.MonthStore;
import org.capitation.ledger.store.OpeningStore;
import org.capitation.ledger.store.TotalStore;
import org.capitation.payment.MemberParts;
import org.capitation.payment.MonthlyClaims;
import org.capitation.payment.MonthlyStatement;
import org.capitation.payment.PaymentMonth;
import org.capitation.payment.PaymentRule;
import org.capitation.payment.PaymentYears;
import org.capitation.payment.Sheet;
import org.capitation.payment.store.PaidMemberStore;
import org.capitation.payment.store.SheetStore;
import org.capitation.payment.store.StatementStore;
import org.capitation.payment.store.YearEndStore;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.DateRange;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.capitation.value.Stamp;

/** 月度拨付: prepares the statements of the caller's county. */
@ApplicationScoped
public class Payments {
  @Inject private SheetStore sheets;
  @Inject private StatementStore statements;
  @Inject private YearEndStore yearEnds;
  @Inject private AgreementStore agreements;
  @Inject private MonthStore months;
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
   * Prepares the sheet of a pot and month: a statement for each community of the budget year that
   * the month lies in, and of other years where something moves; each from what the former months
   * left (P16).
   *
   * @return our key of the sheet
   * @throws Missing if the pot has no terms, or a budget that is paid by months is not in force
   * @throws Declined if the month is open, it is not the next one, or the one before is not
   *     approved
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public long prepare(Pot pot, YearMonth month) {
    County county = counties.get(caller.county());
    counties.hold(county);
    if (!months.calendar(county).closed().contains(month)) {
      throw new Declined("payment.denied.open", month);
    }
    Optional<Sheet> newest = sheets.newest(county, pot);
    refuseRepeated(newest, month);
    newest
        .filter(sheet -> !sheet.standing().state().isSettled())
        .ifPresent(
            sheet -> {
              throw new Declined("payment.denied.unsigned", sheet.month());
            });
    newest
        .filter(sheet -> !sheet.month().plusMonths(1).equals(month))
        .ifPresent(
            sheet -> {
              throw new Declined("payment.denied.next", sheet.month().plusMonths(1));
            });
    return add(county, new SheetStore.Key(pot, month), Sheet.Kind.PREPARED)
        .orElseThrow(() -> new Missing("policy", pot));
  }

  /** The month of a pot that is prepared next, if it can be now. */
  @Allowed(Circle.BUREAU)
  @Transactional
  public Optional<YearMonth> next(Pot pot) {
    County county = counties.get(caller.county());
    Set<YearMonth> closed = months.calendar(county).closed();
    return sheets
        .newest(county, pot)
        .map(newest -> newest.month().plusMonths(1))
        .or(() -> closed.stream().min(Comparator.naturalOrder()))
        .filter(closed::contains);
  }

  /**
   * Takes over the months that were paid before they are signed with us: their sheets are approved
   * at once. Any other is prepared and signed.
   *
   * @throws Missing if a budget that is paid by months is not in force
   * @throws Declined if a month not before this one has a sheet already
   */
  @Allowed(Circle.CLERK)
  @Transactional
  public void takeOver(YearMonth month) {
    County county = counties.get(caller.county());
    counties.hold(county);
    for (Pot pot : Pot.values()) {
      refuseRepeated(sheets.newest(county, pot), month);
      add(county, new SheetStore.Key(pot, month), Sheet.Kind.DECIDED);
    }
  }

  private static void refuseRepeated(Optional<Sheet> newest, YearMonth month) {
    newest
        .filter(sheet -> !sheet.month().isBefore(month))
        .ifPresent(
            sheet -> {
              throw new Declined("payment.denied.prepared", sheet.month());
            });
  }

  /** Our key of the sheet; nothing if the pot has no terms. */
  private Optional<Long> add(County county, SheetStore.Key key, Sheet.Kind kind) {
    Map<StatementStore.Key, MonthlyStatement> prepared = new LinkedHashMap<>();
    for (Pack pack : policies.policies(county).packs()) {
      if (pack.heading().pot() == key.pot()) {
        prepared.putAll(prepared(county, pack, key.month()));
      }
    }
    if (prepared.isEmpty()) {
      return Optional.empty();
    }
    Stamp stamp = new Stamp(LocalDateTime.now(clock), caller.name());
    long sheet = sheets.add(county, key, kind, stamp);
    statements.add(county, sheet, prepared, cited(county, prepared.keySet()), stamp);
    return Optional.of(sheet);
  }

  /** The agreements that hold on some day of the month. */
  private Map<StatementStore.Key, Long> cited(County county, Set<StatementStore.Key> keys) {
    Map<StatementStore.Key, Long> cited = new HashMap<>();
    for (StatementStore.Key key : keys) {
      DateRange days = DateRange.ofDays(key.month().atDay(1), key.month().atEndOfMonth());
      agreements.inForce(county, key.pot(), key.budgetYear()).stream()
          .filter(one -> one.parties().community() == key.community())
          .filter(one -> one.terms().valid().overlaps(days))
          .findFirst()
          .ifPresent(one -> cited.put(key, one.id()));
    }
    return cited;
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
                statements.paid(county, pot, year))
            .owing(yearEnds.debts(county, pot, year));
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
