package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.capitation.access.Circle;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.Subject;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;

/** 年度清算表: of a pot and year of the county. */
@ApplicationScoped
class SettlementYearKind implements ReportKind {
  @Inject private SettledYears years;
  @Inject private CountyStore counties;

  @Override
  public String name() {
    return "settlement-year";
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
  public Set<Circle> issuers() {
    return Set.of(Circle.BUREAU);
  }

  @Override
  public Set<Circle> readers() {
    return Set.of(Circle.OFFICES);
  }

  @Override
  public List<Recipient> recipients(Subject subject) {
    County county = counties.get(subject.county());
    return List.of(new Recipient("", county.name()));
  }

  @Override
  public Report read(Subject subject) {
    return new SettlementReport(years.of(subject.pot().orElseThrow(), subject.year()));
  }
}
