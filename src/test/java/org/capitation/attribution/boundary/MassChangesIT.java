package org.capitation.attribution.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.capitation.access.Acting;
import org.capitation.attribution.ChangeRequest;
import org.capitation.attribution.ChangeRequest.State;
import org.capitation.attribution.MassChange;
import org.capitation.attribution.Objection;
import org.capitation.attribution.Ruling;
import org.capitation.it.Office;
import org.capitation.registry.Catchment;
import org.capitation.registry.store.CountyStore;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mass changes: asked for, looked at, approved by another, executed and taken back. */
@ExtendWith(ArquillianExtension.class)
class MassChangesIT {
  private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
  private static final Ruling.Ground GROUND = new Ruling.Ground("云栖医保〔2025〕9号", "乡镇划转");
  private static final String VISITS =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";
  private static final String BORNE =
      "select c.code, t.service_month, sum(t.visits), sum(t.fund) from ledger_total t"
          + " join registry_community c on c.id = t.home_community where t.county_id = ?"
          + " group by c.code, t.service_month having sum(t.visits) <> 0 order by 1, 2";
  private static final String HOMES =
      "select p.name, i.valid_from, c.code from attribution_interval i"
          + " join registry_person p on p.id = i.person_id"
          + " left join registry_community c on c.id = i.community_id"
          + " where i.county_id = ? order by p.id, i.valid_from";
  private static final String AREAS =
      "select a.code, c.code, a.valid_from, a.valid_to from registry_catchment a"
          + " join registry_community c on c.id = a.community_id where a.county_id = ?"
          + " order by a.code, a.valid_from";
  private static final String MEMBERS =
      "select m.institution_id, c.code, m.valid_from, m.valid_to from registry_membership m"
          + " join registry_community c on c.id = m.community_id where m.county_id = ?"
          + " order by m.institution_id, m.valid_from";
  private static final String FLOWS =
      "select f.actual, a.code, b.code, f.persons, f.months, f.moved_visits, f.moved_fund"
          + " from attribution_change_flow f join attribution_change g on g.id = f.change_id"
          + " left join registry_community a on a.id = f.from_community"
          + " left join registry_community b on b.id = f.to_community"
          + " where g.county_id = ? and f.change_id = ";

  @Inject private Office office;
  @Inject private Acting acting;
  @Inject private MassChanges changes;
  @Inject private MassProposals proposals;
  @Inject private MassExecution execution;
  @Inject private CountyStore counties;

  @Test
  void a_township_moves_as_previewed_and_back() throws Exception {
    String county = county("339541");
    List<String> homes = office.rows(county, HOMES);
    List<String> areas = office.rows(county, AREAS);
    List<String> borne = office.rows(county, BORNE);
    long id = propose(county, township("339901101"));
    ChangeRequest seen = as("it", county, () -> changes.find(id));
    assertEquals(State.PROPOSED, seen.state());
    assertEquals(homes, office.rows(county, HOMES), "a preview changes nothing");
    assertEquals(List.of("0 C01 C02 2 20 2 80.00"), office.rows(county, FLOWS + id), "preview");
    approve(county, id);
    assertEquals(
        List.of("0 C01 C02 2 20 2 80.00", "1 C01 C02 2 20 2 80.00"),
        office.rows(county, FLOWS + id + " order by f.actual"),
        "what has really moved");
    assertEquals(
        List.of(
            "王芳 2025-01-01 C01",
            "王芳 2025-03-01 C02",
            "李强 2025-01-01 C01",
            "李强 2025-03-01 C02",
            "赵敏 2025-01-01 C02"),
        office.rows(county, HOMES));
    assertEquals(List.of("C02 202503 2 80.00"), office.rows(county, BORNE));
    assertEquals(
        2,
        office.number(
            "select sum(persons) from attribution_version v join registry_county c"
                + " on c.id = v.county_id where c.code = '339541' and v.kind = 'MASS'"));
    long back = as("it", county, () -> proposals.undo(id, GROUND)).id();
    await(county);
    approve(county, back);
    assertEquals(homes, office.rows(county, HOMES));
    assertEquals(areas, office.rows(county, AREAS));
    assertEquals(borne, office.rows(county, BORNE));
  }

