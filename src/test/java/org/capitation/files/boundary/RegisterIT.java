package org.capitation.files.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Future;
import org.capitation.files.BadFile;
import org.capitation.files.Counts;
import org.capitation.files.Reason;
import org.capitation.it.Office;
import org.capitation.ledger.boundary.AccountingMonths;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Takes files of registers, contracts and visits in counties of its own, inside the server. */
@ExtendWith(ArquillianExtension.class)
class RegisterIT {
  private static final String PEOPLE =
      "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township";
  private static final String CONTRACTS =
      "contract_no,certno,team_code,doctor_code,sign_date,begndate,enddate,status,end_date_actual,"
          + "end_reason";
  private static final String VISITS =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";
  private static final String WANG = "33990119900101019X";
  private static final String LI = "339901198502281129";

  @Resource private ManagedExecutorService executor;
  @Inject private Office office;
  @Inject private AccountingMonths months;

  @Test
  void F6_registers_sent_again_are_repeated_and_changed_ones_accepted() {
    String county = open("339971");
    String institutions = "fixmedins_code,fixmedins_name,fixmedins_type,begntime";
    assertEquals(
        new Counts(2, 0, 2, 0),
        office.take(county, "institution", "fixmedins_code,fixmedins_name", "H1,一院", "H2,二院"));
    assertEquals(
        new Counts(3, 2, 1, 0),
        office.take(county, "institution", institutions, "H1,一医院,1,", "h1,小写院,1,", "H3,三院,1,"));
    assertEquals(
        List.of(
            "H1 一医院 1900-01-01 system:it",
            "H2 二院 1900-01-01 null",
            "H3 三院 1900-01-01 null",
            "h1 小写院 1900-01-01 null"),
        office.rows(
            county,
            "select code, name, valid_from, changed_by from registry_institution"
                + " where county_id = ? order by code"));
    assertEquals(
        new Counts(2, 1, 1, 0),
        office.take(
            county,
            "community",
            "community_code,community_name,lead_fixmedins_code,enddate",
            "C01,第一医共体,H1,",
            "C02,新二医共体,H2,2030-12-31"));
    assertEquals(
        List.of("C01 第一医共体 9999-12-31", "C02 新二医共体 2031-01-01"),
        office.rows(
            county,
            "select code, name, valid_to from registry_community where county_id = ?"
                + " order by code"));
  }

  @Test
  void F6_teams_and_doctors_may_move() {
    String county = open("339972");
    assertEquals(
        new Counts(2, 1, 1, 0),
        office.take(county, "team", "team_code,team_name,fixmedins_code", "T1,一队,H2", "T2,二队,H2"));
    assertEquals(
        new Counts(3, 1, 1, 1),
        office.take(
            county,
            "doctor",
            "doctor_code,doctor_name,team_code,list_cap",
            "D1,王医生,T2,1500",
            "D2,李医生,T2,",
            "D3,钱医生,T2,many"));
    assertEquals(List.of("4 list_cap not-a-number many"), office.rejected(county));
    assertEquals(
        List.of("D1 T2 H2 1500", "D2 T2 H2 null"),
        office.rows(
            county,
            "select d.code, t.code, i.code, d.list_cap from enrolment_doctor d"
                + " join enrolment_team t on t.id = d.team_id"
                + " join registry_institution i on i.id = t.institution_id"
                + " where d.county_id = ? order by d.code"));
  }

  @Test
  void G4_a_membership_ends_and_makes_room_for_the_next() {
    String county = open("339973");
    String header = "community_code,fixmedins_code,begndate,enddate,tier";
    assertEquals(
        new Counts(1, 0, 0, 1), office.take(county, "membership", header, "C02,H1,2025-07-01,,"));
    assertEquals(List.of("2 fixmedins_code member-elsewhere H1"), office.rejected(county));
    String[] move = {header, "C02,H1,2025-07-01,,", "C01,H1,2020-01-01,2025-06-30,county"};
    assertEquals(new Counts(2, 2, 0, 0), office.take(county, "membership", move));
    assertEquals(new Counts(2, 0, 2, 0), office.take(county, "membership", move));
    assertEquals(
        List.of("C01 2020-01-01 2025-07-01 county", "C02 2025-07-01 9999-12-31 null"),
        office.rows(
            county,
            "select c.code, m.valid_from, m.valid_to, m.tier from registry_membership m"
                + " join registry_community c on c.id = m.community_id"
                + " join registry_institution i on i.id = m.institution_id"
                + " where m.county_id = ? and i.code = 'H1' order by m.valid_from"));
    assertEquals(
        new Counts(1, 0, 0, 1),
        office.take(county, "membership", header, "C01,H1,2020-01-01,2025-07-01,county"),
        "an end that reaches into the next");
  }

