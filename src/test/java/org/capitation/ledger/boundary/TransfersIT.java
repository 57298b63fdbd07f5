package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.capitation.attribution.Move;
import org.capitation.attribution.MovedVisits;
import org.capitation.attribution.MovedVisits.Course;
import org.capitation.attribution.MovedVisits.Fate;
import org.capitation.attribution.MovedVisits.Flow;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.boundary.Homes;
import org.capitation.attribution.boundary.Rulings;
import org.capitation.it.Office;
import org.capitation.ledger.Reattribution.Outcome;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Visits follow the homes of their patients, in the transaction that changes these (L12). */
@ExtendWith(ArquillianExtension.class)
class TransfersIT {
  private static final String WANG = "33990119900101019X";
  private static final String LI = "339901198502281129";
  private static final String VISITS =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";
  private static final String ENTRIES =
      "select v.setl_id, e.kind, c.code, e.accounting_month, e.visits, e.fund, e.cause"
          + " from ledger_entry e join ledger_visit v on v.id = e.visit_id"
          + " left join registry_community c on c.id = e.home_community"
          + " where e.county_id = ? order by e.id";
  private static final String BORNE =
      "select c.code, t.service_month, sum(t.visits), sum(t.fund) from ledger_total t"
          + " join registry_community c on c.id = t.home_community where t.county_id = ?"
          + " group by c.code, t.service_month having sum(t.visits) <> 0 order by 1, 2";

  @Inject private Office office;
  @Inject private Rulings rulings;
  @Inject private Homes homes;
  @Inject private Unmoved unmoved;
  @Inject private AccountingMonths months;
  @Inject private MovedVisits visits;
  @Inject private CountyStore counties;
  @Inject private UserTransaction transaction;

  @Test
  void L12_a_ruling_moves_the_visits_of_its_days_with_their_refunds() {
    String county = county("339521");
    office.take(
        county,
        "visit",
        VISITS,
        visit("S1", "03-10", "50.00"),
        visit("S2", "03-20", "20.00"),
        refund("R1", "S1", "04-02", "-10.00"));
    rule(county, "03-05", "03-15", "C02");
    assertEquals(
        List.of(
            "S1 TRANSFER C01 202503 -1 -50.00 attribution",
            "S1 TRANSFER C02 202503 1 50.00 attribution",
            "R1 TRANSFER C01 202504 1 10.00 attribution",
            "R1 TRANSFER C02 202504 -1 -10.00 attribution"),
        office.rows(county, ENTRIES));
    assertEquals(List.of("C01 202503 1 20.00"), office.rows(county, BORNE).subList(0, 1));
    assertEquals(
        1,
        office.number(
            "select count(distinct e.version_id) from ledger_entry e join registry_county c"
                + " on c.id = e.county_id join attribution_version a on a.id = e.version_id"
                + " where c.code = '339521' and a.kind = 'RULING'"));
  }

  @Test
  void L12_the_opposite_change_brings_all_back() {
    String county = county("339522");
    office.take(county, "visit", VISITS, visit("S1", "03-10", "50.00"));
    List<String> before = office.rows(county, BORNE);
    rule(county, "03-05", "03-15", "C02");
    rule(county, "03-05", "03-15", "C01");
    assertEquals(4, office.rows(county, ENTRIES).size());
    assertEquals(before, office.rows(county, BORNE));
  }

  @Test
  void L8_L12_out_of_a_closed_month_it_is_moved_in_the_earliest_open_one() {
    String county = county("339523");
    office.take(county, "visit", VISITS, visit("S1", "03-10", "50.00"));
    close(county, 3);
    rule(county, "03-05", "03-15", "C02");
    assertEquals(
        List.of(
            "S1 TRANSFER C01 202504 -1 -50.00 attribution",
            "S1 TRANSFER C02 202504 1 50.00 attribution"),
        office.rows(county, ENTRIES));
    assertEquals(List.of("C02 202503 1 50.00"), office.rows(county, BORNE));
  }

  @Test
  void L12_what_is_beyond_the_look_back_stays_and_is_listed_until_it_is_undone() {
    String county = county("339524");
    office.take(county, "visit", VISITS, visit("S1", "01-10", "50.00"));
    for (int month = 1; month <= 3; month++) {
      close(county, month);
    }
    office.change(
        "update policy_pack set text = replace(text, 'look-back: 12', 'look-back: 1')"
            + " where county_id = "
            + counties.get(county).id());
    office.run(county, () -> counties(county));
    rule(county, "01-05", "01-15", "C02");
    office.take(county, "visit", VISITS, refund("R1", "S1", "04-02", "-10.00"));
    assertEquals(List.of(), office.rows(county, ENTRIES));
    office.run(
        county,
        () -> {
          Unmoved.Lines left = unmoved.of(1, 10);
          assertEquals(1, left.count());
          Unmoved.Line line = left.lines().get(0);
          assertEquals(
              List.of("S1", "C01", "C02", Outcome.BEYOND_LOOK_BACK, Money.ofYuan("40.00")),
              List.of(
                  line.settlement(), line.from(), line.to(), line.why(), line.amounts().fund()));
        });
    rule(county, "01-05", "01-15", "C01");
    office.run(county, () -> assertEquals(0, unmoved.of(1, 10).count()));
  }

