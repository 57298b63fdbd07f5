package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.capitation.access.Circle;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.Subject;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Declined;

/** 考核兑现表: of a pot and year of the county. */
@ApplicationScoped
class SettlementAssessmentKind implements ReportKind {
  @Inject private SettledYears years;
  @Inject private Appraisals appraisals;
  @Inject private CountyStore counties;

  @Override
  public String name() {
    return "settlement-assessment";
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
    return List.of(new Recipient("", counties.get(subject.county()).name()));
  }

  /** Of what the communities know: a draft of an assessment moves nothing yet. */
  @Override
  public Report read(Subject subject) {
    Pot pot = subject.pot().orElseThrow();
    SettledYear year = years.of(pot, subject.year());
    List<AppraisalShown> judged =
        appraisals.list(pot, subject.year()).stream()
            .filter(shown -> shown.state().isPublic())
            .toList();
    if (judged.isEmpty()) {
      throw new Declined("settlement.report.denied.unjudged");
    }
    return new AssessmentReport(year, judged);
  }
}
