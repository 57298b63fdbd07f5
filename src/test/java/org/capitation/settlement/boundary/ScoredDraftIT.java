package org.capitation.settlement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.budget.Budget;
import org.capitation.budget.boundary.Budgets;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.settlement.Appraisal;
import org.capitation.settlement.Assessment;
import org.capitation.settlement.Distribution;
import org.capitation.settlement.Settlement;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was judged goes into the draft of the settlement: the score, gates and members. */
@ExtendWith(ArquillianExtension.class)
class ScoredDraftIT {
  private static final String GATES =
      "gates: [{indicator: county-share, at-least: 90%},"
          + " {indicator: inpatient-per-outpatient, at-most: 1.8%}], ";

  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private Appraisers appraisers;
  @Inject private Appraisals appraisals;
  @Inject private AppraisalDrafts drafts;
  @Inject private Budgets budgets;
  @Inject private Settlements settlements;

  @Test
  void S6_S12_S14_S23_a_draft_takes_what_was_published() {
    String county = "339741";
    appraisers.open(county, ScoredDraftIT::pack);
    office.run(
        county, () -> budgets.allocate(Appraisers.POT, Appraisers.YEAR, Budget.Stage.YEAR_END));
    AppraisalShown draft = appraisers.of(county, "C01");
    assertEquals(
        List.of(
            "INDICATOR-1",
            "INDICATOR-2",
            "GATE-county-share",
            "GATE-inpatient-per-outpatient",
            "MEMBER-H1"),
        draft.rows().stream().map(AppraisalShown.Row::key).toList());
    assertEquals(Assessment.NONE, settled(county).inputs().assessment());
    staff.run(
        county,
        Staff.CLERK,
        () ->
            drafts.type(
                draft.appraisal().id(),
                draft.appraisal().standing().version(),
                List.of(
                    Appraisers.mark(Appraisers.TYPED, "50", null),
                    Appraisers.mark("GATE-inpatient-per-outpatient", "0.017", "住院 34 人次"),
                    Appraisers.mark("MEMBER-H1", "88", null))));
    assertEquals(Assessment.NONE, settled(county).inputs().assessment());
    appraisers.publish(county, "C01");
    Settlement published = settled(county);
    Assessment taken = published.inputs().assessment();
    assertEquals(Optional.of(new BigDecimal("90.00")), taken.score());
    assertEquals(
        Map.of(
            "county-share",
            Quotient.of(1, 1),
            "inpatient-per-outpatient",
            Quotient.of(new BigDecimal("0.017"))),
        taken.indicators());
    assertEquals(Map.of("H1", new BigDecimal("88")), taken.members());
    assertEquals(Money.ofYuan("500000.00"), published.toCommunity());
    assertEquals(
        List.of(new Distribution.Line("H1", Money.ofYuan("500000.00"))),
        published.distribution().orElseThrow().lines());
    appraisers.act(county, "C01", Staff.REVIEWER, (id, seen) -> drafts.renew(id, seen, "门槛指标有误"));
    assertEquals(Appraisal.State.DRAFT, appraisers.state(county, "C01"));
    assertEquals(Assessment.NONE, settled(county).inputs().assessment());
    assertEquals(
        List.of(2, 1),
        staff
            .call(county, Staff.CLERK, () -> appraisals.versions(appraisers.id(county, "C01")))
            .stream()
            .map(Appraisal::number)
            .toList());
    AppraisalShown again = appraisers.of(county, "C01");
    staff.run(
        county,
        Staff.CLERK,
        () ->
            drafts.type(
                again.appraisal().id(),
                again.appraisal().standing().version(),
                List.of(Appraisers.mark("GATE-inpatient-per-outpatient", "0.0181", null))));
    appraisers.publish(county, "C01");
    assertEquals(Money.ZERO, settled(county).toCommunity());
  }

  private static String pack(String good) {
    return good.replace("cap: {budget: 5%", GATES + "cap: {budget: 5%")
        .replace(
            "withheld: {all-from: 90}", "withheld: {all-from: 90}\n  distribution: {by: scores}");
  }

  private Settlement settled(String county) {
    return staff
        .call(county, Staff.CLERK, () -> settlements.draft(Appraisers.POT, Appraisers.YEAR))
        .orElseThrow()
        .part("C01")
        .orElseThrow()
        .settlement();
  }
}
