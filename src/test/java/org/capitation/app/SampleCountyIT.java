package org.capitation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.capitation.access.Acting;
import org.capitation.app.sample.SampleFile;
import org.capitation.bulk.BulkRead;
import org.capitation.registry.Pot;
import org.capitation.settlement.SettlementDraft;
import org.capitation.settlement.boundary.Settlements;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What must hold in a county that came in by files; every figure is derived anew from the rows. */
@ExtendWith(ArquillianExtension.class)
class SampleCountyIT {
  private static final String SAMPLE = "339921";

  /** Every visit and entry of a county, as lines of the ledger. */
  private static final String LINES =
      " (select county_id, pot, budget_year, accounting_month, service_month, home_community,"
          + " provider_community, category, reason, signed, disposition, visits, fee, fund"
          + " from ledger_visit union all"
          + " select county_id, pot, budget_year, accounting_month, service_month, home_community,"
          + " provider_community, category, reason, signed, disposition, visits, fee, fund"
          + " from ledger_entry) l ";

  @Inject private BulkRead read;
  @Inject private OtherCounty other;
  @Inject private Settlements settlements;
  @Inject private Acting acting;

  @Test
  void budgets_with_the_line_of_the_unattributed_make_the_distributable_total() {
    List<BigDecimal> differences =
        read.list(
            "select b.distributable - sum(l.amount), b.total - b.reserve - b.distributable"
                + " from budget_budget b join budget_line l on l.budget_id = b.id"
                + of("b")
                + " group by b.id",
            row -> row.getBigDecimal(1).abs().add(row.getBigDecimal(2).abs()),
            SAMPLE);
    assertEquals(4, differences.size(), "two pots, two years");
    differences.forEach(difference -> assertEquals(0, difference.signum()));
  }

