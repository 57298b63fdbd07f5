package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.capitation.access.Circle;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.Subject;
import org.capitation.registry.store.CountyStore;

/** 月度拨付表（全县）: of a month, for the bureau and the finance bureau; a draft says that it is one. */
@ApplicationScoped
class SheetReports implements ReportKind {
  @Inject private SheetReading sheets;
  @Inject private CountyStore counties;

  @Override
  public String name() {
    return "payment-month";
  }

  @Override
  public Whom whom() {
    return Whom.COUNTY;
  }

  @Override
  public Span span() {
    return Span.MONTH;
  }

  @Override
  public Set<Circle> issuers() {
    return Set.of(Circle.CLERK);
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
    return new SheetReport(sheets.read(subject));
  }
}
