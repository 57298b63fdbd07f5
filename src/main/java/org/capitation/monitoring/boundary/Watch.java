package org.capitation.monitoring.boundary;

import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.attribution.MemberMonths;
import org.capitation.ledger.LedgerAccount;
import org.capitation.ledger.Totals;
import org.capitation.monitoring.Attendance;
import org.capitation.monitoring.Indicator;
import org.capitation.monitoring.MonitoringTerms;
import org.capitation.monitoring.Observed;
import org.capitation.monitoring.Outlook;
import org.capitation.monitoring.OutlookRule;
import org.capitation.monitoring.Spending;
import org.capitation.monitoring.WarningRule;
import org.capitation.value.BudgetYear;
import org.capitation.value.Money;
import org.capitation.value.Quotient;

/**
 * 监测底账: what is known of a pot and year, to be cut off at the end of any month.
 *
 * @param year the budget year
 * @param totals those of the year and of the past years
 * @param members whose people are how many
 * @param terms what is warned of
 */
record Watch(BudgetYear year, Totals totals, MemberMonths members, MonitoringTerms terms) {
  /**
   * 监测对象.
   *
   * @param communities the keys of the communities
   * @param budget their budget
   * @param opening what of the year was brought along
   * @param lastYear what of the year before was brought along
   */
  record Target(Set<Integer> communities, Money budget, Money opening, Money lastYear) {
    Target plus(Target other) {
      return new Target(
          Stream.of(communities, other.communities)
              .flatMap(Set::stream)
              .collect(Collectors.toUnmodifiableSet()),
          budget.plus(other.budget),
          opening.plus(other.opening),
          lastYear.plus(other.lastYear));
    }

    boolean bears(LedgerAccount account) {
      return communities.contains(account.home());
    }
  }

  /** How these communities do at the end of a month, and since when they are warned. */
  Monitorings.Watched at(YearMonth month, Target target) {
    Map<YearMonth, Observed> observed =
        passed(month).stream()
            .collect(Collectors.toMap(Function.identity(), known -> observed(known, target)));
    Map<YearMonth, Map<Indicator, Quotient>> figures =
        observed.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> Indicator.of(one.getValue())));
    return new Monitorings.Watched(
        Optional.empty(),
        target.budget,
        observed.get(month).outlook(),
        figures.get(month),
        new WarningRule(terms).warnings(figures, month));
  }

  /** The months from the first of the year on, up to one that may lie after its end. */
  private List<YearMonth> passed(YearMonth month) {
    return year.firstMonth()
        .atDay(1)
        .datesUntil(month.plusMonths(1).atDay(1), Period.ofMonths(1))
        .map(YearMonth::from)
        .toList();
  }

  private Observed observed(YearMonth known, Target target) {
    Outlook outlook =
        new OutlookRule(terms)
            .outlook(
                Spending.of(totals, target::bears, year, known, target.opening), target.budget);
    Attendance attendance =
        Attendance.of(
            totals,
            line ->
                target.bears(line.account())
                    && line.account().budgetYear() == year.year()
                    && !line.month().isAfter(known),
            Attendance.Counts.NONE);
    long memberMonths =
        members.sum(
            cell -> target.communities.contains(cell.community()) && !cell.month().isAfter(known));
    return new Observed(
        attendance,
        memberMonths,
        Optional.empty(),
        outlook,
        target.budget,
        outlook.lastYear().or(() -> Optional.of(target.lastYear)));
  }
}
