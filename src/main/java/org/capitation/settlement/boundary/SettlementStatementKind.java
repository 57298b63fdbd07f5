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
  public String name() {
    return "settlement-statement";
  }

  @Override
  public Whom whom() {
    return Whom.COMMUNITY;
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
    return Set.of(Circle.OFFICES, Circle.COMMUNITY);
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
