package org.capitation.attribution.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.capitation.attribution.KnownContradiction.State;
import org.capitation.attribution.Ruling;
import org.capitation.files.Counts;
import org.capitation.it.Office;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.capitation.value.Missing;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Attributes people by every criterion from what the files say, in counties of its own. */
@ExtendWith(ArquillianExtension.class)
class AttributionIT {
  private static final String PEOPLE =
      "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township,"
          + "residence_township,school_code,guardian_certno";
  private static final String DESIGNATIONS =
      "psn_no,insutype,fix_srt_no,fixmedins_code,begndate,enddate";
  private static final String WANG = "33990119900101019X";
  private static final String LI = "339901198502281129";
  private static final String HOMES =
      "select p.name, i.valid_from, i.valid_to, c.code, i.reason, t.code, i.cause"
          + " from attribution_interval i join registry_person p on p.id = i.person_id"
          + " left join registry_community c on c.id = i.community_id"
          + " left join enrolment_team t on t.id = i.team_id"
          + " where i.county_id = ? order by p.id, i.valid_from";

  @Inject private Office office;
  @Inject private Attributions attributions;
  @Inject private Contradictions contradictions;
  @Inject private Rulings rulings;

  @Test
  void A2_A5_A10_A11_everybody_belongs_by_what_the_insured_file_says() {
    String county = open("339801");
    office.take(
        county, "catchment", "kind,code,community_code,begndate", "school,S1,C02,2020-01-01");
    office.take(
        county,
        "insured",
        PEOPLE,
        // the guardian stands after the child
        "P1,王小,99,V1,390,1401,2025-03-01,,,," + WANG.toLowerCase(),
        "P2,王大,01," + WANG + ",390,1501,2025-01-01,339901102,,,",
        "P3,李学,99,V3,390,1403,2025-01-01,339901101,,S1,",
        "P4,赵居,99,V4,390,1501,2025-01-01,330000000,339901101,,",
        "P5,钱无,99,V5,390,1501,2025-01-01,,,,",
        "P6,孙孤,99,V6,390,140101,2025-01-01,,,,V404");
    office.attribute(county);
    assertEquals(
        List.of(
            "王小 2025-03-01 2026-01-01 C02 GUARDIAN null null",
            "王大 2025-01-01 2026-01-01 C02 HOUSEHOLD null null",
            "李学 2025-01-01 2026-01-01 C02 SCHOOL null null",
            "赵居 2025-01-01 2026-01-01 C01 RESIDENCE null null",
            "钱无 2025-01-01 2026-01-01 null UNATTRIBUTED null NO_HOUSEHOLD",
            "孙孤 2025-01-01 2026-01-01 null UNATTRIBUTED null NO_GUARDIAN"),
        office.rows(county, HOMES));
    assertEquals(
        List.of("王大 1 1990-01-01"),
        office.rows(
            county,
            "select name, gender, birth_date from registry_person"
                + " where county_id = ? and birth_date is not null"),
        "an ID card tells sex and birth date");
  }