  @Test
  void F6_a_catchment_ends_and_makes_room_for_the_next() {
    String county = open("339974");
    String header = "kind,code,name,community_code,begndate,enddate";
    assertEquals(
        new Counts(4, 2, 0, 2),
        office.take(
            county,
            "catchment",
            header,
            "TOWNSHIP,339901101,城关镇,C02,2025-07-01,",
            "township,339901101,城关镇,C01,2020-01-01,2025-06-30",
            "village,339901101,城关镇,C01,2020-01-01,",
            "township,339901101,城关镇,C09,2020-01-01,"));
    assertEquals(
        List.of("4 kind unknown-code village", "5 community_code unknown-community C09"),
        office.rejected(county));
    assertEquals(
        List.of("城关镇 C01 2025-07-01", "城关镇 C02 9999-12-31"),
        office.rows(
            county,
            "select t.name, c.code, t.valid_to from registry_catchment t join registry_community c"
                + " on c.id = t.community_id where t.county_id = ? and t.code = '339901101'"
                + " order by t.valid_from"));
  }

  @Test
  void E5_a_contract_that_ends_is_changed_and_makes_room_for_the_next() {
    String county = people("339975");
    String first = "Q1," + WANG + ",T1,D1,2025-01-01,2025-01-01,2025-12-31,1,,";
    String next = "Q2," + WANG + ",T2,D2,2025-07-01,2025-07-01,2026-06-30,1,,";
    assertEquals(new Counts(2, 1, 0, 1), office.take(county, "enrolment", CONTRACTS, first, next));
    assertEquals(List.of("3 begndate signed-elsewhere 2025-07-01"), office.rejected(county));
    String ended = first.replace(",1,,", ",2,2025-06-30,02");
    assertEquals(new Counts(2, 2, 0, 0), office.take(county, "enrolment", CONTRACTS, next, ended));
    assertEquals(new Counts(2, 0, 2, 0), office.take(county, "enrolment", CONTRACTS, next, ended));
    assertEquals(
        List.of("Q1 2025-07-01 2026-01-01 2 02 system:it", "Q2 2026-07-01 2026-07-01 1 null null"),
        office.rows(
            county,
            "select contract_no, valid_to, agreed_to, status, end_reason, changed_by"
                + " from enrolment_contract where county_id = ? order by contract_no"));
    assertEquals(
        new Counts(1, 0, 0, 1),
        office.take(county, "enrolment", CONTRACTS, first),
        "taken up again it would overlap the next");
  }

  @Test
  void F6_a_contract_sent_again_without_its_end_stays_ended() {
    String county = people("339976");
    String row = "Q1," + WANG + ",T1,D1,2025-01-01,2025-01-01,2025-12-31,2,2025-06-30,02";
    office.take(county, "enrolment", CONTRACTS, row);
    String few = "contract_no,certno,team_code,sign_date,begndate,enddate";
    String again = "Q1," + WANG + ",T1,2025-01-01,2025-01-01,2025-12-31";
    assertEquals(new Counts(1, 0, 1, 0), office.take(county, "enrolment", few, again));
    assertEquals(
        new Counts(1, 1, 0, 0), office.take(county, "enrolment", few, again.replace("T1", "T2")));
    assertEquals(
        List.of("2025-07-01 2 02 D1"),
        office.rows(
            county,
            "select e.valid_to, e.status, e.end_reason, d.code from enrolment_contract e"
                + " join enrolment_doctor d on d.id = e.doctor_id where e.county_id = ?"));
  }

