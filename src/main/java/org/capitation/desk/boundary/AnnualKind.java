package org.capitation.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.capitation.access.Circle;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.Subject;
import org.capitation.registry.store.CountyStore;

/** 全县年度报告: how a year of the county went, all pots in one paper. */
@ApplicationScoped
class AnnualKind implements ReportKind {
  @Inject private AnnualBooks books;
  @Inject private CountyStore counties;

  @Override
  public About about() {
    return new About(
        "desk-year", Whom.COUNTY, Span.YEAR, Set.of(Circle.BUREAU), Set.of(Circle.OFFICES));
  }

  @Override
  public boolean isOfPot() {
    return false;
  }

  @Override
  public Report read(Subject subject) {
    return new AnnualReport(books.of(counties.get(subject.county()), subject.year()));
  }
}
