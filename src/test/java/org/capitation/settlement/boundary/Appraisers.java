package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.policy.PackTexts;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.registry.Pot;
import org.capitation.settlement.Appraisal.State;

/** Judge two communities of a small county, by words and by where their people went. */
@ApplicationScoped
class Appraisers {
  static final String TYPED = "INDICATOR-1";
  static final String COMPUTED = "INDICATOR-2";
  static final Pot POT = Pot.RESIDENT;
  static final int YEAR = 2025;
  private static final String VISITS =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";
  private static final String ASSESSMENT =
      """
      assessment:
        article: 第十五条
        full-marks: 100
        indicators:
          - {name: 满意度, weight: 60, source: typed}
          - {name: 县域就诊率, weight: 40, source: county-share, target: {at-least: 90%}}
      deadlines: {article: 第十六条, sign: 5, confirm: 10}
      """;

  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private PolicyPacks packs;
  @Inject private Appraisals appraisals;
  @Inject private AppraisalDrafts drafts;

  /** A county with drafts; only people of the first community were seen by a hospital. */
  void open(String county) {
    open(county, good -> good);
  }

  /** The same with other terms of the settlement. */
  void open(String county, UnaryOperator<String> pack) {
    office.open(county);
    office.settle(county, 4);
    office.run(county, () -> packs.add(pack.apply(PackTexts.GOOD) + ASSESSMENT));
    office.take(
        county,
        "visit",
        VISITS,
        "S1,P0,%s,390,1501,H2,11,2025-03-10,2025-03-10 10:00:00,2,80.00,50.00,0,,2025-03-10 10:00:00"
            .formatted(Office.certificate(0)));
    staff.run(county, Staff.CLERK, () -> drafts.prepare(POT, YEAR));
  }

  AppraisalShown of(String county, String community) {
    return staff.call(county, Staff.CLERK, () -> appraisals.list(POT, YEAR)).stream()
        .filter(one -> one.community().code().equals(community))
        .findFirst()
        .orElseThrow();
  }

  State state(String county, String community) {
    return of(county, community).state();
  }

  long id(String county, String community) {
    return of(county, community).appraisal().id();
  }

  int seen(String county, String community) {
    return of(county, community).appraisal().standing().version();
  }

  void type(String county, String community, String typed, String computed) {
    AppraisalShown now = of(county, community);
    List<AppraisalDrafts.Typed> marks =
        List.of(mark(TYPED, typed, "问卷 320 份"), mark(COMPUTED, computed, null));
    staff.run(
        county,
        Staff.CLERK,
        () -> drafts.type(now.appraisal().id(), now.appraisal().standing().version(), marks));
  }

  static AppraisalDrafts.Typed mark(String key, String marks, String words) {
    return new AppraisalDrafts.Typed(key, Optional.ofNullable(marks).map(BigDecimal::new), words);
  }

  void publish(String county, String community) {
    act(county, community, Staff.CLERK, appraisals::publish);
  }

  void confirm(String county, String community) {
    act(county, community, Staff.Person.of(community), appraisals::confirm);
  }

  void sign(String county, String community, Staff.Person person) {
    act(county, community, person, appraisals::sign);
  }

  /** Typed, published, confirmed and signed by two. */
  void freeze(String county, String community, String typed, String computed) {
    type(county, community, typed, computed);
    publish(county, community);
    confirm(county, community);
    sign(county, community, Staff.REVIEWER);
    sign(county, community, Staff.APPROVER);
  }

  /** Something that is done with an assessment as it was seen. */
  interface Act {
    AppraisalShown perform(long id, int seen);
  }

  void act(String county, String community, Staff.Person person, Act act) {
    AppraisalShown now = of(county, community);
    staff.run(
        county,
        person,
        () -> act.perform(now.appraisal().id(), now.appraisal().standing().version()));
  }
}
