package org.capitation.attribution.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.capitation.access.Acting;
import org.capitation.attribution.ChangeRequest;
import org.capitation.attribution.ChangeRequest.State;
import org.capitation.attribution.Ruling;
import org.capitation.it.Office;
import org.capitation.value.Declined;

/** Small counties in which mass changes are asked for by one and approved by another. */
@ApplicationScoped
public class MassOffice {
  static final LocalDate DAY = LocalDate.of(2025, 3, 1);
  static final Ruling.Ground GROUND = new Ruling.Ground("云栖医保〔2025〕9号", "乡镇划转");
  static final String BORNE =
      "select c.code, t.service_month, sum(t.visits), sum(t.fund) from ledger_total t"
          + " join registry_community c on c.id = t.home_community where t.county_id = ?"
          + " group by c.code, t.service_month having sum(t.visits) <> 0 order by 1, 2";
  static final String HOMES =
      "select p.name, i.valid_from, c.code from attribution_interval i"
          + " join registry_person p on p.id = i.person_id"
          + " left join registry_community c on c.id = i.community_id"
          + " where i.county_id = ? order by p.id, i.valid_from";
  static final String FLOWS =
      "select f.actual, a.code, b.code, f.persons, f.months, f.moved_visits, f.moved_fund"
          + " from attribution_change_flow f join attribution_change g on g.id = f.change_id"
          + " left join registry_community a on a.id = f.from_community"
          + " left join registry_community b on b.id = f.to_community"
          + " where g.county_id = ? and f.change_id = ";
  private static final String VISITS =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";

  @Inject private Office office;
  @Inject private Acting acting;
  @Inject private MassChanges changes;
  @Inject private MassProposals proposals;

  /** Three residents, two of them of the first township, and a visit of either. */
  String open(String county) {
    office.open(county);
    office.take(
        county,
        "insured",
        "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township",
        "1,王芳,99,V1,390,1501,2025-01-01,339901101",
        "2,李强,99,V2,390,1501,2025-01-01,339901101",
        "3,赵敏,99,V3,390,1501,2025-01-01,339901102");
    office.attribute(county);
    office.take(county, "visit", VISITS, visit("S1", 1, "50.00"), visit("S2", 2, "30.00"));
    return county;
  }

  private static String visit(String settlement, int person, String fund) {
    return ("%s,%d,V%d,390,1501,H2,11,2025-03-10,2025-03-10 10:00:00,2,80.00,%s,0,,"
            + "2025-03-10 10:00:00")
        .formatted(settlement, person, person, fund);
  }

  /** Asks for a change, and waits for its preview. */
  long propose(String county, Supplier<ChangeRequest> asking) throws InterruptedException {
    long id = as("it", county, asking).id();
    await(county);
    return id;
  }

  /** Asks for a change that takes another back. */
  long undo(String county, long id) throws InterruptedException {
    return propose(county, () -> proposals.undo(id, GROUND));
  }

  /** Approves a change as another, and waits until it is executed. */
  void approve(String county, long id) throws InterruptedException {
    as("second", county, () -> changes.approve(id, changes.find(id).version()));
    await(county);
    assertEquals(State.DONE, find(county, id).state());
  }

  ChangeRequest find(String county, long id) {
    return as("it", county, () -> changes.find(id));
  }

  /** What stands against asking for something. */
  Declined objection(String who, String county, Supplier<?> asking) {
    return assertThrows(Declined.class, () -> as(who, county, asking::get));
  }

  <T> T as(String who, String county, Supplier<T> work) {
    List<T> result = new ArrayList<>();
    acting.run(who, county, () -> result.add(work.get()));
    return result.get(0);
  }

  /** Waits until no job waits or runs; none has failed. */
  void await(String county) throws InterruptedException {
    awaitEnd(county);
    assertEquals(List.of(), failures(county));
  }

  void awaitEnd(String county) throws InterruptedException {
    String open =
        "select count(*) from job_task where county = '"
            + county
            + "' and state in ('WAITING', 'RUNNING')";
    for (int i = 0; i < 600 && office.number(open) > 0; i++) {
      Thread.sleep(100);
    }
    assertEquals(0, office.number(open), "all is done");
  }

  /** The jobs that have failed, and why. */
  List<String> failures(String county) {
    return office.rows(
        county,
        "select kind, failure from job_task where state = 'FAILED' and ? > 0 and county = '"
            + county
            + "'");
  }
}
