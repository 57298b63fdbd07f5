package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.capitation.access.Circle;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.Subject;

/** 年度清算表: of a pot and year of the county. */
@ApplicationScoped
class SettlementYearKind implements ReportKind {
  @Inject private SettledYears years;

  @Override
  public About about() {
    return new About(
        "settlement-year", Whom.COUNTY, Span.YEAR, Set.of(Circle.BUREAU), Set.of(Circle.OFFICES));
  }

  @Override
  public Report read(Subject subject) {
    return new SettlementReport(years.of(subject.pot().orElseThrow(), subject.year()));
  }
}
