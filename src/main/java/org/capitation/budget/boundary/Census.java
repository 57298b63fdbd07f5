package org.capitation.budget.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.CellIndex;
import org.capitation.attribution.Cells;
import org.capitation.attribution.Counting;
import org.capitation.attribution.Division;
import org.capitation.attribution.MemberMonths;
import org.capitation.budget.Budget;
import org.capitation.budget.Claimant;
import org.capitation.enrolment.store.EnrolmentStore;
import org.capitation.ledger.store.OpeningStore;
import org.capitation.ledger.store.TotalStore;
import org.capitation.policy.Pack;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.registry.store.PersonStore;
import org.capitation.value.BudgetYear;
import org.capitation.value.DateRange;

/** 人数清点: counts the people of each community as the terms of a pack say. */
@ApplicationScoped
class Census {
  @Inject private InstitutionStore institutions;
  @Inject private PersonStore persons;
  @Inject private EnrolmentStore enrolments;
  @Inject private TotalStore totals;
  @Inject private OpeningStore openings;

  /** 计数口径: on which days of which year is counted. */
  private record Span(BudgetYear year, Counting counting, DateRange days) {}

  /** The claimants with the people of the year, or of the day of the notice (B8). */
  List<Claimant> claimants(County county, AttributionIndex index, Pack pack, Budget.Stage stage) {
    Pot pot = pack.heading().pot();
    BudgetYear year = county.year(pack.heading().year());
    Span span = span(year, pack, stage);
    Division division = division(county, index, pack, span.days());
    return new Claimants(
            institutions.communities(county),
            MemberMonths.count(index, pot, span.year(), span.counting(), division),
            span.counting().unitsPerYear(span.year()),
            new Claimants.Past(
                totals.totals(county, pot, year.year() - 1),
                openings.sums(county, pot, year.year() - 1)))
        .list();
  }

  private static Span span(BudgetYear year, Pack pack, Budget.Stage stage) {
    if (stage == Budget.Stage.YEAR_END) {
      return new Span(year, pack.terms().attribution().counting(), year.range());
    }
    LocalDate day = pack.terms().budget().noticeDay().orElse(year.range().from());
    BudgetYear ofDay = BudgetYear.of(day, year.startMonth());
    return new Span(ofDay, new Counting.Yearly(day), DateRange.ofDays(day, day));
  }

  /** Which cell of the terms each person is counted in; on these days they have their groups. */
  Division division(County county, AttributionIndex index, Pack pack, DateRange days) {
    Optional<Cells> cells = pack.terms().budget().regime().method().cells();
    if (cells.isEmpty()) {
      return Division.NONE;
    }
    CellIndex division = new CellIndex(cells.get(), index, county.year(pack.heading().year()));
    Map<Long, List<String>> groups = enrolments.groups(county, days);
    persons.vitals(
        county,
        (person, vitals) -> division.put(person, vitals, groups.getOrDefault(person, List.of())));
    return division;
  }
}
