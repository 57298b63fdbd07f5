package org.capitation.attribution.boundary;

import static org.capitation.attribution.boundary.MassOffice.BORNE;
import static org.capitation.attribution.boundary.MassOffice.DAY;
import static org.capitation.attribution.boundary.MassOffice.FLOWS;
import static org.capitation.attribution.boundary.MassOffice.GROUND;
import static org.capitation.attribution.boundary.MassOffice.HOMES;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.capitation.attribution.ChangeRequest;
import org.capitation.attribution.ChangeRequest.State;
import org.capitation.it.Office;
import org.capitation.value.Declined;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The list of a doctor goes on with another: contracts, homes and visits follow, and come back. */
@ExtendWith(ArquillianExtension.class)
class ListResignedIT {
  private static final String CONTRACTS =
      "select p.name, t.code, d.code, c.valid_from, c.valid_to, c.status, c.end_reason"
          + " from enrolment_contract c join registry_person p on p.id = c.person_id"
          + " join enrolment_team t on t.id = c.team_id"
          + " left join enrolment_doctor d on d.id = c.doctor_id"
          + " where c.county_id = ? and c.status <> '9' order by p.id, c.valid_from";

  @Inject private Office office;
  @Inject private MassOffice mass;
  @Inject private MassChanges changes;
  @Inject private MassProposals proposals;

  @Test
  void contracts_homes_and_visits_follow_as_previewed_and_come_back() throws Exception {
    String county = open("339551");
    List<String> contracts = office.rows(county, CONTRACTS);
    List<String> homes = office.rows(county, HOMES);
    List<String> borne = office.rows(county, BORNE);
    long id = mass.propose(county, () -> resigned("D1", "D2"));
    assertEquals(contracts, office.rows(county, CONTRACTS), "a preview changes nothing");
    assertEquals(List.of("0 C01 C02 2 19 1 50.00"), office.rows(county, FLOWS + id), "preview");
    MassChanges.Contracts seen = mass.as("it", county, () -> changes.contracts(changes.find(id)));
    assertEquals(2, seen.persons());
    assertEquals(List.of(new ListRoom.Size("李医生", 3, 2000)), seen.lists());
    mass.approve(county, id);
    assertEquals(
        List.of(
            "王芳 T1 D1 2025-01-01 2025-03-01 2 05",
            "王芳 T2 D2 2025-03-01 2026-01-01 1 null",
            "李强 T2 D2 2025-04-01 2026-04-01 1 null",
            "赵敏 T2 D2 2025-01-01 2026-01-01 1 null"),
        office.rows(county, CONTRACTS));
    assertEquals(
        List.of(
            "王芳 2025-01-01 C01",
            "王芳 2025-03-01 C02",
            "李强 2025-01-01 C01",
            "李强 2025-04-01 C02",
            "赵敏 2025-01-01 C02"),
        office.rows(county, HOMES));
    assertEquals(List.of("C01 202503 1 30.00", "C02 202503 1 50.00"), office.rows(county, BORNE));
    mass.approve(county, mass.undo(county, id));
    assertEquals(contracts, office.rows(county, CONTRACTS));
    assertEquals(homes, office.rows(county, HOMES));
    assertEquals(borne, office.rows(county, BORNE));
    assertEquals(
        List.of("CANCELLED 1", "CORRECTED 1", "SWITCHED 4"),
        office.rows(
            county,
            "select kind, count(*) from enrolment_change where county_id = ?"
                + " and document = '云栖医保〔2025〕9号' group by kind order by 1"));
  }

  @Test
  void a_whole_team_gives_and_what_was_changed_since_stays() throws Exception {
    String county = open("339552");
    List<String> contracts = office.rows(county, CONTRACTS);
    long id = mass.propose(county, () -> resigned("T1", "D2"));
    mass.approve(county, id);
    office.change(
        "update enrolment_contract set version = version + 1 where contract_no = 'N2'"
            + " and county_id = (select id from registry_county where code = '339552')");
    mass.approve(county, mass.undo(county, id));
    assertEquals(
        List.of(contracts.get(0), "李强 T2 D2 2025-04-01 2026-04-01 1 null", contracts.get(2)),
        office.rows(county, CONTRACTS));
    assertEquals(
        "attribution.objection.empty-list", objection(county, "D9", "D2").key(), "nobody's");
  }

  @Test
  void E6_a_list_that_has_no_room_is_not_made_longer() throws Exception {
    String county = open("339553");
    cap(county, 2);
    Declined full = objection(county, "D1", "D2");
    assertEquals("attribution.objection.full", full.key());
    assertEquals(List.of("李医生", "3", "2"), full.arguments());
    cap(county, 3);
    List<String> homes = office.rows(county, HOMES);
    List<String> contracts = office.rows(county, CONTRACTS);
    long id = mass.propose(county, () -> resigned("D1", "D2"));
    cap(county, 2);
    mass.as("second", county, () -> changes.approve(id, changes.find(id).version()));
    mass.awaitEnd(county);
    assertEquals(List.of("attribution-mass full"), mass.failures(county));
    assertEquals(State.DRAFT, mass.find(county, id).state());
    assertEquals(homes, office.rows(county, HOMES));
    assertEquals(contracts, office.rows(county, CONTRACTS));
  }

  @Test
  void only_another_who_works_takes_a_list() {
    String county = open("339554");
    assertEquals("attribution.objection.same-doctor", objection(county, "D1", "D1").key());
    office.take(
        county, "doctor", "doctor_code,doctor_name,team_code,enddate", "D3,赵医生,T2,2024-12-31");
    assertEquals("attribution.objection.inactive", objection(county, "D1", "D3").key());
    assertTrue(
        mass.as("it", county, () -> changes.list(Optional.empty(), 0, 50).changes()).isEmpty(),
        "nothing was asked for");
  }

  private String open(String county) {
    mass.open(county);
    office.take(county, "doctor", "doctor_code,doctor_name,team_code", "D9,孙医生,T1");
    office.take(
        county,
        "enrolment",
        "contract_no,certno,team_code,doctor_code,sign_date,begndate,enddate,groups",
        "N1,V1,T1,D1,2025-01-01,2025-01-01,2025-12-31,",
        "N2,V2,T1,D1,2025-04-01,2025-04-01,2026-03-31,",
        "N3,V3,T2,D2,2025-01-01,2025-01-01,2025-12-31,");
    return county;
  }

  private void cap(String county, int persons) {
    office.change(
        "update enrolment_doctor set list_cap = "
            + persons
            + " where code = 'D2' and county_id ="
            + " (select id from registry_county where code = '"
            + county
            + "')");
  }

  private ChangeRequest resigned(String giver, String taker) {
    return proposals.resign(new MassProposals.Resigning(giver, taker, DAY, GROUND));
  }

  private Declined objection(String county, String giver, String taker) {
    return mass.objection("it", county, () -> resigned(giver, taker));
  }
}
