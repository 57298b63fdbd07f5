package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.access.Refused;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.job.Task;
import org.capitation.job.TaskState;
import org.capitation.ledger.Closing;
import org.capitation.ledger.Difference;
import org.capitation.ledger.Difference.Kind;
import org.capitation.ledger.Findings;
import org.capitation.ledger.MarkBlock;
import org.capitation.ledger.NotClosable;
import org.capitation.ledger.store.Marked;
import org.capitation.ledger.store.MonthStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Seals months, changes them past the product, and has it found, inside the server. */
@ExtendWith(ArquillianExtension.class)
class SealIT {
  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final YearMonth APRIL = YearMonth.of(2025, 4);
  private static final String WANG = "33990119900101019X";
  private static final String HEADER =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";
  private static final List<String> TABLES =
      List.of(
          "ledger_visit",
          "ledger_entry",
          "ledger_total",
          "ledger_borne",
          "ledger_month",
          "ledger_month_sum",
          "ledger_mark",
          "ledger_explanation");

  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private AccountingMonths months;
  @Inject private Closings closings;
  @Inject private MonthStore monthStore;
  @Inject private CountyStore counties;
  @Inject private Verifying verifying;
  @Inject private BulkLoad bulk;
  @Inject private BulkRead read;

  @Test
  void L27_closings_are_chained_and_each_says_what_the_month_came_to() {
    String county = closed("339581");
    SortedMap<YearMonth, Closing> seals = monthStore.seals(counties.get(county));
    assertEquals(new TreeSet<>(List.of(MARCH, APRIL)), seals.keySet());
    Closing march = seals.get(MARCH);
    Closing april = seals.get(APRIL);
    assertEquals("", march.previous());
    assertEquals(march.digest(), april.previous());
    assertTrue(april.text().endsWith("previous: " + march.digest() + "\n"), april.text());
    assertTrue(march.text().endsWith("previous: none\n"), march.text());
    assertTrue(march.text().startsWith("county: 339581\nmonth: 2025-03\nclosed: 2"), march.text());
    assertTrue(march.text().contains("\nsum 390 C01 CHARGED: 3 240.00 150.00\n"), march.text());
    assertTrue(march.text().contains("\nmarks VISIT 390 "), march.text());
    assertTrue(april.text().contains("\nmarks ENTRY 390 "), "the older version was taken back");
    assertEquals(64, april.digest().length());
    assertEquals(List.of(), found(county));
  }

  @Test
  void L27_the_first_seal_names_the_months_that_were_closed_without() {
    String county = county("339582");
    office.take(county, "visit", HEADER, visit("S1", 3), visit("S2", 4));
    sql(
        county,
        "insert into ledger_month (county_id, month, state, created_at, created_by)"
            + " values (?, 202503, 'CLOSED', '2025-04-01', 'it')");
    sql(
        county,
        "insert into ledger_month_sum select county_id, accounting_month, pot, home_community,"
            + " disposition, sum(visits), sum(fee), sum(fund) from ledger_total"
            + " where county_id = ? and accounting_month = 202503"
            + " group by county_id, accounting_month, pot, home_community, disposition");
    sql(county, "update registry_county set ground = ground + 1, frame = frame + 1 where id = ?");
    close(county, APRIL);
    Closing april = monthStore.seals(counties.get(county)).get(APRIL);
    assertTrue(
        april.text().endsWith("previous: none, closed without a seal 2025-03\n"), april.text());
    assertEquals(List.of(), found(county), "no seal is made up for March");
  }

  @Test
  void L28_whatever_is_changed_in_a_closed_month_is_found_and_named() {
    String county = closed("339583");
    String visit = "update ledger_visit set %s where county_id = ? and setl_id = 'S1'";
    plant(county, visit.formatted("fund = fund + 1"), "2025-03 S1 visitRow changed 51.00 50.00");
    plant(county, visit.formatted("home_community = home_community + 1"), "2025-03 S1 visitRow");
    plant(county, visit.formatted("person_id = person_id + 1"), "2025-03 S1 visitRow changed");
    plant(county, visit.formatted("institution_name = 'x'"), "2025-03 S1 visitRow changed");
    plant(county, visit.formatted("cash_pay = null"), "");
    plant(county, visit.formatted("cash_pay = 0"), "2025-03 S1 visitRow changed");
    plant(county, visit.formatted("setl_id = 'S1X'"), "2025-03 S1X visitRow changed S1X S1");
    plant(county, visit.formatted("accounting_month = 202506"), "2025-03 S1 visitRow changed");
    plant(county, visit.formatted("pot = 311"), "2025-03 S1 visitRow changed");
    plant(
        county,
        "delete from ledger_visit where county_id = ? and setl_id = 'S1'",
        "2025-03 S1 visitRow removed 0.00 50.00");
    plant(county, added(5_000_000), "2025-03 S1N visitRow added 50.00 0.00");
    plant(county, added(-7), "2025-03 S1N visitRow added 50.00 0.00");
    String entry = "from ledger_entry where county_id = ? and accounting_month = 202504";
    plant(county, "delete " + entry + " and visits = -1", "2025-04 S2 entryRow removed");
    plant(
        county,
        entry.replaceFirst("from (\\w+) where", "update $1 set fund = fund - 1 where"),
        "2025-04 S2 entryRow changed");
  }

