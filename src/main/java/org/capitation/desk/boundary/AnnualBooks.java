package org.capitation.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.capitation.desk.PotCourse;
import org.capitation.enrolment.boundary.Coverages;
import org.capitation.monitoring.boundary.Monitorings;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
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
  @Inject private PolicyStore policies;

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
    Map<Pot, PotCourse> now = courses(year);
    Map<Pot, PotCourse> before = courses(year - 1);
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

  private Map<Pot, PotCourse> courses(int year) {
    return positions.courses(year).stream()
        .collect(Collectors.toMap(course -> course.positions().pot(), Function.identity()));
  }
}
