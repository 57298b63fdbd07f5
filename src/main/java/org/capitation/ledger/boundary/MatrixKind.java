package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.capitation.access.Circle;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.Subject;
import org.capitation.ledger.Matrix;
import org.capitation.ledger.Totals;
import org.capitation.ledger.store.TotalStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Missing;

/** 归属与就诊费用对照表的取数. */
@ApplicationScoped
class MatrixKind implements ReportKind {
  @Inject private ReportMonths months;
  @Inject private TotalStore totals;
  @Inject private InstitutionStore institutions;

  @Override
  public About about() {
    return new About(
        "ledger-matrix", Whom.COUNTY, Span.MONTH, Set.of(Circle.CLERK), Set.of(Circle.OFFICES));
  }

  @Override
  public Report read(Subject subject) {
    ReportMonth about = months.of(subject);
    Totals year = totals.totals(about.county(), about.pot(), about.year());
    if (year.lines().keySet().stream().allMatch(line -> line.month().isAfter(about.month()))) {
      throw new Missing("charges", about.month());
    }
    return new MatrixReport(
        about,
        institutions.communities(about.county()),
        Matrix.of(year, line -> line.month().equals(about.month())),
        Matrix.of(year, line -> !line.month().isAfter(about.month())));
  }
}
