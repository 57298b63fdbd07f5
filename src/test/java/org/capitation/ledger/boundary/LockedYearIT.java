package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.capitation.it.Office;
import org.capitation.ledger.AccountingCalendar.Year;
import org.capitation.ledger.Difference;
import org.capitation.ledger.store.YearStore;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Stamp;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Locks a budget year, and lets everything come that concerns it, inside the server (L11, L12). */
@ExtendWith(ArquillianExtension.class)
class LockedYearIT {
  private static final Year YEAR = new Year(Pot.RESIDENT, 2025);
  private static final String WANG = "33990119900101019X";
  private static final String LI = "339901198502281129";
  private static final String COLUMNS =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";
  private static final String OF_2025 =
      "select reason, accounting_month, service_month, home_community, sum(visits), sum(fund)"
          + " from ledger_total where county_id = ? and budget_year = 2025"
          + " group by 1, 2, 3, 4 having sum(visits) <> 0 or sum(fund) <> 0 order by 1, 2, 3, 4";
  private static final String OF_2026 =
      "select t.reason, coalesce(c.code, '-'), t.signed, sum(t.visits), sum(t.fund)"
          + " from ledger_total t left join registry_community c on c.id = t.home_community"
          + " where t.county_id = ? and t.budget_year = 2026 group by 1, 2, 3"
          + " having sum(t.visits) <> 0 or sum(t.fund) <> 0 order by 1, 2, 3";

  @Inject private Office office;
  @Inject private Visits visits;
  @Inject private AccountingMonths months;
  @Inject private Locking locking;
  @Inject private Verifying verifying;
  @Inject private CountyStore counties;
  @Resource private ManagedExecutorService threads;

  /** 锁定: locks and opens a year as whoever settles it does. */
  @ApplicationScoped
  @Transactional
  static class Locking {
    @Inject private YearStore years;
    @Inject private CountyStore counties;
    @Inject private Office office;

    /** Locks it; what is in it at that moment. */
    List<String> lock(String county) {
      counties.hold(counties.get(county));
      years.lock(counties.get(county), YEAR, new Stamp(LocalDateTime.of(2026, 3, 2, 9, 0), "it"));
      return office.rows(county, OF_2025);
    }

    void open(String county) {
      counties.hold(counties.get(county));
      years.open(counties.get(county), YEAR);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "339591, next-year, CONTRACT C01 1 2 80.00; HOUSEHOLD C01 0 0 10.00; HOUSEHOLD C02 0 -1 -50.00,"
        + " C01 CHARGED 2 90.00; C02 CHARGED -1 -50.00, 0",
    "339592, fund, LATE C01 0 0 10.00; LATE C01 1 1 30.00, C01 NOT_CHARGEABLE 1 40.00, 1"
  })
  void L11_L12_what_concerns_a_locked_year_goes_to_the_next_as_the_terms_say(
      String county, String late, String expected, String prior, int unmoved) {
    ledger(county, late);
    assertEquals(List.of(), found(county));
    List<String> locked = locking.lock(county);
    post(county, visit("S5", WANG, "2025-12-30", "50.00"));
    take(county, visit("S6", LI, "2025-12-29", "30.00"));
    take(county, refund("R1", "S1"));
    take(county, visit("S2", WANG, "2025-03-05", "60.00").replaceFirst("10:00:00$", "11:00:00"));
    assertEquals(List.of(), found(county));
    signUp(county);
    assertEquals(List.of(), found(county), "after somebody has moved");
    take(county, visit("S9", WANG, "2025-03-07", "50.00"));
    assertEquals(List.of(), found(county), "after the original of what waited has come");
    assertEquals(locked, office.rows(county, OF_2025), "nothing came into the locked year");
    List<String> next = office.rows(county, OF_2026);
    assertTrue(
        next.toString().contains(late.equals("fund") ? "LATE" : "HOUSEHOLD"), next + expected);
    locking.open(county);
    take(county, visit("S7", WANG, "2025-12-28", "20.00"));
    assertEquals(
        List.of("2025"),
        office.rows(
            county, "select budget_year from ledger_visit where county_id = ? and setl_id = 'S7'"));
    assertEquals(next, office.rows(county, OF_2026), "what came meanwhile stays");
    assertEquals(List.of(), found(county), "though the year is open again");
  }

  @Test
  void L19_what_stands_in_the_year_after_one_that_was_never_locked_is_found() {
    String county = ledger("339593", "next-year");
    office.change(
        "update ledger_visit set budget_year = 2026 where setl_id = 'S1' and county_id = "
            + counties.get(county).id());
    assertTrue(found(county).contains(Difference.Kind.CHARGE), found(county).toString());
  }

