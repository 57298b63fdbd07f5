package org.capitation.monitoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.Counting;
import org.capitation.attribution.Division;
import org.capitation.attribution.MemberMonths;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.enrolment.SignUps;
import org.capitation.ledger.Totals;
import org.capitation.ledger.store.CareCountStore;
import org.capitation.ledger.store.MonthStore;
import org.capitation.ledger.store.TotalStore;
import org.capitation.monitoring.MonitoringTerms;
import org.capitation.policy.Pack;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;
import org.capitation.value.DateRange;

/** 监测底账的读取: brings together what is known of a pot and year. */
@ApplicationScoped
class WatchBooks {
  /** The day of the month on which people are counted where the terms name none (a decision). */
  private static final int COUNTED_DAY = 15;

  @Inject private TotalStore totals;
  @Inject private CareCountStore counts;
  @Inject private MonthStore months;
  @Inject private AttributionStore attributions;
  @Inject private SignUps signUps;

  Watch watch(County county, Pack pack, YearMonth month) {
    Pot pot = pack.heading().pot();
    BudgetYear year = county.year(pack.heading().year());
    BudgetYear before = county.year(year.year() - 1);
    Totals booked = booked(county, pot, year.year());
    Collection<YearMonth> borne =
        booked.lines().keySet().stream()
            .filter(line -> line.account().budgetYear() == year.year())
            .map(Totals.Line::month)
            .filter(one -> !one.isAfter(month))
            .distinct()
            .toList();
    AttributionIndex index = attributions.index(county);
    Counting counting =
        pack.terms().attribution().counting() instanceof Counting.Monthly monthly
            ? monthly
            : new Counting.Monthly(COUNTED_DAY);
    Watch.Books books =
        new Watch.Books(
            booked,
            counts.counts(county, pot, year.year(), borne, months.calendar(county).closed()),
            MemberMonths.count(index, pot, year, counting, Division.NONE),
            MemberMonths.count(index, pot, before, counting, Division.NONE),
            signUps.of(
                new SignUps.Wanted(
                    county,
                    pot,
                    pack.terms().coverage(),
                    year.range().from(),
                    day(year.range(), month))));
    return new Watch(year, month, books, pack.terms().monitoring());
  }

  Totals booked(County county, Pot pot, int year) {
    Totals booked = new Totals();
    for (int back = 0; back <= MonitoringTerms.MOST_YEARS; back++) {
      totals.totals(county, pot, year - back).lines().forEach(booked::add);
    }
    return booked;
  }

  /** The last day of the month, or of a year that is over by then. */
  private static LocalDate day(DateRange year, YearMonth month) {
    LocalDate day = month.atEndOfMonth();
    return day.isBefore(year.to()) ? day : year.lastDay();
  }
}