  @Test
  void communities_merge_with_members_and_townships_and_part_again() throws Exception {
    String county = county("339542");
    office.take(
        county,
        "enrolment",
        "contract_no,certno,team_code,doctor_code,sign_date,begndate,enddate,groups",
        "N1,V3,T1,D1,2025-01-01,2025-01-01,2025-12-31,");
    List<String> homes = office.rows(county, HOMES);
    List<String> members = office.rows(county, MEMBERS);
    long id = propose(county, Optional.empty());
    approve(county, id);
    assertEquals(
        List.of("C01", "C02", "C01", "C02", "C01", "C02"),
        office.rows(county, HOMES).stream().map(row -> row.split(" ")[2]).toList(),
        "also who has signed up with a team of the former community");
    assertEquals(State.DONE, as("it", county, () -> changes.find(id)).state());
    long back = as("it", county, () -> proposals.undo(id, GROUND)).id();
    await(county);
    approve(county, back);
    assertEquals(homes, office.rows(county, HOMES));
    assertEquals(members, office.rows(county, MEMBERS));
  }

  @Test
  void another_approves_what_was_seen_and_still_holds() throws Exception {
    String county = county("339543");
    long id = propose(county, township("339901101"));
    int version = as("it", county, () -> changes.find(id)).version();
    assertEquals("attribution.objection.own", objection("it", county, id, version));
    assertEquals("attribution.objection.stale", objection("second", county, id, version - 1));
    office.take(
        county,
        "catchment",
        "kind,code,community_code,begndate",
        "township,339901109,C01,2020-01-01");
    assertEquals("attribution.objection.outdated", objection("second", county, id, version));
    assertTrue(as("it", county, () -> changes.isOutdated(changes.find(id))));
    as("it", county, () -> changes.preview(id, version));
    await(county);
    approve(county, id);
    int decided = as("it", county, () -> changes.find(id)).version();
    assertEquals("attribution.objection.decided", objection("third", county, id, decided));
    assertEquals(
        "attribution.objection.nothing",
        assertThrows(Objection.class, () -> propose(county, township("339901101"))).key());
  }

  @Test
  void a_refused_change_stays_undone_and_says_why() throws Exception {
    String county = county("339544");
    List<String> homes = office.rows(county, HOMES);
    long id = propose(county, township("339901101"));
    int version = as("it", county, () -> changes.find(id)).version();
    ChangeRequest refused = as("second", county, () -> changes.reject(id, version, "文件还没有下发"));
    assertEquals(State.REJECTED, refused.state());
    assertEquals("文件还没有下发", refused.decision().reason());
    assertEquals("system:second", refused.decision().stamp().by());
    assertEquals(homes, office.rows(county, HOMES));
  }

  @Test
  void an_execution_that_was_cut_off_is_taken_up_again() throws Exception {
    String county = county("339545");
    long id = propose(county, township("339901101"));
    ChangeRequest seen = as("it", county, () -> changes.find(id));
    office.change(
        "update attribution_change set state = 'APPROVED', version = version + 1 where id = " + id);
    as("second", county, () -> execution.begin(counties.get(county), seen));
    assertEquals(
        List.of("0 C01 C02 2 20 2 80.00"), office.rows(county, FLOWS + id), "nobody has followed");
    as("second", county, () -> changes.resume(id));
    await(county);
    assertEquals(State.DONE, as("it", county, () -> changes.find(id)).state());
    assertEquals(List.of("C02 202503 2 80.00"), office.rows(county, BORNE));
  }

  private String county(String county) {
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

  private static Optional<MassChange.Place> township(String code) {
    return Optional.of(new MassChange.Place(Catchment.Kind.TOWNSHIP, code));
  }

  private long propose(String county, Optional<MassChange.Place> place)
      throws InterruptedException {
    long id =
        as(
                "it",
                county,
                () ->
                    proposals.propose(new MassProposals.Content(place, "C01", "C02", DAY, GROUND)))
            .id();
    await(county);
    return id;
  }

  private void approve(String county, long id) throws InterruptedException {
    as("second", county, () -> changes.approve(id, changes.find(id).version()));
    await(county);
    assertEquals(State.DONE, as("it", county, () -> changes.find(id)).state());
  }

  private String objection(String who, String county, long id, int version) {
    return assertThrows(Objection.class, () -> as(who, county, () -> changes.approve(id, version)))
        .key();
  }

  private <T> T as(String who, String county, Supplier<T> work) {
    List<T> result = new ArrayList<>();
    acting.run(who, county, () -> result.add(work.get()));
    return result.get(0);
  }

  private void await(String county) throws InterruptedException {
    String open =
        "select count(*) from job_task where county = '"
            + county
            + "' and state in ('WAITING', 'RUNNING')";
    for (int i = 0; i < 600 && office.number(open) > 0; i++) {
      Thread.sleep(100);
    }
    assertEquals(0, office.number(open), "all is done");
    assertEquals(
        List.of(),
        office.rows(
            county,
            "select kind, failure from job_task where state = 'FAILED' and ? > 0"
                + " and county = '"
                + county
                + "'"));
  }
}
