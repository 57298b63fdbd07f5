package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.capitation.access.Circle;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.Subject;

/** 月度拨付表（全县）: of a month, for the bureau and the finance bureau; a draft says that it is one. */
@ApplicationScoped
class SheetReports implements ReportKind {
  @Inject private SheetReading sheets;

  @Override
  public About about() {
    return new About(
        "payment-month", Whom.COUNTY, Span.MONTH, Set.of(Circle.CLERK), Set.of(Circle.OFFICES));
  }

  @Override
  public Report read(Subject subject) {
    return new SheetReport(sheets.read(subject));
  }
}