  @Test
  void E8_E10_an_unknown_end_reason_is_refused_and_groups_are_kept() {
    String county = people("339806");
    String header = CONTRACTS + ",groups";
    String row = "Q1," + WANG + ",T1,D1,2025-01-01,2025-01-01,2025-12-31,2,2025-06-30,";
    assertEquals(
        new Counts(1, 0, 0, 1), office.take(county, "enrolment", header, row + "07,04  05"));
    assertEquals(List.of("2 end_reason unknown-code 07"), office.rejected(county));
    assertEquals(
        new Counts(1, 1, 0, 0), office.take(county, "enrolment", header, row + "99,04  05"));
    assertEquals(new Counts(1, 0, 1, 0), office.take(county, "enrolment", CONTRACTS, row + "99"));
    String groups = "select end_reason, person_groups from enrolment_contract where county_id = ?";
    assertEquals(List.of("99 04 05"), office.rows(county, groups));
    assertEquals(new Counts(1, 1, 0, 0), office.take(county, "enrolment", header, row + ","));
    assertEquals(List.of("null null"), office.rows(county, groups));
  }

  @Test
  void F3_contracts_that_cannot_be_are_rejected_each_for_its_reason() {
    String county = people("339977");
    office.take(
        county,
        "enrolment",
        CONTRACTS,
        "Q1," + WANG + ",T1,D1,2025-01-01,2025-01-01,2025-12-31,1,,");
    assertEquals(
        new Counts(9, 0, 0, 9),
        office.take(
            county,
            "enrolment",
            CONTRACTS,
            "Q1," + LI + ",T1,D1,2025-01-01,2025-01-01,2025-12-31,1,,",
            "Q2,339901199001010270,T1,D1,2025-01-01,2025-01-01,2025-12-31,1,,",
            "Q3," + LI + ",T1,D1,2025-01-01,2025-01-01,2025-11-30,1,,",
            "Q4," + LI + ",T1,D1,2025-01-01,2025-01-01,,1,,",
            "Q5," + LI + ",T9,D1,2025-01-01,2025-01-01,2025-12-31,1,,",
            "Q6," + LI + ",T1,D9,2025-01-01,2025-01-01,2025-12-31,1,,",
            "Q7," + LI + ",T1,D1,2025-01-01,2025-01-01,2025-12-31,4,,",
            "Q8," + LI + ",T1,D1,2025-01-01,2025-01-01,2025-12-31,2,,",
            "Q9," + LI + ",T1,D1,2025-01-01,2025-01-01,2025-12-31,2,2024-12-31,"));
    assertEquals(
        List.of(
            "2 certno contract-of-another " + LI,
            "3 certno unknown-person 339901199001010270",
            "4 enddate term-out-of-bounds 2025-11-30",
            "5 enddate missing null",
            "6 team_code unknown-team T9",
            "7 doctor_code unknown-doctor D9",
            "8 status unknown-code 4",
            "9 end_date_actual missing null",
            "10 end_date_actual ends-before-it-begins 2024-12-31"),
        office.rejected(county));
  }

  @Test
  void F2_contracts_are_refused_where_no_policy_holds() {
    String county = "339978";
    BadFile refused = assertThrows(BadFile.class, () -> bare(county));
    assertEquals(Reason.NO_POLICY, refused.reason());
  }

  @Test
  void L6_refunds_of_refunds_are_borne_by_the_bearer_in_whatever_file_each_comes() {
    String county = people("339979");
    office.attribute(county);
    assertEquals(
        new Counts(1, 1, 0, 0), office.take(county, "visit", VISITS, refund("R2", "R1", "50.00")));
    assertEquals(
        new Counts(1, 1, 0, 0), office.take(county, "visit", VISITS, refund("R1", "S1", "-50.00")));
    assertEquals(List.of("0 0.00"), charged(county));
    assertEquals(
        new Counts(1, 1, 0, 0), office.take(county, "visit", VISITS, visit("S1", "50.00")));
    assertEquals(List.of("-1 50.00"), charged(county));
    assertEquals(
        List.of("R1 C01 HOUSEHOLD -50.00", "R2 C01 HOUSEHOLD 50.00", "S1 C01 HOUSEHOLD 50.00"),
        nets(county));
  }

  @Test
  void L7_a_record_of_the_same_time_with_other_content_is_rejected() {
    String county = people("339980");
    office.attribute(county);
    office.take(county, "visit", VISITS, visit("S1", "50.00"));
    assertEquals(
        new Counts(3, 1, 1, 1),
        office.take(
            county,
            "visit",
            VISITS,
            visit("S1", "50.00"),
            visit("S1", "60.00"),
            visit("S2", "1.00")));
    assertEquals(List.of("3 updt_time other-content 2025-03-05T10:00"), office.rejected(county));
  }

