package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import org.capitation.bulk.BulkLoad;
import org.capitation.files.Counts;
import org.capitation.it.Office;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Clearing;
import org.capitation.ledger.MonthCheck;
import org.capitation.ledger.NotClosable;
import org.capitation.ledger.Reconciliation;
import org.capitation.ledger.Reconciliation.Line;
import org.capitation.ledger.Reconciliation.Part;
import org.capitation.ledger.Reconciliation.State;
import org.capitation.ledger.RecordFilter;
import org.capitation.ledger.store.ChargeStore;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Money;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Months are closed when they may be, against the totals of the platform, and keep their sums. */
@ExtendWith(ArquillianExtension.class)
class MonthsIT {
  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final String WANG = "33990119900101019X";
  private static final String VISITS =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";
  private static final String TOTALS =
      "fixmedins_code,insutype,clr_type,stmt_begndate,stmt_enddate,medfee_sumamt,hifp_pay,"
          + "fixmedins_setl_cnt";
  private static final Part H2 = new Part("H2", Optional.of(Clearing.OUTPATIENT));

  @Inject private Office office;
  @Inject private AccountingMonths months;
  @Inject private Reconciliations reconciliations;
  @Inject private Records records;
  @Inject private CountyStore counties;
  @Inject private BulkLoad bulk;
  @Resource private ManagedExecutorService executor;

  @Test
  void L14_a_month_is_closed_after_those_before_it_and_keeps_what_it_came_to() {
    String county = county("339571");
    office.take(county, "visit", VISITS, visit("S1", 3), visit("S2", 4));
    NotClosable refused = refused(county, MARCH.plusMonths(1));
    assertEquals(
        List.of(MonthCheck.Kind.EARLIER_OPEN),
        refused.obstacles().stream().map(MonthCheck::kind).toList());
    assertEquals(List.of(), office.rows(county, "select * from ledger_month where county_id = ?"));
    close(county, MARCH);
    close(county, MARCH);
    close(county, MARCH.plusMonths(1));
    office.take(county, "visit", VISITS, visit("S3", 3), visit("R1", 5));
    assertEquals(
        List.of("202503 390 1 80.00 50.00", "202504 390 1 80.00 50.00"),
        office.rows(
            county,
            "select month, pot, sum(visits), sum(fee), sum(fund) from ledger_month_sum"
                + " where county_id = ? group by month, pot order by month"));
    assertEquals(
        List.of("202505 2 100.00"),
        office.rows(
            county,
            "select accounting_month, sum(visits), sum(fund) from ledger_total"
                + " where county_id = ? and accounting_month > 202504 group by accounting_month"));
  }

  @Test
  void L14_neither_a_month_that_is_not_over_nor_one_with_an_import_underway_is_closed() {
    String county = county("339572");
    office.take(county, "visit", VISITS, visit("S1", 3));
    YearMonth now = YearMonth.of(2026, 3);
    assertTrue(kinds(refused(county, now)).contains(MonthCheck.Kind.NOT_OVER));
    String runs =
        "update files_run set state = '%s' where kind = 'visit' and county_id = "
            + counties.get(county).id();
    for (String state : List.of("WAITING", "RUNNING")) {
      run(runs.formatted(state));
      assertEquals(List.of(MonthCheck.Kind.IMPORT_UNDERWAY), kinds(refused(county, MARCH)));
    }
    run(runs.formatted("FAILED"));
    close(county, MARCH);
  }

