package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.capitation.access.Refused;
import org.capitation.bulk.BulkRead;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.job.Task;
import org.capitation.job.TaskState;
import org.capitation.ledger.Closing;
import org.capitation.ledger.NotClosable;
import org.capitation.ledger.store.MarkBlock;
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
  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private SealedCounty sealed;
  @Inject private AccountingMonths months;
  @Inject private Closings closings;
  @Inject private MonthStore monthStore;
  @Inject private CountyStore counties;
  @Inject private BulkRead read;

  @Test
  void L27_closings_are_chained_and_each_says_what_the_month_came_to() {
    String county = sealed.closed("338581");
    SortedMap<YearMonth, Closing> seals = monthStore.seals(counties.get(county));
    assertEquals(new TreeSet<>(List.of(SealedCounty.MARCH, SealedCounty.APRIL)), seals.keySet());
    Closing march = seals.get(SealedCounty.MARCH);
    Closing april = seals.get(SealedCounty.APRIL);
    assertEquals("", march.previous());
    assertEquals(march.digest(), april.previous());
    assertTrue(april.text().endsWith("previous: " + march.digest() + "\n"), april.text());
    assertTrue(march.text().endsWith("previous: none\n"), march.text());
    assertTrue(march.text().startsWith("county: 338581\nmonth: 2025-03\nclosed: 2"), march.text());
    assertTrue(march.text().contains("\nsum 390 C01 CHARGED: 3 240.00 150.00\n"), march.text());
    assertTrue(march.text().contains("\nmarks VISIT 390 "), march.text());
    assertTrue(april.text().contains("\nmarks ENTRY 390 "), "the older version was taken back");
    assertEquals(64, april.digest().length());
    assertEquals(List.of(), sealed.found(county));
  }

  @Test
  void L27_the_first_seal_names_the_months_that_were_closed_without() {
    String county = sealed.county("338582");
    office.take(
        county,
        "visit",
        SealedCounty.HEADER,
        SealedCounty.visit("S1", 3),
        SealedCounty.visit("S2", 4));
    sealed.sql(
        county,
        "insert into ledger_month (county_id, month, state, created_at, created_by)"
            + " values (?, 202503, 'CLOSED', '2025-04-01', 'it')");
    sealed.sql(
        county,
        "insert into ledger_month_sum select county_id, accounting_month, pot, home_community,"
            + " disposition, sum(visits), sum(fee), sum(fund) from ledger_total"
            + " where county_id = ? and accounting_month = 202503"
            + " group by county_id, accounting_month, pot, home_community, disposition");
    sealed.sql(
        county, "update registry_county set ground = ground + 1, frame = frame + 1 where id = ?");
    sealed.close(county, SealedCounty.APRIL);
    Closing april = monthStore.seals(counties.get(county)).get(SealedCounty.APRIL);
    assertTrue(
        april.text().endsWith("previous: none, closed without a seal 2025-03\n"), april.text());
    assertEquals(List.of(), sealed.found(county), "no seal is made up for March");
  }

  @Test
  void L26_what_comes_while_rows_are_marked_is_marked_under_the_hold() {
    String county = sealed.county("338585");
    County known = counties.get(county);
    List<String> lines = new ArrayList<>(List.of(SealedCounty.HEADER));
    for (int i = 0; i < 9_000; i++) {
      lines.add(SealedCounty.visit("S" + i, 3));
    }
    office.take(county, "visit", lines.toArray(String[]::new));
    String moved =
        "update ledger_visit set accounting_month = %s where county_id = ? and setl_id = 'S50'";
    // one that took its key before the others and is committed after them
    sealed.sql(county, moved.formatted("202504"));
    List<Long> seen = new ArrayList<>();
    List<MarkBlock> before = closings.mark(known, SealedCounty.MARCH, seen::add);
    assertEquals(List.of(4_096L, 8_192L, 8_999L), seen);
    sealed.sql(county, moved.formatted("202503"));
    office.take(
        county,
        "visit",
        SealedCounty.HEADER,
        SealedCounty.visit("T1", 3),
        SealedCounty.visit("T2", 3));
    office.run(county, () -> closings.close(known, SealedCounty.MARCH, before));
    assertEquals(
        List.of("9002"),
        office.rows(county, "select sum(row_count) from ledger_mark where county_id = ?"));
    assertEquals(List.of(), sealed.found(county));
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
    String county = sealed.county("338586");
    office.take(county, "visit", SealedCounty.HEADER, SealedCounty.visit("S1", 3));
    for (Staff.Person other :
        List.of(
            Staff.REVIEWER, Staff.APPROVER, Staff.FINANCE, Staff.HEALTH, Staff.Person.of("C01"))) {
      assertThrows(
          Refused.class,
          () -> staff.run(county, other, () -> months.request(SealedCounty.MARCH)),
          other.name());
      assertThrows(
          Refused.class,
          () -> staff.run(county, other, () -> months.close(SealedCounty.MARCH)),
          other.name());
    }
    assertThrows(
        NotClosable.class, () -> office.run(county, () -> months.request(SealedCounty.APRIL)));
    List<Optional<Task>> asked = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      office.run(county, () -> asked.add(months.request(SealedCounty.MARCH)));
    }
    Task ended = awaitEnd(county);
    assertEquals(TaskState.DONE, ended.state(), ended.toString());
    assertEquals(2, ended.done(), "a row, and the closing");
    assertTrue(asked.get(0).isPresent());
    office.run(county, () -> assertEquals(Optional.empty(), months.request(SealedCounty.MARCH)));
    assertEquals(
        List.of("1"), office.rows(county, "select count(*) from ledger_month where county_id = ?"));
    assertFalse(monthStore.seals(counties.get(county)).get(SealedCounty.MARCH).digest().isEmpty());
    assertEquals(List.of(), sealed.found(county));
  }

  private Task awaitEnd(String county) throws InterruptedException {
    List<Task> task = new ArrayList<>();
    for (int i = 0; i < 600 && (task.isEmpty() || !task.get(0).state().ended()); i++) {
      Thread.sleep(50);
      task.clear();
      office.run(county, () -> months.task(SealedCounty.MARCH).ifPresent(task::add));
    }
    return task.get(0);
  }
}
