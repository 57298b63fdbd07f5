package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.capitation.access.Circle;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.Subject;
import org.capitation.value.Missing;

/** 清算计算书: of a community in a pot and year. */
@ApplicationScoped
class SettlementStatementKind implements ReportKind {
  @Inject private SettledYears years;
  @Inject private CommunityRecipients communities;

  @Override
  public About about() {
    return new About(
        "settlement-statement",
        Whom.COMMUNITY,
        Span.YEAR,
        Set.of(Circle.BUREAU),
        Set.of(Circle.OFFICES, Circle.COMMUNITY));
  }

  @Override
  public List<Recipient> recipients(Subject subject) {
    return communities.of(subject);
  }

  @Override
  public Report read(Subject subject) {
    SettledYear year = years.of(subject.pot().orElseThrow(), subject.year());
    return year.draft()
        .part(subject.recipient())
        .map(part -> new StatementReport(year, part))
        .orElseThrow(() -> new Missing("community", subject.recipient()));
  }
}
