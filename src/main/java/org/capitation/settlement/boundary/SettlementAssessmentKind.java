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
import org.capitation.value.Declined;

/** 考核兑现表: of a pot and year of the county. */
@ApplicationScoped
class SettlementAssessmentKind implements ReportKind {
  @Inject private SettledYears years;
  @Inject private Appraisals appraisals;

  @Override
  public About about() {
    return new About(
        "settlement-assessment",
        Whom.COUNTY,
        Span.YEAR,
        Set.of(Circle.BUREAU),
        Set.of(Circle.OFFICES));
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