  @Test
  void F3_visits_that_the_tables_cannot_hold_are_rejected_and_stop_no_other() {
    String county = people("339981");
    assertEquals(
        new Counts(5, 1, 0, 4),
        office.take(
            county,
            "visit",
            VISITS,
            visit("S1", "50.00"),
            visit("S".repeat(31), "50.00"),
            visit("S2", "5000000000.00"),
            visit("结算3", "50.00"),
            visit("S4", "50.00").replace(",11,", ",1101010,")));
    assertEquals(
        List.of(
            "3 setl_id too-long " + "S".repeat(31),
            "4 hifp_pay out-of-range 5000000000.00",
            "5 setl_id wrong-form 结算3",
            "6 med_type too-long 1101010"),
        office.rejected(county));
  }

  @Test
  void L8_nothing_is_booked_in_a_month_that_was_closed() {
    String county = people("339982");
    office.attribute(county);
    office.take(county, "visit", VISITS, visit("S1", "50.00"));
    office.run(county, () -> months.close(YearMonth.of(2025, 3)));
    office.take(county, "visit", VISITS, visit("S2", "30.00"), refund("R1", "S1", "-50.00"));
    assertEquals(
        List.of("202503 50.00", "202504 -20.00"),
        office.rows(
            county,
            "select accounting_month, sum(fund) from ledger_total where county_id = ?"
                + " group by accounting_month order by accounting_month"));
  }

  @Test
  void F5_two_clerks_who_take_the_same_file_at_once_book_it_once() throws Exception {
    String county = people("339983");
    office.attribute(county);
    String[] lines = new String[2_001];
    lines[0] = VISITS;
    for (int i = 1; i < lines.length; i++) {
      lines[i] = i % 10 == 0 ? refund("R" + i, "S" + (i + 1), "-50.00") : visit("S" + i, "50.00");
    }
    Future<Counts> one = executor.submit(() -> office.take(county, "visit", lines));
    Future<Counts> other = executor.submit(() -> office.take(county, "visit", lines));
    assertEquals(new Counts(4_000, 2_000, 2_000, 0), one.get().plus(other.get()));
    assertEquals(
        List.of("2000"),
        office.rows(county, "select count(*) from ledger_visit where county_id = ?"));
    assertEquals(
        List.of("0.00"),
        office.rows(
            county,
            "select (select sum(fund) from ledger_visit where county_id = ?)"
                + " + (select coalesce(sum(fund), 0) from ledger_entry where county_id = ?)"
                + " - (select sum(fund) from ledger_total where county_id = ?)"));
  }

  private static String visit(String settlement, String fund) {
    return settlement
        + ",1,"
        + WANG
        + ",390,1501,H2,11,2025-03-05,2025-03-05 10:00:00,2,80.00,"
        + fund
        + ",0,,2025-03-05 10:00:00";
  }

  private static String refund(String settlement, String original, String fund) {
    return visit(settlement, fund).replace(",0,,", ",1," + original + ",");
  }

  private List<String> charged(String county) {
    return office.rows(
        county,
        "select coalesce(sum(visits), 0), coalesce(sum(fund), 0.00) from ledger_total"
            + " where county_id = ? and disposition = 'CHARGED'");
  }

  private List<String> nets(String county) {
    return office.rows(
        county,
        "select n.setl_id, c.code, n.reason, sum(n.fund) from"
            + " (select setl_id, home_community, reason, fund from ledger_visit where county_id = ?"
            + " union all select v.setl_id, e.home_community, e.reason, e.fund from ledger_entry e"
            + " join ledger_visit v on v.id = e.visit_id where e.county_id = ?) n"
            + " join registry_community c on c.id = n.home_community"
            + " group by n.setl_id, c.code, n.reason order by n.setl_id");
  }

  private void bare(String county) {
    office.openBare(county);
    office.take(county, "enrolment", CONTRACTS);
  }

  private String people(String county) {
    open(county);
    office.take(
        county,
        "insured",
        PEOPLE,
        "1,王芳,01," + WANG + ",390,1501,2020-01-01,339901101",
        "2,李卫,01," + LI + ",390,1501,2020-01-01,339901102");
    return county;
  }

  private String open(String county) {
    office.open(county);
    return county;
  }
}
