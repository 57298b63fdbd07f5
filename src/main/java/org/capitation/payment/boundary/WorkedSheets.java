package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.budget.Budget;
import org.capitation.budget.Followed;
import org.capitation.budget.Headcount;
import org.capitation.budget.Proposal;
import org.capitation.budget.store.BudgetStore;
import org.capitation.budget.store.ProposalStore;
import org.capitation.ledger.store.OpeningStore;
import org.capitation.payment.Instalments;
import org.capitation.payment.MonthlyStatement;
import org.capitation.payment.PartByMembers;
import org.capitation.payment.PaymentMonth;
import org.capitation.payment.PaymentRule;
import org.capitation.payment.PaymentYears;
import org.capitation.payment.Sheet;
import org.capitation.payment.store.PaidMemberStore;
import org.capitation.payment.store.StatementStore;
import org.capitation.payment.store.YearEndStore;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.store.InstitutionStore;

/** 拨付表的计算过程: the statements of a sheet with their steps, derived again from what was kept (P19). */
@ApplicationScoped
class WorkedSheets {
  @Inject private StatementStore statements;
  @Inject private YearEndStore yearEnds;
  @Inject private PaidMemberStore members;
  @Inject private OpeningStore openings;
  @Inject private PolicyStore policies;
  @Inject private BudgetStore budgets;
  @Inject private ProposalStore proposals;
  @Inject private InstitutionStore institutions;

  /** What the lines of a sheet have in common that are of one budget year. */
  private record Year(County county, Sheet sheet, int year) {
    PaidMemberStore.Key key() {
      return new PaidMemberStore.Key(county, sheet.pot(), year);
    }

    int number() {
      return (int) county.year(year).firstMonth().until(sheet.month(), ChronoUnit.MONTHS) + 1;
    }
  }

  /** By the key of the line; without those that do not come to the figures that were signed. */
  Map<Long, MonthlyStatement> of(County county, Sheet sheet) {
    Map<Long, MonthlyStatement> worked = new HashMap<>();
    sheet.lines().stream()
        .map(Sheet.Line::year)
        .distinct()
        .forEach(year -> worked.putAll(of(new Year(county, sheet, year))));
    return worked;
  }

  private Map<Long, MonthlyStatement> of(Year of) {
    List<Sheet.Line> lines =
        of.sheet().lines().stream().filter(line -> line.year() == of.year()).toList();
    Pack pack = policies.pack(lines.get(0).ground().policy());
    PaymentYears before = before(of, pack);
    PaymentRule rule = new PaymentRule(pack.terms().payment());
    Optional<Budget> toDate =
        lines.get(0).ground().people().map(ground -> toDate(of, ground.budget()));
    Map<Long, MonthlyStatement> worked = new HashMap<>();
    for (Sheet.Line line : lines) {
      PaymentMonth plain =
          new PaymentMonth(of.number(), line.ground().budget(), line.claims(), Optional.empty());
      PaymentMonth month = toDate.map(budget -> plain.following(part(budget, line))).orElse(plain);
      MonthlyStatement statement =
          rule.statement(before.of(line.community(), of.number(), month.budget()), month);
      if (statement.payment().equals(line.payment())) {
        worked.put(line.id(), statement);
      }
    }
    return worked;
  }

  /** The year before the month, with the advances and debts that were known then. */
  private PaymentYears before(Year of, Pack pack) {
    County county = of.county();
    Sheet sheet = of.sheet();
    return new PaymentYears(
            pack.terms().payment(),
            openings.sums(county, sheet.pot(), of.year()),
            statements.advancesUntil(
                county, sheet.pot(), of.year(), sheet.standing().created().at()),
            statements.paidBefore(county, sheet.pot(), of.year(), sheet.month()))
        .owing(
            yearEnds.debtsUntil(county, sheet.pot(), of.year(), sheet.standing().created().at()));
  }

  /** The budget of the months so far, by the people that the month was paid for (P14). */
  private Budget toDate(Year of, int number) {
    BudgetStore.Version version =
        proposals.of(of.county(), new BudgetStore.Key(of.sheet().pot(), of.year())).stream()
            .filter(one -> one.number() == number)
            .findFirst()
            .map(Proposal::id)
            .flatMap(budgets::version)
            .orElseThrow();
    Pack pack = policies.pack(version.ground().policy());
    Map<Integer, String> communities = new LinkedHashMap<>();
    institutions.communities(of.county()).forEach(c -> communities.put(c.id(), c.code()));
    Headcount paid =
        new Headcount(
            of.county().year(of.year()),
            pack.terms().attribution().counting(),
            communities,
            members.members(of.key(), of.sheet().month()));
    return new Followed(
            version.ground().offer().on(pack.terms().budget()), number, version.claimants(), paid)
        .toDate(Math.min(of.number(), Instalments.MONTHS));
  }

  private static PartByMembers part(Budget toDate, Sheet.Line line) {
    return new PartByMembers(
        toDate.of(line.community()),
        toDate.of(line.community()).minus(line.ground().adjustment()),
        line.ground().people().orElseThrow(),
        toDate.line(line.community()).map(Budget.Line::steps).orElse(List.of()));
  }
}
