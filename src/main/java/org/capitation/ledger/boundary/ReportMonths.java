package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.YearMonth;
import org.capitation.document.Subject;
import org.capitation.ledger.store.MonthStore;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/** 报表月份的读取: finds the month that a report of the ledger is about. */
@ApplicationScoped
class ReportMonths {
  @Inject private CountyStore counties;
  @Inject private MonthStore months;
  @Inject private PolicyStore policies;
  @Inject private Clock clock;

  /**
   * The month of a subject.
   *
   * @throws Missing if the budget year has not begun in it
   * @throws Declined if it is not over
   */
  ReportMonth of(Subject subject) {
    County county = counties.get(subject.county());
    YearMonth month = subject.month().orElseThrow();
    if (month.isBefore(county.year(subject.year()).firstMonth())) {
      throw new Missing("month", month);
    }
    if (!month.isBefore(YearMonth.now(clock))) {
      throw new Declined("ledger.report.unfinished", month);
    }
    Pot pot = subject.pot().orElseThrow();
    String basis =
        policies
            .policies(county)
            .of(pot, subject.year())
            .map(pack -> pack.heading().document())
            .orElse("");
    boolean closed = months.calendar(county).closed().contains(month);
    return new ReportMonth(county, pot, subject.year(), month, closed, basis);
  }
}