  /** The pack is read anew only when the frame says that it has changed. */
  private void counties(String county) {
    try {
      transaction.begin();
      counties.hold(counties.get(county));
      transaction.commit();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void whose_somebody_was_is_told_with_what_changed_it() {
    String county = county("339525");
    rule(county, "03-05", "03-15", "C02");
    List<Homes.Held> history = new ArrayList<>();
    office.run(county, () -> history.addAll(homes.history(person(county))));
    assertEquals(
        List.of(
            "2025-01-01 C01 HOUSEHOLD REGISTERS RULING",
            "2025-01-01 C01 HOUSEHOLD RULING null",
            "2025-03-05 C02 EXCEPTION RULING null",
            "2025-03-16 C01 HOUSEHOLD RULING null"),
        history.stream()
            .map(
                held ->
                    held.days().first()
                        + " "
                        + held.community()
                        + " "
                        + held.reason()
                        + " "
                        + held.since().trigger().kind()
                        + " "
                        + (held.until() == null ? null : held.until().trigger().kind()))
            .toList());
    assertEquals("system:it", history.get(1).since().stamp().by());
    assertEquals("云栖医保〔2025〕7号", history.get(1).since().trigger().note());
  }

  @Test
  void a_preview_tells_what_would_move_and_writes_nothing() {
    String county = county("339526");
    office.take(
        county,
        "visit",
        VISITS,
        visit("S1", "03-10", "50.00"),
        visit("S2", "03-12", "30.00"),
        refund("R1", "S1", "04-02", "-10.00"));
    long person = person(county);
    var one = community(county, "C01");
    var two = community(county, "C02");
    var reason = org.capitation.attribution.Reason.HOUSEHOLD;
    DateRange days = DateRange.ofDays(LocalDate.of(2025, 3, 5), LocalDate.of(2025, 3, 15));
    Move move =
        new Move(
            person,
            Pot.RESIDENT,
            days,
            new org.capitation.attribution.Home(one, reason, 0),
            new org.capitation.attribution.Home(two, reason, 0));
    assertEquals(
        List.of(
            new Flow(new Course(Pot.RESIDENT, one, two, Fate.MOVED), 1, 1, Money.ofYuan("70.00"))),
        visits.preview(counties.get(county), List.of(move)));
    assertEquals(List.of(), office.rows(county, ENTRIES));
  }

  @Test
  void L12_registers_that_have_changed_move_visits_as_well() {
    String county = county("339527");
    office.take(county, "visit", VISITS, visit("S1", "03-10", "50.00"));
    office.take(
        county,
        "catchment",
        "kind,code,community_code,begndate,enddate",
        "township,339901101,C01,2020-01-01,2025-02-28",
        "township,339901101,C02,2025-03-01,");
    office.attribute(county);
    assertEquals(List.of("C02 202503 1 50.00"), office.rows(county, BORNE));
    assertEquals(2, office.rows(county, ENTRIES).size());
    office.attribute(county);
    assertEquals(2, office.rows(county, ENTRIES).size(), "nothing is left to do");
  }

  @Test
  void A11_wards_move_with_their_guardian() {
    String county = "339528";
    office.open(county);
    office.take(
        county,
        "insured",
        "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township,"
            + "guardian_certno",
        "1,王芳,01," + WANG + ",390,1501,2025-01-01,339901101,",
        "2,王小,01," + LI + ",390,1401,2025-01-01,," + WANG);
    office.attribute(county);
    office.take(county, "visit", VISITS, visit("S1", "03-10", "50.00").replace(WANG, LI));
    assertEquals(List.of("C01 202503 1 50.00"), office.rows(county, BORNE));
    rule(county, "03-05", "03-15", "C02");
    assertEquals(List.of("C02 202503 1 50.00"), office.rows(county, BORNE));
  }

  @Test
  void before_everybody_was_computed_nothing_moves_and_then_all_that_waits() {
    String county = "339529";
    office.open(county);
    insure(county);
    rule(county, "03-05", "03-15", "C02");
    office.take(county, "visit", VISITS, visit("S1", "03-10", "50.00"));
    assertEquals(List.of(), office.rows(county, BORNE));
    office.attribute(county);
    assertEquals(List.of("C02 202503 1 50.00"), office.rows(county, BORNE));
  }

  private String county(String county) {
    office.open(county);
    insure(county);
    office.attribute(county);
    return county;
  }

  private void insure(String county) {
    office.take(
        county,
        "insured",
        "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township",
        "1,王芳,01," + WANG + ",390,1501,2025-01-01,339901101");
  }

  private void rule(String county, String from, String to, String community) {
    DateRange days =
        DateRange.ofDays(LocalDate.parse("2025-" + from), LocalDate.parse("2025-" + to));
    var content =
        new Rulings.Content(
            Pot.RESIDENT, days, community, new Ruling.Ground("云栖医保〔2025〕7号", "住在福利院"));
    office.run(county, () -> rulings.record(WANG, content));
  }

  private void close(String county, int month) {
    office.run(county, () -> months.close(java.time.YearMonth.of(2025, month)));
    assertTrue(
        office
            .rows(county, "select month from ledger_month where county_id = ?")
            .contains("20250" + month));
  }

  private long person(String county) {
    return office.number(
        "select min(p.id) from registry_person p join registry_county c on c.id = p.county_id"
            + " where c.code = '"
            + county
            + "'");
  }

  private int community(String county, String code) {
    return (int)
        office.number(
            "select m.id from registry_community m join registry_county c on c.id = m.county_id"
                + " where c.code = '"
                + county
                + "' and m.code = '"
                + code
                + "'");
  }

  private static String visit(String settlement, String day, String fund) {
    return "%s,1,%s,390,1501,H2,11,2025-%s,2025-%s 10:00:00,2,80.00,%s,0,,2025-%s 10:00:00"
        .formatted(settlement, WANG, day, day, fund, day);
  }

  private static String refund(String settlement, String original, String day, String fund) {
    return visit(settlement, day, fund)
        .replace("80.00", "-80.00")
        .replace(",0,,", ",1," + original + ",");
  }
}
