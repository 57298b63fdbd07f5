package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.capitation.it.Office;
import org.capitation.ledger.store.Marked;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Changes what was sealed, past the product, and has it found, inside the server. */
@ExtendWith(ArquillianExtension.class)
class SealedIT {
  private static final List<String> TABLES =
      List.of(
          "ledger_visit",
          "ledger_entry",
          "ledger_total",
          "ledger_borne",
          "ledger_away",
          "ledger_month",
          "ledger_month_sum",
          "ledger_mark",
          "ledger_explanation");

  @Inject private Office office;
  @Inject private SealedCounty sealed;

  @Test
  void L28_whatever_is_changed_in_a_closed_month_is_found_and_named() {
    String county = sealed.closed("338583");
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
    String county = sealed.closed("338584");
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
      sealed.sql(
          county,
          "create or replace table it_seal_"
              + table
              + " as select "
              + office.columns(table)
              + " from "
              + table
              + " where county_id = ?");
    }
    sealed.sql(county, sql);
    List<String> found = sealed.found(county);
    for (String table : TABLES) {
      sealed.sql(county, "delete from " + table + " where county_id = ?");
      sealed.sql(
          county,
          "insert into %s (%s) select %2$s from it_seal_%1$s where county_id = ?"
              .formatted(table, office.columns(table)));
      sealed.sql(county, "drop table it_seal_" + table);
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
}