  @Test
  void A1_A9_contract_and_designation_and_where_they_contradict() {
    String county = open("339802");
    insure(county);
    office.take(
        county,
        "enrolment",
        "contract_no,certno,team_code,sign_date,begndate,enddate,groups",
        "Q1," + WANG + ",T1,2025-04-01,2025-04-01,2026-03-31,04 05");
    assertEquals(
        new Counts(5, 2, 0, 3),
        office.take(
            county,
            "designation",
            DESIGNATIONS,
            "P1,390,1,H2,2025-01-01,2025-06-30",
            "P2,390,,H2,2025-02-01,",
            "P9,390,1,H2,2025-01-01,",
            "P2,510,1,H2,2025-01-01,",
            "P2,390,1,H9,2025-01-01,"));
    assertEquals(
        List.of(
            "4 psn_no unknown-person P9",
            "5 insutype unknown-insutype 510",
            "6 fixmedins_code unknown-institution H9"),
        office.rejected(county).stream().sorted().toList());
    assertEquals(
        new Counts(2, 1, 1, 0),
        office.take(
            county,
            "designation",
            DESIGNATIONS,
            "P1,390,1,H2,2025-01-01,2025-06-30",
            "P2,390,1,H2,2025-02-01,2025-03-31"));
    office.attribute(county);
    assertEquals(
        List.of(
            "王大 2025-01-01 2025-04-01 C02 DESIGNATION null null",
            "王大 2025-04-01 2026-01-01 C01 CONTRACT T1 null",
            "李二 2025-01-01 2025-02-01 C01 HOUSEHOLD null null",
            "李二 2025-02-01 2025-04-01 C02 DESIGNATION null null",
            "李二 2025-04-01 2026-01-01 C01 HOUSEHOLD null null"),
        office.rows(county, HOMES));
    office.run(
        county,
        () -> {
          var found = contradictions.find("", Optional.empty(), 1, 10);
          assertEquals(1, found.count());
          assertEquals(1, found.open());
          var line = found.lines().get(0);
          assertEquals(new Masked("王*", "339***********019X"), line.person());
          assertEquals(new Days(LocalDate.of(2025, 4, 1), LocalDate.of(2025, 6, 30)), line.days());
          assertEquals("C01 Q1 一队", side(line.contract()));
          assertEquals("C02 1 二院", side(line.designation()));
          assertEquals(State.OPEN, line.state());
          assertEquals(List.of(), contradictions.find("", Optional.empty(), 2, 10).lines());
          assertEquals(0, contradictions.find("", Optional.of(State.RULED), 1, 10).count());
          assertEquals(1, contradictions.find("C02", Optional.empty(), 1, 10).count());
        });
  }

  private static String side(Contradictions.Side side) {
    return side.community() + " " + side.number() + " " + side.name();
  }

  @Test
  void A9_a_contradiction_is_settled_by_correcting_a_register_or_by_a_ruling() {
    String county = open("339812");
    insure(county);
    String contract =
        "contract_no,certno,team_code,sign_date,begndate,enddate,status,end_date_actual";
    office.take(
        county,
        "enrolment",
        contract,
        "Q1," + WANG + ",T1,2025-04-01,2025-04-01,2026-03-31,1,",
        "Q2," + LI + ",T1,2025-04-01,2025-04-01,2026-03-31,1,");
    office.take(
        county,
        "designation",
        DESIGNATIONS,
        "P1,390,1,H2,2025-01-01,2025-06-30",
        "P2,390,1,H2,2025-05-01,2025-05-31");
    office.attribute(county);
    assertEquals(List.of("OPEN", "OPEN"), states(county));
    Ruling.Ground ground = new Ruling.Ground("云栖医保〔2025〕7号", "随女儿居住");
    DateRange may = DateRange.ofDays(LocalDate.of(2025, 5, 1), LocalDate.of(2025, 5, 31));
    office.run(
        county, () -> rulings.record(LI, new Rulings.Content(Pot.RESIDENT, may, "C02", ground)));
    office.take(county, "designation", DESIGNATIONS, "P1,390,1,H2,2025-01-01,2025-03-31");
    office.attribute(county);
    assertEquals(List.of("CORRECTED", "RULED"), states(county));
    office.take(county, "designation", DESIGNATIONS, "P1,390,1,H2,2025-01-01,2025-04-30");
    office.attribute(county);
    assertEquals(List.of("OPEN", "RULED"), states(county));
  }

  private List<String> states(String county) {
    return office.rows(
        county,
        "select state from attribution_contradiction where county_id = ?"
            + " order by person_id, valid_from");
  }

