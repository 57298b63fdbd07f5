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
import org.capitation.attribution.MassChange;
import org.capitation.it.Office;
import org.capitation.registry.Catchment;
import org.capitation.registry.store.CountyStore;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Mass changes: asked for, looked at, approved by another, executed and taken back. */
@ExtendWith(ArquillianExtension.class)
class MassChangesIT {
  private static final String AREAS =
      "select a.code, c.code, a.valid_from, a.valid_to from registry_catchment a"
          + " join registry_community c on c.id = a.community_id where a.county_id = ?"
          + " order by a.code, a.valid_from";
  private static final String MEMBERS =
      "select m.institution_id, c.code, m.valid_from, m.valid_to from registry_membership m"
          + " join registry_community c on c.id = m.community_id where m.county_id = ?"
          + " order by m.institution_id, m.valid_from";

  @Inject private Office office;
  @Inject private MassOffice mass;
  @Inject private MassChanges changes;
  @Inject private MassProposals proposals;
  @Inject private MassExecution execution;
  @Inject private CountyStore counties;

  @Test
  void a_township_moves_as_previewed_and_back() throws Exception {
    String county = mass.open("339541");
    List<String> homes = office.rows(county, HOMES);
    List<String> areas = office.rows(county, AREAS);
    List<String> borne = office.rows(county, BORNE);
    long id = propose(county, township("339901101"));
    ChangeRequest seen = mass.find(county, id);
    assertEquals(State.PROPOSED, seen.state());
    assertEquals(homes, office.rows(county, HOMES), "a preview changes nothing");
    assertEquals(List.of("0 C01 C02 2 20 2 80.00"), office.rows(county, FLOWS + id), "preview");
    mass.approve(county, id);
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
    long back = mass.undo(county, id);
    mass.approve(county, back);
    assertEquals(homes, office.rows(county, HOMES));
    assertEquals(areas, office.rows(county, AREAS));
    assertEquals(borne, office.rows(county, BORNE));
  }

  @Test
  void communities_merge_with_members_and_townships_and_part_again() throws Exception {
    String county = mass.open("339542");
    office.take(
        county,
        "enrolment",
        "contract_no,certno,team_code,doctor_code,sign_date,begndate,enddate,groups",
        "N1,V3,T1,D1,2025-01-01,2025-01-01,2025-12-31,");
    List<String> homes = office.rows(county, HOMES);
    List<String> members = office.rows(county, MEMBERS);
    long id = propose(county, Optional.empty());
    mass.approve(county, id);
    assertEquals(
        List.of("C01", "C02", "C01", "C02", "C01", "C02"),
        office.rows(county, HOMES).stream().map(row -> row.split(" ")[2]).toList(),
        "also who has signed up with a team of the former community");
    assertEquals(State.DONE, mass.find(county, id).state());
    long back = mass.undo(county, id);
    mass.approve(county, back);
    assertEquals(homes, office.rows(county, HOMES));
    assertEquals(members, office.rows(county, MEMBERS));
  }

  @Test
  void another_approves_what_was_seen_and_still_holds() throws Exception {
    String county = mass.open("339543");
    long id = propose(county, township("339901101"));
    int version = mass.find(county, id).version();
    assertEquals("attribution.objection.own", objection("it", county, id, version));
    assertEquals("attribution.objection.stale", objection("second", county, id, version - 1));
    office.take(
        county,
        "catchment",
        "kind,code,community_code,begndate",
        "township,339901109,C01,2020-01-01");
    assertEquals("attribution.objection.outdated", objection("second", county, id, version));
    assertTrue(mass.as("it", county, () -> changes.isOutdated(changes.find(id))));
    mass.as("it", county, () -> changes.preview(id, version));
    mass.await(county);
    mass.approve(county, id);
    int decided = mass.find(county, id).version();
    assertEquals("attribution.objection.decided", objection("third", county, id, decided));
    assertEquals(
        "attribution.objection.nothing",
        mass.objection("it", county, () -> asked(township("339901101"))).key());
  }

  @Test
  void a_refused_change_stays_undone_and_says_why() throws Exception {
    String county = mass.open("339544");
    List<String> homes = office.rows(county, HOMES);
    long id = propose(county, township("339901101"));
    int version = mass.find(county, id).version();
    ChangeRequest refused = mass.as("second", county, () -> changes.reject(id, version, "文件还没有下发"));
    assertEquals(State.REJECTED, refused.state());
    assertEquals("文件还没有下发", refused.decision().reason());
    assertEquals("system:second", refused.decision().stamp().by());
    assertEquals(homes, office.rows(county, HOMES));
  }

  @Test
  void an_execution_that_was_cut_off_is_taken_up_again() throws Exception {
    String county = mass.open("339545");
    long id = propose(county, township("339901101"));
    ChangeRequest seen = mass.find(county, id);
    office.change(
        "update attribution_change set state = 'APPROVED', version = version + 1 where id = " + id);
    mass.as("second", county, () -> execution.begin(counties.get(county), seen));
    assertEquals(
        List.of("0 C01 C02 2 20 2 80.00"), office.rows(county, FLOWS + id), "nobody has followed");
    mass.as("second", county, () -> changes.resume(id));
    mass.await(county);
    assertEquals(State.DONE, mass.find(county, id).state());
    assertEquals(List.of("C02 202503 2 80.00"), office.rows(county, BORNE));
  }

  private static Optional<MassChange.Place> township(String code) {
    return Optional.of(new MassChange.Place(Catchment.Kind.TOWNSHIP, code));
  }

  private long propose(String county, Optional<MassChange.Place> place)
      throws InterruptedException {
    return mass.propose(county, () -> asked(place));
  }

  private ChangeRequest asked(Optional<MassChange.Place> place) {
    return proposals.propose(new MassProposals.Content(place, "C01", "C02", DAY, GROUND));
  }

  private String objection(String who, String county, long id, int version) {
    return mass.objection(who, county, () -> changes.approve(id, version)).key();
  }
}