  @Test
  void L16_L17_a_difference_hinders_until_it_is_explained_and_new_figures_take_it_back() {
    String county = county("339573");
    office.take(
        county,
        "visit",
        VISITS,
        visit("S1", 3),
        visit("S2", 3),
        visit("P1", 3).replace(",2,", ",1,"));
    assertEquals(
        new Counts(2, 2, 0, 0),
        office.take(
            county,
            "control-total",
            TOTALS,
            "H2,390,11,2025-03-01,2025-03-31,240.00,150.00,3",
            "H9,390,11,2025-03-01,2025-03-31,0.00,0.00,0"));
    Line line = line(county);
    assertEquals(State.DIFFERS, line.state());
    assertEquals(amounts(-1, "-80.00", "-50.00"), line.difference());
    assertEquals(List.of(MonthCheck.Kind.UNEXPLAINED), kinds(refused(county, MARCH)));
    assertThrows(Declined.class, () -> explain(county, H2, "-50.00", " 晚到的 "), "too short");
    assertThrows(Declined.class, () -> explain(county, H2, "-49.99", "一条记录没有交付"));
    Part other = new Part("H9", Optional.of(Clearing.OUTPATIENT));
    assertThrows(Missing.class, () -> explain(county, other, "0.00", "一条记录没有交付"));
    explain(county, H2, "-50.00", "一条记录没有交付");
    assertEquals("一条记录没有交付", line(county).explanation().orElseThrow().text());
    office.take(county, "visit", VISITS, visit("S3", 3).replace("50.00", "40.00"));
    assertTrue(line(county).isOpen(), "explained were other figures");
    assertEquals(
        new Counts(1, 1, 0, 0),
        office.take(
            county, "control-total", TOTALS, "H2,390,11,2025-03-01,2025-03-31,240.00,140.00,3"));
    assertEquals(State.AGREES, line(county).state());
    close(county, MARCH);
    office.take(county, "visit", VISITS, visit("S4", 3));
    assertEquals(State.AGREES, line(county).state(), "what came too late is not in it");
    assertEquals(amounts(1, "80.00", "50.00"), reconciliation(county, MARCH.plusMonths(1)).late());
  }

  @Test
  void L16_a_newer_version_and_a_refund_count_as_they_stand_and_the_rows_make_the_figure() {
    String county = county("339574");
    office.take(county, "visit", VISITS, visit("S1", 3), visit("S2", 3), refund("R1", "S2"));
    office.take(
        county,
        "visit",
        VISITS,
        visit("S1", 3).replace("80.00,50.00", "90.00,60.00").replaceAll("10:00:00$", "11:00:00"));
    office.take(county, "control-total", TOTALS, "H2,390,11,2025-03-01,2025-03-31,90.00,60.00,1");
    Line line = line(county);
    assertEquals(State.AGREES, line.state());
    RecordFilter filter = new RecordFilter(Pot.RESIDENT, MARCH, Optional.empty(), Optional.of(H2));
    List<Amounts> found = new ArrayList<>();
    office.run(
        county,
        () ->
            found.add(
                records.find(filter, new ChargeStore.Page(0, 20, ChargeStore.Sort.DATE)).sum()));
    assertEquals(List.of(line.ours()), found);
  }

  @Test
  void L14_registers_that_come_after_the_attribution_are_told_until_it_is_computed_anew() {
    String county = county("339507");
    assertEquals(0, registersSince(county));
    office.take(county, "team", "team_code,team_name,fixmedins_code", "T3,三队,H1");
    office.take(county, "team", "team_code,team_name,fixmedins_code", "T3,三队,H1");
    assertEquals(1, registersSince(county), "the second brought nothing");
    office.attribute(county);
    assertEquals(0, registersSince(county));
  }

  private long registersSince(String county) {
    List<MonthCheck> checks = new ArrayList<>();
    office.run(county, () -> checks.addAll(months.check(MARCH)));
    return checks.stream()
        .filter(check -> check.kind() == MonthCheck.Kind.ATTRIBUTION_OLD)
        .findFirst()
        .orElseThrow()
        .count();
  }