  @Test
  void L11_a_year_locked_while_files_and_records_come_takes_nothing_more() throws Exception {
    String county = ledger("339594", "next-year");
    List<String> rows = new ArrayList<>();
    for (int i = 0; i < 6_000; i++) {
      rows.add(visit("F" + i, i % 2 == 0 ? WANG : LI, "2025-12-" + (10 + i % 20), "50.00"));
    }
    AtomicInteger posted = new AtomicInteger();
    List<Future<?>> work = new ArrayList<>();
    work.add(threads.submit(() -> take(county, rows.toArray(String[]::new))));
    for (int client = 0; client < 3; client++) {
      int its = client;
      work.add(
          threads.submit(
              () -> {
                for (int i = 0; i < 30; i++) {
                  post(county, visit("P" + its + "-" + i, WANG, "2025-11-05", "50.00"));
                  posted.incrementAndGet();
                }
              }));
    }
    while (posted.get() < 20) {
      Thread.sleep(2);
    }
    List<String> locked = locking.lock(county);
    int before = posted.get();
    for (Future<?> one : work) {
      one.get(240, TimeUnit.SECONDS);
    }
    assertTrue(before < posted.get(), "records came after the year was locked");
    assertEquals(locked, office.rows(county, OF_2025));
    assertEquals(
        List.of("6000"),
        office.rows(
            county, "select count(*) from ledger_visit where county_id = ? and setl_id like 'F%'"));
    assertEquals(List.of(), found(county));
  }

  private String prior(String county) {
    List<String> items = new ArrayList<>();
    office.run(
        county,
        () ->
            months.prior(2026).stream()
                .map(
                    item ->
                        item.community()
                            + " "
                            + item.disposition()
                            + " "
                            + item.amounts().visits()
                            + " "
                            + item.amounts().fund())
                .forEach(items::add));
    return String.join("; ", items);
  }

  private void signUp(String county) {
    office.take(
        county,
        "enrolment",
        "contract_no,certno,team_code,sign_date,begndate,enddate",
        "E1," + LI + ",T1,2025-01-01,2025-01-01,2025-12-31");
    office.attribute(county);
  }

  /** The kinds of errors that a verification finds, with what they say. */
  private List<Object> found(String county) {
    List<Object> found = new ArrayList<>();
    office.run(
        county,
        () ->
            verifying
                .verify(counties.get(county), OptionalInt.empty(), (done, total) -> {})
                .findings()
                .kept()
                .stream()
                .filter(difference -> difference.kind().wrong())
                .forEach(
                    difference -> {
                      found.add(difference.kind());
                      found.add(difference.parts());
                    }));
    return found;
  }

  private void take(String county, String... rows) {
    List<String> lines = new ArrayList<>(List.of(COLUMNS));
    lines.addAll(List.of(rows));
    assertEquals(
        0, office.take(county, "visit", lines.toArray(String[]::new)).rejected(), lines.toString());
  }

  private void post(String county, String row) {
    String[] names = COLUMNS.split(",");
    String[] values = row.split(",", -1);
    Map<String, String> named = new HashMap<>();
    for (int i = 0; i < names.length; i++) {
      named.put(names[i], values[i]);
    }
    office.run(
        county,
        () ->
            visits
                .post(List.of(VisitFile.row(1, named)))
                .forEach(fate -> assertTrue(fate.outcome() != Fate.Outcome.REJECTED)));
  }

  /** Two people, some visits of 2025, and a refund that waits for its original. */
  private String ledger(String county, String late) {
    office.open(county);
    office.change(
        "update policy_pack set text = replace(text, 'late: next-year', 'late: "
            + late
            + "') where county_id = "
            + counties.get(county).id());
    office.take(
        county,
        "insured",
        "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township",
        "1,王芳,01," + WANG + ",390,1501,2020-01-01,339901101",
        "2,李强,01," + LI + ",390,1501,2020-01-01,339901102");
    office.attribute(county);
    take(
        county,
        visit("S1", WANG, "2025-03-05", "50.00"),
        visit("S2", WANG, "2025-03-05", "50.00"),
        visit("S4", LI, "2025-03-05", "50.00"),
        refund("R9", "S9"));
    return county;
  }

  private static String visit(String settlement, String who, String day, String fund) {
    return settlement
        + ",1,"
        + who
        + ",390,1501,H2,11,"
        + day
        + ","
        + day
        + " 10:00:00,2,80.00,"
        + fund
        + ",0,,"
        + day
        + " 10:00:00";
  }

  private static String refund(String settlement, String original) {
    return visit(settlement, WANG, "2026-01-07", "50.00")
        .replace("80.00,50.00,0,,", "-80.00,-50.00,1," + original + ",");
  }
}
