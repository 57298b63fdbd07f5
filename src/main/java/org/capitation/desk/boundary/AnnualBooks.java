package org.capitation.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.capitation.desk.MonthLine;
import org.capitation.desk.PotCourse;
import org.capitation.desk.PotPositions;
import org.capitation.enrolment.boundary.Coverages;
import org.capitation.ledger.AccountingCalendar;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.ledger.Totals;
import org.capitation.ledger.store.MonthStore;
import org.capitation.ledger.store.TotalStore;
import org.capitation.monitoring.boundary.Monitorings;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.settlement.Paper;
import org.capitation.settlement.boundary.Papers;
import org.capitation.settlement.boundary.Settlements;
import org.capitation.settlement.boundary.ShownPaper;
import org.capitation.value.BudgetYear;
import org.capitation.value.Declined;

/** 年度报告的取数: what the features hold of a year, for who sees the whole county. */
@ApplicationScoped
class AnnualBooks {
  @Inject private Positions positions;
  @Inject private Monitorings monitorings;
  @Inject private Coverages coverages;
  @Inject private Papers papers;
  @Inject private Settlements settlements;
  @Inject private TotalStore totals;
  @Inject private MonthStore months;
  @Inject private PolicyStore policies;
  @Inject private InstitutionStore institutions;

  /**
   * The year of the caller's county.
   *
   * @throws Declined before its first month is over, or without terms
   */
  AnnualYear of(County county, int year) {
    BudgetYear own = county.year(year);
    YearMonth known =
        monitorings.months(year).stream()
            .filter(month -> !month.isAfter(AnnualYear.last(own)))
            .findFirst()
            .orElseThrow(() -> new Declined("desk.report.early", own.firstMonth()));
    List<Pack> packs =
        Arrays.stream(Pot.values())
            .map(pot -> policies.policies(county).of(pot, year))
            .flatMap(Optional::stream)
            .toList();
    if (packs.isEmpty()) {
      throw new Declined("desk.report.no-terms", year);
    }
    Map<Pot, PotCourse> now = courses(county, year);
    Map<Pot, PotCourse> before = courses(county, year - 1);
    return new AnnualYear(
        county.name(),
        own,
        known,
        packs.stream()
            .map(pack -> pot(pack, known, AnnualYear.last(own), List.of(now, before)))
            .toList());
  }

  /**
   * A pot.
   *
   * @param last the last month of the year
   * @param courses how the year went, and the year before
   */
  private AnnualPot pot(
      Pack pack, YearMonth known, YearMonth last, List<Map<Pot, PotCourse>> courses) {
    Pot pot = pack.heading().pot();
    int year = pack.heading().year();
    return new AnnualPot(
        courses.get(0).get(pot),
        courses.get(1).get(pot),
        new AnnualPot.Terms(
            pack, monitorings.of("", new Monitorings.Choice(pot, year, known)).orElseThrow()),
        coverages.of("", new Coverages.Choice(pot, year, Optional.of(known.atEndOfMonth()))),
        known.equals(last) ? settled(pot, year) : Optional.empty());
  }

  private Optional<AnnualPot.Settled> settled(Pot pot, int year) {
    Optional<ShownPaper> newest =
        papers.list(pot, year).stream()
            .filter(shown -> shown.paper().standing().state() != Paper.State.STOPPED)
            .findFirst();
    return newest.isPresent()
        ? newest.map(shown -> new AnnualPot.Settled(Optional.of(shown.paper()), shown.draft()))
        : settlements.draft(pot, year).map(draft -> new AnnualPot.Settled(Optional.empty(), draft));
  }

  private Map<Pot, PotCourse> courses(County county, int year) {
    Map<Pot, PotCourse> courses = new EnumMap<>(Pot.class);
    for (PotPositions pot : positions.ofYear(year)) {
      Totals spent = totals.totals(county, pot.pot(), year);
      courses.put(pot.pot(), new PotCourse(pot, categories(county, spent), months(county, spent)));
    }
    return courses;
  }

  private Map<Category, Amounts> categories(County county, Totals spent) {
    Predicate<Totals.Line> borne = borne(county);
    Map<Category, Amounts> categories = new EnumMap<>(Category.class);
    for (Category category : Category.values()) {
      categories.put(
          category,
          spent.charged(line -> line.account().category() == category && borne.test(line)));
    }
    return categories;
  }

  private List<MonthLine> months(County county, Totals spent) {
    Predicate<Totals.Line> borne = borne(county);
    AccountingCalendar calendar = months.calendar(county);
    return spent.lines().keySet().stream()
        .map(Totals.Line::month)
        .distinct()
        .sorted()
        .map(
            month ->
                new MonthLine(
                    month,
                    calendar.closed().contains(month),
                    Positions.spent(spent, line -> line.month().equals(month) && borne.test(line))))
        .filter(line -> !line.spent().isEmpty())
        .toList();
  }

  /** What communities bear. */
  private Predicate<Totals.Line> borne(County county) {
    Set<Integer> communities =
        institutions.communities(county).stream().map(Community::id).collect(Collectors.toSet());
    return line -> communities.contains(line.account().home());
  }
}
