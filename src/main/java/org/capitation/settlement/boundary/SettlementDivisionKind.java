package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.capitation.access.Circle;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.Subject;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Declined;

/** 结余分配表: of a community in a pot and year. */
@ApplicationScoped
class SettlementDivisionKind implements ReportKind {
  @Inject private Divisions divisions;
  @Inject private CommunityRecipients communities;
  @Inject private CountyStore counties;

  @Override
  public About about() {
    return new About(
        "settlement-division",
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
    Divisions.Shown shown =
        divisions.of(
            new Divisions.Year(subject.pot().orElseThrow(), subject.year()), subject.recipient());
    if (!shown.part().amount().isPositive()) {
      throw new Declined("settlement.division.nothing");
    }
    if (shown.isOutdated()) {
      throw new Declined("settlement.division.outdated");
    }
    return new DivisionReport(counties.get(subject.county()).year(subject.year()), shown);
  }
}
