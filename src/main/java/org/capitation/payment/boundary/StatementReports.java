package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.capitation.access.Circle;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.Subject;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.DateRange;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/** 月度拨付表（医共体）: the statement of one community, once the sheet is approved (P19). */
@ApplicationScoped
class StatementReports implements ReportKind {
  @Inject private SheetReading sheets;
  @Inject private CountyStore counties;
  @Inject private InstitutionStore institutions;

  @Override
  public About about() {
    return new About(
        "payment-statement",
        Whom.COMMUNITY,
        Span.MONTH,
        Set.of(Circle.CLERK),
        Set.of(Circle.OFFICES, Circle.COMMUNITY));
  }

  /** Those that have a statement; before there are any, all of the month. */
  @Override
  public List<Recipient> recipients(Subject subject) {
    County county = counties.get(subject.county());
    DateRange month = DateRange.of(subject.month().orElseThrow());
    List<Community> all =
        sheets
            .find(subject)
            .map(shown -> shown.rows().stream().map(Sheets.Row::community).distinct().toList())
            .orElseGet(
                () ->
                    institutions.communities(county).stream()
                        .filter(one -> one.range().overlaps(month))
                        .toList());
    return all.stream()
        .map(one -> new Recipient(one.code(), one.name()))
        .sorted(Comparator.comparing(Recipient::code))
        .toList();
  }

  @Override
  public Report read(Subject subject) {
    Community community =
        institutions
            .community(counties.get(subject.county()), subject.recipient())
            .orElseThrow(() -> new Missing("community", subject.recipient()));
    PrintedSheet sheet = sheets.read(subject);
    if (sheet.isDraft()) {
      throw new Declined("payment.denied.unsettled", sheet.sheet().month());
    }
    if (!sheet.communities().contains(community)) {
      throw new Missing("statement", subject.recipient());
    }
    return new StatementReport(community, sheet);
  }
}