  @Test
  void every_accepted_row_is_one_visit_and_has_one_outcome() {
    long accepted =
        number(
            "select sum(rows_accepted) from files_run r join registry_county c on c.id ="
                + " r.county_id where r.kind = 'visit' and c.code = ?",
            SAMPLE);
    assertTrue(accepted > 5000, "the sample has visits: " + accepted);
    assertEquals(
        accepted, number("select count(*) from ledger_visit" + of("ledger_visit"), SAMPLE));
    assertEquals(
        read.list(
            "select sum(visits), sum(fee), sum(fund) from" + LINES + of("l"),
            row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3),
            SAMPLE),
        read.list(
            "select sum(visits), sum(fee), sum(fund) from (select disposition, sum(visits) visits,"
                + " sum(fee) fee, sum(fund) fund from ledger_total"
                + of("ledger_total")
                + " and disposition in ('CHARGED', 'EXCLUDED', 'NOT_CHARGEABLE')"
                + " group by disposition) d",
            row -> row.getString(1) + " " + row.getString(2) + " " + row.getString(3),
            SAMPLE));
  }

  @Test
  void totals_are_what_the_rows_add_up_to() {
    String columns =
        "pot, budget_year, accounting_month, service_month, home_community, provider_community,"
            + " category, reason, signed, disposition";
    List<String> derived =
        read.list(
            "select concat_ws(' ', "
                + columns
                + ", sum(visits), sum(fee), sum(fund)) from"
                + LINES
                + of("l")
                + " group by "
                + columns
                + " having sum(visits) <> 0 or sum(fee) <> 0 or sum(fund) <> 0 order by 1",
            row -> row.getString(1),
            SAMPLE);
    List<String> kept =
        read.list(
            "select concat_ws(' ', "
                + columns
                + ", visits, fee, fund) from ledger_total"
                + of("ledger_total")
                + " and (visits <> 0 or fee <> 0 or fund <> 0) order by 1",
            row -> row.getString(1),
            SAMPLE);
    assertTrue(derived.size() > 100, "lines: " + derived.size());
    assertEquals(derived, kept);
  }

  @Test
  void what_institutions_outside_earned_is_what_the_rows_add_up_to() {
    String columns =
        "b.pot, b.budget_year, b.home_community, b.accounting_month, v.institution_code";
    String charged =
        of("b") + " and b.disposition = 'CHARGED' and b.category in ('POOLING_AREA', 'OUTSIDE')";
    String sums = "select concat_ws(' ', %s, sum(%s.visits), sum(%2$s.fee), sum(%2$s.fund)) ";
    String booked =
        "select " + columns + ", b.visits, b.fee, b.fund from %s join ledger_visit v on v.id = %s";
    String own = columns.replace("b.", "r.").replace("v.", "r.");
    List<String> derived =
        read.list(
            sums.formatted(own, "r")
                + " from ("
                + booked.formatted("ledger_visit b", "b.id")
                + charged
                + " union all "
                + booked.formatted("ledger_entry b", "b.visit_id")
                + charged
                + ") r group by "
                + own
                + " having sum(r.visits) <> 0 or sum(r.fee) <> 0 or sum(r.fund) <> 0 order by 1",
            row -> row.getString(1),
            SAMPLE,
            SAMPLE);
    List<String> kept =
        read.list(
            sums.formatted(own.replace("r.", "a."), "a")
                + " from ledger_away a"
                + of("a")
                + " and (visits <> 0 or fee <> 0 or fund <> 0) group by "
                + own.replace("r.", "a.")
                + " order by 1",
            row -> row.getString(1),
            SAMPLE);
    assertTrue(derived.size() > 100, "lines: " + derived.size());
    assertEquals(derived, kept);
  }

  @Test
  void signed_is_who_has_a_contract_with_a_team_of_the_home_whatever_becomes_of_the_visit() {
    String visits = "select count(*) from ledger_visit v" + of("v") + " and v.visits > 0 and ";
    assertEquals(0, number(visits + "v.signed <> (v.team_id <> 0)", SAMPLE));
    assertTrue(number(visits + "v.signed = 1 and v.reason = 'CONTRACT'", SAMPLE) > 100);
    assertTrue(number(visits + "v.signed = 1 and v.reason <> 'CONTRACT'", SAMPLE) > 0);
    assertTrue(number(visits + "v.signed = 0", SAMPLE) > 100);
    assertEquals(
        0,
        number(
            "select count(*) from ledger_visit r join ledger_visit v on v.county_id = r.county_id"
                + " and v.setl_id = r.original_setl_id and v.pot = r.pot"
                + of("r")
                + " and r.home_community = v.home_community and r.reason = v.reason"
                + " and r.signed <> v.signed",
            SAMPLE),
        "refunds are as their originals");
  }

  @Test
  void what_homes_bear_is_what_providers_earned() {
    BigDecimal charged = sum("select sum(fund) from" + LINES + of("l") + CHARGED);
    assertTrue(charged.signum() > 0);
    assertEquals(charged, sum(byParty("home_community")));
    assertEquals(charged, sum(byParty("provider_community")));
    assertEquals(
        0,
        number(
            "select count(*) from" + LINES + of("l") + CHARGED + " and home_community = 0", SAMPLE),
        "a charge has a home");
  }

  @Test
  void member_months_are_the_insured_person_months() {
    for (Pot pot : Pot.values()) {
      long insured = 0;
      for (int month = 1; month <= 12; month++) {
        insured +=
            number(
                "select count(distinct p.id) from registry_person p"
                    + " join registry_insured i on i.person_id = p.id"
                    + " join registry_county c on c.id = p.county_id"
                    + " where c.code = ? and i.pot = ? and i.valid_from <= ? and i.valid_to > ?"
                    + " and (p.death_date is null or p.death_date >= ?)",
                SAMPLE,
                pot.insuranceType(),
                snapshot(month),
                snapshot(month),
                snapshot(month));
      }
      long counted =
          number(
              "select sum(l.member_months) from budget_budget b join budget_line l"
                  + " on l.budget_id = b.id join registry_county c on c.id = b.county_id"
                  + " where c.code = ? and b.pot = ? and b.year = 2025",
              SAMPLE,
              pot.insuranceType());
      assertTrue(counted > 1000, pot + ": " + counted);
      assertEquals(insured, counted, pot.name());
    }
  }

  @Test
  void files_in_another_order_give_the_same_net_of_every_visit() {
    other.load("339931", files -> files);
    other.load("339932", SampleCountyIT::reversed);
    other.load("339933", SampleCountyIT::shuffled);
    List<String> inOrder = nets("339931");
    assertTrue(inOrder.size() > 5000, "nets: " + inOrder.size());
    assertTrue(
        number("select count(*) from ledger_entry" + of("ledger_entry"), "339932") > 0,
        "the order matters for the entries");
    assertEquals(inOrder, nets("339932"), "reversed");
    assertEquals(inOrder, nets("339933"), "shuffled");
  }

  @Test
  void taking_a_file_again_changes_nothing() {
    List<String> before = nets(SAMPLE);
    long rows = number("select count(*) from ledger_visit" + of("ledger_visit"), SAMPLE);
    other.takeAgain(SAMPLE);
    assertEquals(rows, number("select count(*) from ledger_visit" + of("ledger_visit"), SAMPLE));
    assertEquals(before, nets(SAMPLE));
  }

  @Test
  void settling_twice_gives_the_same_figures() {
    for (Pot pot : Pot.values()) {
      SettlementDraft first = draft(pot);
      assertEquals(first, draft(pot));
      assertEquals(3, first.parts().size());
      assertFalse(first.spending().isZero());
    }
  }

  private SettlementDraft draft(Pot pot) {
    List<SettlementDraft> drafts = new ArrayList<>();
    acting.run("test", SAMPLE, () -> drafts.add(settlements.draft(pot, 2025).orElseThrow()));
    return drafts.get(0);
  }

  private static final String CHARGED = " and disposition = 'CHARGED'";

  private static String byParty(String party) {
    return "select sum(fund) from (select "
        + party
        + ", sum(fund) fund from"
        + LINES
        + of("l")
        + CHARGED
        + " group by "
        + party
        + ") p";
  }

  /** Where the rows of a table belong to the county whose code comes as an argument. */
  private static String of(String table) {
    return " where " + table + ".county_id = (select id from registry_county where code = ?) ";
  }

  /** The net of every visit by home and service month; communities by code, to compare counties. */
  private List<String> nets(String county) {
    return read.list(
        "select concat_ws(' ', n.setl_id, coalesce(c.code, '-'), n.pot, n.service_month,"
            + " n.reason, n.signed, sum(n.visits), sum(n.fee), sum(n.fund)) from"
            + " (select county_id, setl_id, pot, home_community, service_month, reason, signed,"
            + " visits, fee, fund from ledger_visit union all"
            + " select v.county_id, v.setl_id, e.pot, e.home_community, e.service_month, e.reason,"
            + " e.signed, e.visits, e.fee, e.fund from ledger_entry e join ledger_visit v"
            + " on v.id = e.visit_id) n"
            + " left join registry_community c on c.id = n.home_community"
            + of("n")
            + " group by n.setl_id, c.code, n.pot, n.service_month, n.reason, n.signed"
            + " having sum(n.visits) <> 0 or sum(n.fee) <> 0 or sum(n.fund) <> 0 order by 1",
        row -> row.getString(1),
        county);
  }

  private BigDecimal sum(String sql) {
    return read.list(sql, row -> row.getBigDecimal(1), SAMPLE).get(0);
  }

  private long number(String sql, Object... arguments) {
    return read.list(sql, row -> row.getLong(1), arguments).get(0);
  }

  private static String snapshot(int month) {
    return "2025-%02d-15".formatted(month);
  }

  private static List<SampleFile> reversed(List<SampleFile> files) {
    List<SampleFile> result = new ArrayList<>(files);
    Collections.reverse(result);
    return result;
  }

  private static List<SampleFile> shuffled(List<SampleFile> files) {
    List<SampleFile> result = new ArrayList<>(files);
    Collections.shuffle(result, new Random(20250101));
    return result;
  }
}
