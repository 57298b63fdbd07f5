package org.capitation.monitoring.boundary;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.attribution.MemberMonths;
import org.capitation.enrolment.Coverage;
import org.capitation.ledger.CareCount;
import org.capitation.ledger.LedgerAccount;
import org.capitation.ledger.Totals;
import org.capitation.monitoring.Attendance;
import org.capitation.monitoring.Deviation;
import org.capitation.monitoring.DeviationRule;
import org.capitation.monitoring.Indicator;
import org.capitation.monitoring.MonitoringTerms;
import org.capitation.monitoring.Observed;
import org.capitation.monitoring.Outlook;
import org.capitation.monitoring.OutlookRule;
import org.capitation.monitoring.Reading;
import org.capitation.monitoring.Spending;
import org.capitation.monitoring.Volume;
import org.capitation.monitoring.WarningRule;
import org.capitation.monitoring.Watched;
import org.capitation.value.BudgetYear;
import org.capitation.value.Money;
import org.capitation.value.Quotient;

/**
 * 监测底账: what is known of a pot and year at the end of a month, and was at the end of those before.
 *
 * @param year the budget year
 * @param month the month at whose end it is looked at
 * @param books what is known
 * @param terms what is warned of
 */
record Watch(BudgetYear year, YearMonth month, Books books, MonitoringTerms terms) {
  /**
   * 底账.
   *
   * @param totals those of the year and of the past years
   * @param counts what only the single visits of the year tell
   * @param members whose people are how many, in the year
   * @param before the same in the year before
   * @param coverage who is signed up at the end of the month
   */
  record Books(
      Totals totals,
      List<CareCount> counts,
      MemberMonths members,
      MemberMonths before,
      Coverage coverage) {
    /** With only what is booked for these communities: it is gone through month by month. */
    Books of(Target target) {
      Totals own = new Totals();
      totals
          .lines()
          .forEach(
              (line, sum) -> {
                if (target.bears(line.account()) && line.account().isOfPackage()) {
                  own.add(line, sum);
                }
              });
      return new Books(own, counts, members, before, coverage);
    }
  }

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

  /** How these communities do, and since when they are warned. */
  Watched of(Target target) {
    return new Watch(year, month, books.of(target), terms).watched(target);
  }

  private Watched watched(Target target) {
    Map<YearMonth, Observed> observed =
        passed().stream()
            .collect(Collectors.toMap(Function.identity(), known -> observed(known, target)));
    Map<YearMonth, Map<Indicator, Quotient>> figures =
        observed.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, one -> Indicator.of(one.getValue())));
    Outlook outlook = observed.get(month).outlook();
    return new Watched(
        Optional.empty(),
        target.budget,
        outlook,
        figures.get(month).entrySet().stream()
            .map(
                one ->
                    Reading.of(
                        one.getKey(), one.getValue(), outlook, terms.threshold(one.getKey())))
            .toList(),
        new WarningRule(terms).warnings(figures, month),
        deviation(outlook, target));
  }

  /** The months from the first of the year on, up to one that may lie after its end. */
  private List<YearMonth> passed() {
    return Stream.iterate(year.firstMonth(), one -> !one.isAfter(month), one -> one.plusMonths(1))
        .toList();
  }

  private Observed observed(YearMonth known, Target target) {
    Outlook outlook =
        new OutlookRule(terms)
            .outlook(
                Spending.of(books.totals, target::bears, year, known, target.opening),
                target.budget);
    List<CareCount> counts =
        books.counts.stream()
            .filter(one -> target.communities.contains(one.home()))
            .filter(one -> !one.month().isAfter(known))
            .toList();
    return new Observed(
        Attendance.of(
            books.totals, borne(target, year.year(), known), Attendance.Counts.of(counts)),
        members(books.members, target, known),
        known.equals(month) ? Optional.of(signed(target)) : Optional.empty(),
        outlook,
        target.budget,
        outlook.lastYear().or(() -> Optional.of(target.lastYear)));
  }

  private Observed.Signed signed(Target target) {
    Coverage.Counts counts =
        books.coverage.count(place -> target.communities.contains(place.community()));
    return new Observed.Signed(counts.all(), counts.key());
  }

  /** The year before has to be in the books as a whole, and so has this one. */
  private Optional<Deviation> deviation(Outlook outlook, Target target) {
    if (outlook.lastYear().isEmpty() || !target.opening.isZero()) {
      return Optional.empty();
    }
    YearMonth then = month.minusYears(1);
    Volume expected =
        Volume.of(
            books.totals,
            borne(target, year.year() - 1, then),
            members(books.before, target, then));
    Volume real =
        Volume.of(
            books.totals, borne(target, year.year(), month), members(books.members, target, month));
    return outlook
        .pace()
        .map(pace -> new DeviationRule(terms).deviation(pace.due(), expected, real));
  }

  /** What the year bears for them, as booked until the end of a month. */
  private static Predicate<Totals.Line> borne(Target target, int budgetYear, YearMonth known) {
    return line ->
        target.bears(line.account())
            && line.account().budgetYear() == budgetYear
            && !line.month().isAfter(known);
  }

  private static long members(MemberMonths members, Target target, YearMonth known) {
    return members.sum(
        cell -> target.communities.contains(cell.community()) && !cell.month().isAfter(known));
  }
}