  @Test
  void L16_totals_that_are_not_of_a_month_a_pot_and_a_kind_are_refused() {
    String county = county("339575");
    assertEquals(
        new Counts(5, 0, 0, 5),
        office.take(
            county,
            "control-total",
            TOTALS,
            "H2,390,11,2025-03-02,2025-03-31,1.00,1.00,1",
            "H2,390,11,2025-03-01,2025-03-30,1.00,1.00,1",
            "H2,390,12,2025-03-01,2025-03-31,1.00,1.00,1",
            "H2,391,11,2025-03-01,2025-03-31,1.00,1.00,1",
            "H2,390,11,2025-03-01,2025-03-31,1.00,1.00,"));
    assertEquals(
        List.of(
            "2 stmt_begndate not-a-whole-month 2025-03-02",
            "3 stmt_enddate not-a-whole-month 2025-03-30",
            "4 clr_type unknown-code 12",
            "5 insutype unknown-insutype 391",
            "6 fixmedins_setl_cnt missing null"),
        office.rejected(county));
  }

  @Test
  void L14_of_two_closings_at_once_one_closes_and_an_import_does_not_come_between()
      throws Exception {
    String county = county("339576");
    String[] lines = new String[1_001];
    lines[0] = VISITS;
    for (int i = 1; i < lines.length; i++) {
      lines[i] = visit("S" + i, 3);
    }
    office.take(county, "visit", VISITS, visit("S0", 3));
    Future<Counts> taking = executor.submit(() -> office.take(county, "visit", lines));
    List<Future<?>> closing = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      closing.add(executor.submit(() -> closeWhenPossible(county)));
    }
    taking.get();
    for (Future<?> one : closing) {
      one.get();
    }
    assertEquals(
        List.of("1"), office.rows(county, "select count(*) from ledger_month where county_id = ?"));
    assertEquals(
        office.rows(
            county,
            "select sum(visits), sum(fund) from ledger_total"
                + " where county_id = ? and accounting_month = 202503"),
        office.rows(
            county, "select sum(visits), sum(fund) from ledger_month_sum where county_id = ?"));
    assertEquals(
        List.of("1001"),
        office.rows(county, "select count(*) from ledger_visit where county_id = ?"));
  }

  private void closeWhenPossible(String county) {
    boolean closed = false;
    while (!closed) {
      try {
        close(county, MARCH);
        closed = true;
      } catch (NotClosable underway) {
        assertEquals(List.of(MonthCheck.Kind.IMPORT_UNDERWAY), kinds(underway));
      }
    }
  }

  private NotClosable refused(String county, YearMonth month) {
    return assertThrows(NotClosable.class, () -> close(county, month));
  }

  private static List<MonthCheck.Kind> kinds(NotClosable refused) {
    return refused.obstacles().stream().map(MonthCheck::kind).toList();
  }

  private void close(String county, YearMonth month) {
    office.run(county, () -> months.close(month));
  }

  private void explain(String county, Part part, String seen, String text) {
    office.run(county, () -> reconciliations.explain(MARCH, Pot.RESIDENT, part, seen, text));
  }

  private Line line(String county) {
    return reconciliation(county, MARCH).lines().stream()
        .filter(one -> one.part().equals(H2))
        .findFirst()
        .orElseThrow();
  }

  private Reconciliation reconciliation(String county, YearMonth month) {
    List<Reconciliation> found = new ArrayList<>();
    office.run(county, () -> found.add(reconciliations.of(month, Pot.RESIDENT).reconciliation()));
    return found.get(0);
  }

  private void run(String sql) {
    bulk.batch(sql, List.<Object[]>of(new Object[] {}));
  }

  private static Amounts amounts(long visits, String fee, String fund) {
    return new Amounts(visits, Money.ofYuan(fee), Money.ofYuan(fund));
  }

  private String county(String code) {
    office.open(code);
    office.take(
        code,
        "insured",
        "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township",
        "1,王芳,01," + WANG + ",390,1501,2020-01-01,339901101");
    office.attribute(code);
    return code;
  }

  private static String visit(String settlement, int month) {
    String day = "2025-0" + month + "-05";
    return settlement
        + ",1,"
        + WANG
        + ",390,1501,H2,11,"
        + day
        + ","
        + day
        + " 10:00:00,2,80.00,50.00,0,,"
        + day
        + " 10:00:00";
  }

  private static String refund(String settlement, String original) {
    return visit(settlement, 3).replace("80.00,50.00,0,,", "-80.00,-50.00,1," + original + ",");
  }
}
