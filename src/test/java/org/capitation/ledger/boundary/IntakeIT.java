package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.capitation.files.Changed;
import org.capitation.files.Intake;
import org.capitation.files.Portion;
import org.capitation.files.Row;
import org.capitation.files.Run;
import org.capitation.it.Office;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Stamp;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens between the preparation of a portion and its end. */
@ExtendWith(ArquillianExtension.class)
class IntakeIT {
  private static final Stamp STAMP = new Stamp(LocalDateTime.of(2026, 3, 2, 9, 0), "it");

  @Inject private Office office;
  @Inject private Visits visits;
  @Inject private VisitFile file;
  @Inject private AccountingMonths months;
  @Inject private CountyStore counties;
  @Inject private UserTransaction transaction;
  @Resource private ManagedExecutorService threads;

  @Test
  void B2_a_portion_prepared_before_a_month_was_closed_is_prepared_anew() throws Exception {
    String county = open("339863");
    try (Intake intake = file.open(run(county))) {
      Portion portion = portion(intake, "S1");
      office.run(county, () -> months.close(YearMonth.of(2025, 3)));
      transaction.begin();
      assertThrows(Changed.class, portion::write);
      transaction.rollback();
    }
    assertEquals(List.of(), booked(county));
    try (Intake intake = file.open(run(county))) {
      write(portion(intake, "S1"));
    }
    assertEquals(List.of("S1 202504"), booked(county));
  }

  @Test
  void B2_L12_a_portion_prepared_before_people_were_attributed_anew_is_written_and_moved()
      throws Exception {
    String county = open("339864");
    office.take(
        county,
        "insured",
        "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township",
        "1,王芳,01,33990119900101019X,390,1501,2020-01-01,339901101");
    office.attribute(county);
    try (Intake intake = file.open(run(county))) {
      Portion portion = portion(intake, "S1");
      office.take(
          county,
          "catchment",
          "kind,code,community_code,begndate,enddate",
          "township,339901101,C01,2020-01-01,2024-12-31",
          "township,339901101,C02,2025-01-01,");
      office.attribute(county);
      assertEquals(1, write(portion));
    }
    assertEquals(
        List.of("C01 TRANSFER -1", "C02 TRANSFER 1"),
        office.rows(
            county,
            "select c.code, e.kind, e.visits from ledger_entry e join registry_community c"
                + " on c.id = e.home_community where e.county_id = ? order by e.id"));
  }

  @Test
  void B2_a_portion_that_takes_back_what_was_moved_meanwhile_is_prepared_anew() throws Exception {
    String county = open("339868");
    office.take(
        county,
        "insured",
        "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township",
        "1,王芳,01,33990119900101019X,390,1501,2020-01-01,339901101");
    office.attribute(county);
    try (Intake intake = file.open(run(county))) {
      write(portion(intake, "S1"));
    }
    try (Intake intake = file.open(run(county))) {
      intake.row(newer("S1"));
      Portion portion = intake.portion();
      office.take(
          county,
          "catchment",
          "kind,code,community_code,begndate,enddate",
          "township,339901101,C01,2020-01-01,2024-12-31",
          "township,339901101,C02,2025-01-01,");
      office.attribute(county);
      transaction.begin();
      assertThrows(Changed.class, portion::write);
      transaction.rollback();
    }
    assertEquals(List.of("S1 202503"), booked(county));
  }

  @Test
  void B3_a_posting_waits_for_its_own_record_only() throws Exception {
    String county = open("339865");
    Future<Fate.Outcome> same;
    try (Intake intake = file.open(run(county))) {
      Portion portion = portion(intake, "S1");
      same = threads.submit(() -> post(county, "S1"));
      assertEquals(Fate.Outcome.ACCEPTED, post(county, "S2"));
      assertThrows(TimeoutException.class, () -> same.get(200, TimeUnit.MILLISECONDS));
      write(portion);
    }
    assertEquals(Fate.Outcome.REPEATED, same.get(60, TimeUnit.SECONDS));
    assertEquals(List.of("S1 202503", "S2 202503"), booked(county));
  }

  @Test
  void B3_what_is_never_written_is_free_again() throws Exception {
    String county = open("339866");
    try (Intake intake = file.open(run(county))) {
      portion(intake, "S1");
    }
    assertEquals(Fate.Outcome.ACCEPTED, post(county, "S1"));
  }

  @Test
  void B1_what_a_portion_in_flight_has_booked_is_known_to_the_next() throws Exception {
    String county = open("339867");
    try (Intake intake = file.open(run(county))) {
      Portion first = portion(intake, "S1");
      Portion second = portion(intake, "S1");
      assertEquals(1, write(first));
      Portion third = portion(intake, "S1");
      assertEquals(0, write(second));
      assertEquals(0, write(third));
      assertEquals(0, write(portion(intake, "S1")), "found in the database by now");
    }
    assertEquals(List.of("S1 202503"), booked(county));
  }

  private String open(String county) {
    office.open(county);
    office.attribute(county);
    return county;
  }

  private Run run(String county) {
    List<Run> runs = new ArrayList<>();
    office.run(county, () -> runs.add(new Run(1, counties.get(county), "visit", "it", STAMP)));
    return runs.get(0);
  }

  private static Portion portion(Intake intake, String settlement) {
    intake.row(row(settlement));
    return intake.portion();
  }

  /** How many records were accepted. */
  private long write(Portion portion) throws Exception {
    transaction.begin();
    long accepted = portion.write().accepted();
    transaction.commit();
    return accepted;
  }

  private Fate.Outcome post(String county, String settlement) {
    List<Fate> fates = new ArrayList<>();
    office.run(county, () -> fates.addAll(visits.post(List.of(row(settlement)))));
    return fates.get(0).outcome();
  }

  private List<String> booked(String county) {
    return office.rows(
        county,
        "select setl_id, accounting_month from ledger_visit where county_id = ? order by setl_id");
  }

  private static Row row(String settlement) {
    return VisitFile.row(1, visit(settlement));
  }

  private static Row newer(String settlement) {
    Map<String, String> visit = visit(settlement);
    visit.put("hifp_pay", "60.00");
    visit.put("updt_time", "2025-05-01 00:00:00");
    return VisitFile.row(1, visit);
  }

  private static Map<String, String> visit(String settlement) {
    Map<String, String> visit = new HashMap<>();
    visit.put("setl_id", settlement);
    visit.put("psn_no", "1");
    visit.put("certno", "33990119900101019X");
    visit.put("insutype", "390");
    visit.put("psn_type", "1501");
    visit.put("fixmedins_code", "H1");
    visit.put("med_type", "11");
    visit.put("begndate", "2025-03-05");
    visit.put("setl_time", "2025-03-05 10:00:00");
    visit.put("pay_loc", "2");
    visit.put("medfee_sumamt", "80.00");
    visit.put("hifp_pay", "50.00");
    visit.put("refd_setl_flag", "0");
    return visit;
  }
}