  @Test
  void L28_whatever_is_changed_in_a_closing_is_found_and_named() {
    String county = closed("339584");
    String month = "update ledger_month set %s where county_id = ? and month = 202503";
    plant(
        county,
        "update ledger_month_sum set fund = fund + 1 where county_id = ? and month = 202503 limit 1",
        "2025-03 null sum 390/C01/CHARGED:/3/240.00/151.00");
    plant(
        county,
        "delete from ledger_month_sum where county_id = ? and month = 202504",
        "2025-04 null sum");
    plant(county, month.formatted("created_by = 'x'"), "2025-03 null closed");
    plant(county, month.formatted("text = concat(text, 'x')"), "2025-03 null digest");
    plant(county, month.formatted("digest = repeat('0', 64)"), "2025-04 null previous");
    plant(county, month.formatted("previous = repeat('0', 64)"), "2025-03 null previous");
    plant(county, month.formatted("digest = null"), "2025-03 null seal");
    plant(
        county,
        "delete from ledger_month where county_id = ? and month = 202504",
        "2025-04 null seal");
    String marks = "update ledger_mark set %s where county_id = ? and month = 202503";
    plant(county, marks.formatted("digest = repeat('0', 64)"), "2025-03 null marks");
    plant(county, marks.formatted("marks = 'x'"), "2025-03 null marks");
    plant(county, marks.formatted("row_count = 9"), "2025-03 null marks");
    plant(county, marks.formatted("kind = 'GONE'"), "2025-03 S1 visitRow added");
    plant(
        county,
        "update ledger_explanation set text = 'x' where county_id = ?",
        "2025-03 null explained");
    plant(county, "delete from ledger_explanation where county_id = ?", "2025-03 null explained");
    plant(
        county,
        "update ledger_explanation set text = 'again', created_at = '2099-01-01'"
            + " where county_id = ?",
        "");
  }