  @Test
  void A8_a_ruling_counts_at_once() {
    String county = open("339803");
    insure(county);
    Ruling.Ground ground = new Ruling.Ground("云栖医保〔2025〕7号", "住在福利院");
    DateRange march = DateRange.ofDays(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));
    office.run(
        county,
        () -> {
          rulings.record(
              WANG.toLowerCase(), new Rulings.Content(Pot.RESIDENT, march, "C02", ground));
          var listed = rulings.all().get(0);
          assertEquals(new Masked("王*", "339***********019X"), listed.person());
          assertEquals(
              new Days(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31)), listed.days());
          assertEquals(List.of("C02", ground), List.of(listed.community(), listed.ground()));
          assertEquals("system:it", listed.stamp().by());
          var unknown = new Rulings.Content(Pot.RESIDENT, march, "C09", ground);
          assertThrows(Missing.class, () -> rulings.record(WANG, unknown));
          assertThrows(Missing.class, () -> rulings.record("339901", listed(march, ground)));
        });
    office.attribute(county);
    assertEquals(
        List.of(
            "王大 2025-01-01 2025-03-01 C01 HOUSEHOLD null null",
            "王大 2025-03-01 2025-04-01 C02 EXCEPTION null null",
            "王大 2025-04-01 2026-01-01 C01 HOUSEHOLD null null",
            "李二 2025-01-01 2026-01-01 C01 HOUSEHOLD null null"),
        office.rows(county, HOMES));
    office.run(county, () -> rulings.record(LI, listed(march, ground)));
    assertEquals(
        List.of(
            "李二 2025-01-01 2025-03-01 C01 HOUSEHOLD null null",
            "李二 2025-03-01 2025-04-01 C02 EXCEPTION null null",
            "李二 2025-04-01 2026-01-01 C01 HOUSEHOLD null null"),
        office.rows(county, HOMES).subList(3, 6));
  }

  @Test
  void only_who_is_concerned_gets_new_intervals() {
    String county = open("339808");
    insure(county);
    office.attribute(county);
    Ruling.Ground ground = new Ruling.Ground("云栖医保〔2025〕7号", "住在福利院");
    DateRange march = DateRange.ofDays(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));
    office.run(county, () -> rulings.record(LI, listed(march, ground)));
    office.attribute(county);
    String versions =
        "select count(distinct version_id), count(*) from attribution_interval i"
            + " where county_id = ? and exists (select 1 from registry_person p"
            + " where p.id = i.person_id and p.name = '%s')";
    assertEquals(List.of("1 1"), office.rows(county, versions.formatted("王大")));
    assertEquals(List.of("1 3"), office.rows(county, versions.formatted("李二")));
    assertEquals(
        List.of("2025-01-01 2026-01-01"),
        office.rows(
            county, "select valid_from, valid_to from attribution_past where county_id = ?"),
        "what was superseded is kept");
    assertEquals(
        List.of("REGISTERS it 1 2 2", "RULING 云栖医保〔2025〕7号 0 1 3", "REGISTERS it 1 0 0"),
        office.rows(
            county,
            "select kind, case kind when 'RULING' then note else reference end, whole, persons,"
                + " intervals from attribution_version where county_id = ? order by id"));
  }

  @Test
  void A5_the_unattributed_are_counted_by_cause() {
    String county = open("339804");
    office.take(
        county,
        "insured",
        PEOPLE,
        "P4,赵居,99,V4,390,1501,2025-01-01,330000000,,,",
        "P5,钱无,99,V5,390,1501,2025-01-01,,,,",
        "P6,孙无,99,V6,390,1501,2025-01-01,,,,");
    office.attribute(county);
    var ofYear =
        office.rows(
            county,
            "select cause, count(*) from attribution_interval where county_id = ?"
                + " group by cause order by cause");
    assertEquals(List.of("HOUSEHOLD_NOT_MAPPED 1", "NO_HOUSEHOLD 2"), ofYear);
  }

  @Test
  void G6_what_is_registered_beyond_the_end_of_a_community_does_not_count() {
    String county = open("339805");
    insure(county);
    office.take(
        county,
        "community",
        "community_code,community_name,lead_fixmedins_code,enddate",
        "C01,第一医共体,H1,2025-06-30");
    office.attribute(county);
    assertEquals(
        List.of(
            "王大 2025-01-01 2025-07-01 C01 HOUSEHOLD null null",
            "王大 2025-07-01 2026-01-01 null UNATTRIBUTED null HOUSEHOLD_NOT_MAPPED",
            "李二 2025-01-01 2025-07-01 C01 HOUSEHOLD null null",
            "李二 2025-07-01 2026-01-01 null UNATTRIBUTED null HOUSEHOLD_NOT_MAPPED"),
        office.rows(county, HOMES));
  }

  private static Rulings.Content listed(DateRange days, Ruling.Ground ground) {
    return new Rulings.Content(Pot.RESIDENT, days, "C02", ground);
  }

  private String open(String county) {
    office.open(county);
    return county;
  }

  /** Two residents of the township of C01. */
  private void insure(String county) {
    office.take(
        county,
        "insured",
        PEOPLE,
        "P1,王大,01," + WANG + ",390,1501,2025-01-01,339901101,,,",
        "P2,李二,01," + LI + ",390,1501,2025-01-01,339901101,,,");
  }
}
