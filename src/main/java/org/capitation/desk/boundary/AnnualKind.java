package org.capitation.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
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
  public String name() {
    return "desk-year";
  }

  @Override
  public Whom whom() {
    return Whom.COUNTY;
  }

  @Override
  public Span span() {
    return Span.YEAR;
  }

  @Override
  public boolean isOfPot() {
    return false;
  }

  @Override
  public Set<Circle> issuers() {
    return Set.of(Circle.BUREAU);
  }

  @Override
  public Set<Circle> readers() {
    return Set.of(Circle.OFFICES);
  }

  @Override
  public List<Recipient> recipients(Subject subject) {
    return List.of(new Recipient("", counties.get(subject.county()).name()));
  }

  @Override
  public Report read(Subject subject) {
    return new AnnualReport(books.of(counties.get(subject.county()), subject.year()));
  }
}
