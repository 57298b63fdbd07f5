package org.capitation.attribution.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capitation.access.Account;
import org.capitation.access.Acting;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.attribution.Cause;
import org.capitation.attribution.Ruling;
import org.capitation.it.Office;
import org.capitation.policy.PackTexts;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.capitation.value.Missing;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Works off those who belong to nobody, in counties of its own. */
@ExtendWith(ArquillianExtension.class)
class WorkListsIT {
  private static final String PEOPLE =
      "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township,"
          + "residence_township,school_code,guardian_certno";
  private static final String VISITS =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,vali_flag";
  private static final Ruling.Ground GROUND = new Ruling.Ground("云栖医保〔2026〕3号", "随子女居住");

  @Inject private Office office;
  @Inject private PolicyPacks packs;
  @Inject private Unplaced unplaced;
  @Inject private Rulings rulings;
  @Inject private PersonHomes homes;
  @Inject private Acting acting;

  /** A county with three who belong to nobody: two of one unmapped township, one without any. */
  private String open(String county) {
    office.open(county);
    String next =
        PackTexts.GOOD
            .replace("390-2025", "390-2026")
            .replace("year: 2025", "year: 2026")
            .replace("2025-01-01", "2026-01-01")
            .replace("2025-12-31", "2026-12-31");
    office.run(county, () -> packs.add(next));
    office.take(
        county, "catchment", "kind,code,community_code,begndate", "school,S1,C02,2020-01-01");
    office.take(
        county,
        "insured",
        PEOPLE,
        "P1,王大,99,V1,390,1501,2025-01-01,339901101,,,",
        "P2,李二,99,V2,390,1501,2025-01-01,330000001,,S1,",
        "P3,张三,99,V3,390,1501,2025-03-01,330000001,,,",
        "P4,赵四,99,V4,390,1501,2025-01-01,,,,");
    office.attribute(county);
    return county;
  }

  private static String told(Unplaced.Group group) {
    Unplaced.Proposal p = group.proposal();
    return group.cause()
        + " "
        + group.place()
        + " "
        + group.persons()
        + (p == null ? "" : " " + p.community() + " " + p.ground() + " " + p.persons());
  }

  @Test
  void A5_A15_the_unattributed_are_told_by_place_with_what_is_suggested() {
    String county = open("339813");
    office.run(
        county,
        () -> {
          Unplaced.Overview overview = unplaced.overview(Pot.RESIDENT);
          assertEquals(4, overview.insured());
          assertEquals(3, overview.persons());
          assertEquals(
              List.of("HOUSEHOLD_NOT_MAPPED 330000001 2 C02 SCHOOL 1", "NO_HOUSEHOLD null 1"),
              overview.groups().stream().map(WorkListsIT::told).toList());
          assertEquals(0, unplaced.overview(Pot.EMPLOYEE).insured());
        });
    office.take(county, "visit", VISITS, visit("S1", "H2"), visit("S2", "H1"), visit("S3", "H1"));
    office.run(
        county,
        () -> {
          Unplaced.Listed listed = unplaced.find(Pot.RESIDENT, of(Cause.NO_HOUSEHOLD, null), 1, 10);
          assertEquals(1, listed.count());
          Unplaced.Person zhao = listed.people().get(0);
          assertEquals("赵*", zhao.person().name());
          assertEquals(LocalDate.of(2025, 1, 1), zhao.since());
          assertEquals("C01 VISITS", zhao.proposal().community() + " " + zhao.proposal().ground());
          assertEquals(2, find("330000001").count());
          assertEquals(
              "张*", unplaced.find(Pot.RESIDENT, all(), 2, 1).people().get(0).person().name());
        });
  }

  private static String visit(String number, String institution) {
    return number
        + ",P4,V4,390,1501,"
        + institution
        + ",11,2025-12-06,2025-12-06 10:00:00,2,100.00,50.00,0,,1";
  }

  private Unplaced.Listed find(String place) {
    return unplaced.find(Pot.RESIDENT, of(Cause.HOUSEHOLD_NOT_MAPPED, place), 1, 10);
  }

  private static Unplaced.Filter all() {
    return new Unplaced.Filter(Optional.empty(), Optional.empty());
  }

  private static Unplaced.Filter of(Cause cause, String place) {
    return new Unplaced.Filter(Optional.of(cause), Optional.ofNullable(place));
  }

  @Test
  void A8_several_are_ruled_on_at_once_and_are_unattributed_no_more() {
    String county = open("339814");
    Rulings.Content content =
        new Rulings.Content(Pot.RESIDENT, DateRange.from(LocalDate.of(2026, 1, 1)), "C02", GROUND);
    office.run(
        county,
        () -> {
          List<Long> whom = find("330000001").people().stream().map(Unplaced.Person::id).toList();
          assertEquals(2, rulings.record(whom, content).size());
          assertEquals(1, unplaced.overview(Pot.RESIDENT).persons());
          assertEquals(0, find("330000001").count());
          assertEquals(List.of(), rulings.record(whom, content), "sent twice");
          assertEquals(2, rulings.all().size());
          assertThrows(Missing.class, () -> rulings.record(List.of(-1L), content));
          history(whom.get(0));
        });
  }

  private void history(long person) {
    PersonHomes.Answer answer = homes.of(person, 2026);
    assertEquals(
        List.of(
            "2025-01-01 null UNATTRIBUTED null RULING",
            "2026-01-01 C02 EXCEPTION 云栖医保〔2026〕3号 RULING"),
        answer.now().stream().map(WorkListsIT::told).toList());
    assertEquals(1, answer.past().size(), "it was one interval before");
    assertEquals("RULING", answer.past().get(0).until().trigger().kind());
    assertEquals(12, answer.months().size());
    assertEquals(
        Set.of("C02 1"), Set.copyOf(answer.months().stream().map(WorkListsIT::told).toList()));
    assertEquals(12, homes.of(person, 2025).months().size());
    Account second = admin("C02");
    acting.runAs(second, () -> assertEquals(1, homes.of(person, 2025).now().size()));
    acting.runAs(second, () -> assertEquals(List.of(), homes.of(person, 2025).months()));
    acting.runAs(admin("C01"), () -> assertThrows(Missing.class, () -> homes.of(person, 2026)));
  }

  private static Account admin(String community) {
    return new Account(
        "it-admin",
        "",
        "",
        "339814",
        Set.of(Role.COMMUNITY_ADMIN),
        new Scope.Communities(Set.of(community)));
  }

  private static String told(PersonHomes.Line line) {
    Homes.Held held = line.held();
    return held.days().first()
        + " "
        + held.community()
        + " "
        + held.reason()
        + " "
        + line.proof()
        + " "
        + held.since().trigger().kind();
  }

  private static String told(PersonHomes.Month month) {
    return month.community() + " " + month.units();
  }
}