  @Test
  void L26_what_comes_while_rows_are_marked_is_marked_under_the_hold() {
    String county = county("339585");
    County known = counties.get(county);
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int i = 0; i < 9_000; i++) {
      lines.add(visit("S" + i, 3));
    }
    office.take(county, "visit", lines.toArray(String[]::new));
    String moved =
        "update ledger_visit set accounting_month = %s where county_id = ? and setl_id = 'S50'";
    // one that took its key before the others and is committed after them
    sql(county, moved.formatted("202504"));
    List<Long> seen = new ArrayList<>();
    List<MarkBlock> before = closings.mark(known, MARCH, seen::add);
    assertEquals(List.of(4_096L, 8_192L, 8_999L), seen);
    sql(county, moved.formatted("202503"));
    office.take(county, "visit", HEADER, visit("T1", 3), visit("T2", 3));
    office.run(county, () -> closings.close(known, MARCH, before));
    assertEquals(
        List.of("9002"),
        office.rows(county, "select sum(row_count) from ledger_mark where county_id = ?"));
    assertEquals(List.of(), found(county));
  }

  @Test
  void L26_marks_are_over_all_columns_that_there_are() {
    for (String table : List.of("visit", "entry")) {
      assertEquals(
          new TreeSet<>(
              read.list(
                  "select column_name from information_schema.columns where table_schema ="
                      + " database() and column_name <> 'slip' and table_name = 'ledger_"
                      + table
                      + "'",
                  row -> row.getString(1))),
          new TreeSet<>(List.of(Marked.columns(table).replace("?", "").split(" "))));
    }
  }

  @Test
  void L25_the_job_closes_the_month_once_for_who_may() throws Exception {
    String county = county("339586");
    office.take(county, "visit", HEADER, visit("S1", 3));
    for (Staff.Person other :
        List.of(
            Staff.REVIEWER, Staff.APPROVER, Staff.FINANCE, Staff.HEALTH, Staff.Person.of("C01"))) {
      assertThrows(
          Refused.class, () -> staff.run(county, other, () -> months.request(MARCH)), other.name());
      assertThrows(
          Refused.class, () -> staff.run(county, other, () -> months.close(MARCH)), other.name());
    }
    assertThrows(NotClosable.class, () -> office.run(county, () -> months.request(APRIL)));
    List<Optional<Task>> asked = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      office.run(county, () -> asked.add(months.request(MARCH)));
    }
    Task ended = awaitEnd(county);
    assertEquals(TaskState.DONE, ended.state(), ended.toString());
    assertEquals(2, ended.done(), "a row, and the closing");
    assertTrue(asked.get(0).isPresent());
    office.run(county, () -> assertEquals(Optional.empty(), months.request(MARCH)));
    assertEquals(
        List.of("1"), office.rows(county, "select count(*) from ledger_month where county_id = ?"));
    assertFalse(monthStore.seals(counties.get(county)).get(MARCH).digest().isEmpty());
    assertEquals(List.of(), found(county));
  }

  private Task awaitEnd(String county) throws InterruptedException {
    List<Task> task = new ArrayList<>();
    for (int i = 0; i < 600 && (task.isEmpty() || !task.get(0).state().ended()); i++) {
      Thread.sleep(50);
      task.clear();
      office.run(county, () -> months.task(MARCH).ifPresent(task::add));
    }
    return task.get(0);
  }

  private static String added(long more) {
    String columns = Marked.columns("visit").replace("?", "");
    String values =
        Stream.of(columns.split(" "))
            .map(c -> c.equals("id") ? "id + " + more : c.equals("setl_id") ? "'S1N'" : c)
            .collect(Collectors.joining(", "));
    return "insert into ledger_visit ("
        + columns.replace(" ", ", ")
        + ") select "
        + values
        + " from ledger_visit where county_id = ? and setl_id = 'S1'";
  }

  /** Plants something, looks what is found about seals, and takes it away again. */
  private void plant(String county, String sql, String expected) {
    for (String table : TABLES) {
      sql(
          county,
          "create or replace table it_seal_"
              + table
              + " as select * from "
              + table
              + " where county_id = ?");
    }
    sql(county, sql);
    List<String> found = found(county);
    for (String table : TABLES) {
      sql(county, "delete from " + table + " where county_id = ?");
      sql(
          county,
          "insert into " + table + " select * from it_seal_" + table + " where county_id = ?");
      sql(county, "drop table it_seal_" + table);
    }
    assertEquals(expected.isEmpty(), found.isEmpty(), sql + " " + found);
    assertTrue(
        expected.isEmpty()
            || found.stream()
                .anyMatch(line -> List.of(line.split(" ")).containsAll(words(expected))),
        sql + " " + found);
  }

  private static List<String> words(String expected) {
    return List.of(expected.split(" "));
  }

  /** What is found about closed months: month, setl_id, and in what it differs. */
  private List<String> found(String county) {
    List<Findings> findings = new ArrayList<>();
    office.run(
        county,
        () ->
            findings.add(
                verifying
                    .verify(counties.get(county), OptionalInt.empty(), (done, total) -> {})
                    .findings()));
    Map<Long, String> settlements = new TreeMap<>();
    office
        .rows(county, "select id, setl_id from ledger_visit where county_id = ?")
        .forEach(row -> settlements.put(Long.valueOf(row.split(" ")[0]), row.split(" ")[1]));
    return findings.get(0).kept().stream()
        .filter(d -> d.kind() == Kind.CLOSED_ROW || d.kind() == Kind.SEAL)
        .map(d -> told(d, settlements))
        .toList();
  }

  private static String told(Difference d, Map<Long, String> settlements) {
    return d.line().month()
        + " "
        + settlements.getOrDefault(d.visit(), d.settlement())
        + " "
        + d.parts().stream()
            .map(part -> part.name() + " " + part.booked() + " " + part.derived())
            .collect(Collectors.joining(" "));
  }

  private void sql(String county, String sql) {
    bulk.batch(
        sql.replace("?", Long.toString(counties.get(county).id())),
        List.<Object[]>of(new Object[0]));
  }

  private void close(String county, YearMonth month) {
    office.run(county, () -> months.close(month));
  }

  /** A county with two closed months, a newer version, and an explained difference. */
  private String closed(String code) {
    String county = county(code);
    office.take(county, "visit", HEADER, visit("S1", 3), visit("S2", 3), visit("S3", 3));
    office.take(
        county,
        "control-total",
        "fixmedins_code,insutype,clr_type,stmt_begndate,stmt_enddate,medfee_sumamt,hifp_pay,"
            + "fixmedins_setl_cnt",
        "H2,390,11,2025-03-01,2025-03-31,240.00,151.00,3");
    sql(
        county,
        "insert into ledger_explanation select county_id, month, pot, institution_code,"
            + " 'OUTPATIENT', visits, fee, fund, 3, 240, 150, '差一元', '2025-04-01', 'it'"
            + " from ledger_control_total where county_id = ?");
    close(county, MARCH);
    office.take(
        county,
        "visit",
        HEADER,
        visit("S4", 4),
        visit("S2", 3).replaceFirst("10:00:00$", "11:00:00").replace("80.00", "81.00"));
    close(county, APRIL);
    assertNotEquals(
        List.of("0"), office.rows(county, "select count(*) from ledger_entry where county_id = ?"));
    return county;
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
}
