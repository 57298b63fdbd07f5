package org.capitation.ledger.boundary;

import static org.capitation.ledger.boundary.Disputants.ONE;
import static org.capitation.ledger.boundary.Disputants.content;
import static org.capitation.ledger.boundary.Disputants.denied;
import static org.capitation.ledger.boundary.Disputants.paper;
import static org.capitation.ledger.boundary.Disputants.refund;
import static org.capitation.ledger.boundary.Disputants.visit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.boundary.Rulings;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.ledger.Dispute.State;
import org.capitation.ledger.Reattribution.Outcome;
import org.capitation.ledger.boundary.Disputes.Verdict;
import org.capitation.ledger.store.DisputeStore;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.DateRange;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Charges are disputed, decided by three, and moved or left (L20 to L24). */
@ExtendWith(ArquillianExtension.class)
class DisputesIT {
  private static final String ENTRIES =
      "select v.setl_id, e.kind, coalesce(c.code, '-'), e.accounting_month, e.visits, e.fund,"
          + " e.reason, e.cause from ledger_entry e join ledger_visit v on v.id = e.visit_id"
          + " left join registry_community c on c.id = e.home_community"
          + " where e.county_id = ? order by e.id";
  private static final String CHARGED =
      "select c.code, sum(t.visits), sum(t.fund) from ledger_total t"
          + " join registry_community c on c.id = t.home_community where t.county_id = ?"
          + " and t.disposition = 'CHARGED' group by c.code having sum(t.visits) <> 0 order by 1";

  @Inject private Office office;
  @Inject private Disputants them;
  @Inject private DisputeStore store;
  @Inject private CountyStore counties;
  @Inject private Rulings rulings;
  @Inject private Unmoved unmoved;
  @Inject private AccountingMonths months;

  @Test
  void L22_an_upheld_transfer_moves_the_visit_with_its_refunds() {
    String county = county("339101");
    them.take(county, visit("S1", "03-10", "50.00"), refund("R1", "S1", "04-02", "-10.00"));
    long id = them.file(county, "S1");
    assertEquals(1, store.undecided(counties.get(county), Pot.RESIDENT, 2025));
    them.prepare(county, id, Verdict.TRANSFER, "C02");
    them.sign(county, id, Staff.CLERK);
    them.sign(county, id, Staff.REVIEWER);
    assertEquals(List.of(), office.rows(county, ENTRIES), "nothing moves before the last");
    them.sign(county, id, Staff.APPROVER);
    assertEquals(State.UPHELD, them.state(county, id));
    assertEquals(
        List.of(
            "S1 TRANSFER C01 202503 -1 -50.00 HOUSEHOLD dispute",
            "S1 TRANSFER C02 202503 1 50.00 RULED dispute",
            "R1 TRANSFER C01 202504 1 10.00 HOUSEHOLD dispute",
            "R1 TRANSFER C02 202504 -1 -10.00 RULED dispute"),
        office.rows(county, ENTRIES));
    assertEquals(0, store.undecided(counties.get(county), Pot.RESIDENT, 2025));
    them.take(county, refund("R2", "S1", "04-05", "-5.00"));
    assertEquals(List.of("C02 -1 35.00"), office.rows(county, CHARGED));
    assertEquals("", them.found(county));
  }

  @Test
  void L22_a_reversal_is_borne_by_nobody_and_a_refusal_moves_nothing() {
    String county = county("339102");
    them.take(county, visit("S1", "03-10", "50.00"), visit("S2", "03-11", "20.00"));
    long reversed = them.file(county, ONE, "C01", content(null, "S1"), null).get(0);
    them.settle(county, reversed, Verdict.REVERSAL, null);
    long refused = them.file(county, "S2");
    them.settle(county, refused, Verdict.REFUSAL, null);
    assertEquals(State.REFUSED, them.state(county, refused));
    assertEquals(
        List.of(
            "S1 TRANSFER C01 202503 -1 -50.00 HOUSEHOLD dispute",
            "S1 TRANSFER - 202503 1 50.00 DISPUTED dispute"),
        office.rows(county, ENTRIES));
    assertEquals(List.of("C01 1 20.00"), office.rows(county, CHARGED));
    assertEquals("", them.found(county));
    assertEquals("NOT_CHARGED", denied(() -> them.file(county, "S1")));
    assertEquals("OLD_EVIDENCE", denied(() -> them.file(county, "S2")));
    long again = them.file(county, ONE, "C01", content(null, "S2"), paper("1")).get(0);
    them.settle(county, again, Verdict.REFUSAL, null);
    assertEquals(
        "REFUSED_TWICE",
        denied(() -> them.file(county, ONE, "C01", content(null, "S2"), paper("2"))));
  }

  @Test
  void L8_L21_a_closed_month_keeps_its_entries_and_ends_the_time_to_file() {
    String county = county("339103");
    them.take(county, visit("S1", "01-10", "50.00"), visit("S2", "01-11", "20.00"));
    long id = them.file(county, "S1");
    office.run(county, () -> months.close(YearMonth.of(2025, 1)));
    them.settle(county, id, Verdict.TRANSFER, "C02");
    assertEquals(
        List.of(
            "S1 TRANSFER C01 202502 -1 -50.00 HOUSEHOLD dispute",
            "S1 TRANSFER C02 202502 1 50.00 RULED dispute"),
        office.rows(county, ENTRIES));
    assertEquals("", them.found(county));
    office.change(
        "update policy_pack set text = concat(text,"
            + " '\\ndeadlines: {article: A1, dispute: 20, decide: 10}\\n') where county_id = "
            + counties.get(county).id());
    office.change(
        "update ledger_month set created_at = '2025-02-01' where county_id = "
            + counties.get(county).id());
    assertEquals("LATE", denied(() -> them.file(county, "S2")));
  }

  @Test
  void L22_a_decision_that_was_sent_back_is_prepared_anew() {
    String county = county("339105");
    them.take(county, visit("S1", "03-10", "50.00"));
    long id = them.file(county, "S1");
    them.prepare(county, id, Verdict.TRANSFER, "C02");
    them.sign(county, id, Staff.CLERK);
    them.stop(county, id, Staff.REVIEWER);
    assertEquals(State.TAKEN, them.state(county, id));
    assertEquals(
        "证据不足", them.find(county, id).dispute().decision().orElseThrow().sentBack().orElseThrow());
    assertEquals("undecided", denied(() -> them.sign(county, id, Staff.REVIEWER)));
    them.decide(county, id, Staff.CLERK, Verdict.REVERSAL, null);
    Stream.of(Staff.CLERK, Staff.REVIEWER, Staff.APPROVER)
        .forEach(who -> them.sign(county, id, who));
    assertEquals(
        "S1 TRANSFER - 202503 1 50.00 DISPUTED dispute", office.rows(county, ENTRIES).get(1));
    assertEquals("", them.found(county));
  }

  @Test
  void L20_one_may_be_withdrawn_and_filed_again() {
    String county = county("339106");
    them.take(county, visit("S1", "03-10", "50.00"));
    long id = them.file(county, "S1");
    assertEquals("OPEN", denied(() -> them.file(county, "S1")));
    them.withdraw(county, id, ONE);
    assertEquals("state.WITHDRAWN", denied(() -> them.take(county, id, Staff.CLERK)));
    them.file(county, "S1");
  }

  @Test
  void L22_what_stands_by_a_decision_is_left_by_a_changed_attribution() {
    String county = county("339107");
    them.take(county, visit("S1", "03-10", "50.00"));
    them.settle(county, them.file(county, "S1"), Verdict.REVERSAL, null);
    int entries = office.rows(county, ENTRIES).size();
    rule(county, "C02");
    assertEquals(entries, office.rows(county, ENTRIES).size());
    office.run(
        county,
        () ->
            assertEquals(
                List.of(Outcome.RULED),
                unmoved.of(1, 10).lines().stream().map(Unmoved.Line::why).toList()));
    assertEquals("", them.found(county));
  }

  @Test
  void L23_a_newer_version_is_charged_anew_and_the_dispute_is_set_aside() {
    String county = county("339108");
    them.take(county, visit("S1", "03-10", "50.00"), visit("S2", "03-11", "20.00"));
    long upheld = them.file(county, "S1");
    them.settle(county, upheld, Verdict.TRANSFER, "C02");
    long open = them.file(county, "S2");
    them.prepare(county, open, Verdict.TRANSFER, "C02");
    assertEquals("state.UPHELD", denied(() -> them.setAside(county, upheld, Staff.CLERK)));
    them.take(county, newer(visit("S1", "03-10", "60.00")), newer(visit("S2", "03-11", "25.00")));
    assertEquals(List.of("C01 2 85.00"), office.rows(county, CHARGED));
    assertEquals("", them.found(county));
    assertEquals(List.of("dispute.moved"), them.kinds(county, Staff.CLERK));
    them.sign(county, open, Staff.CLERK);
    them.sign(county, open, Staff.REVIEWER);
    assertEquals("moved", denied(() -> them.sign(county, open, Staff.APPROVER)));
    them.setAside(county, upheld, Staff.CLERK);
    them.setAside(county, open, Staff.CLERK);
    assertEquals(State.OVERTAKEN, them.state(county, upheld));
    assertEquals(List.of("C01 2 85.00"), office.rows(county, CHARGED));
    assertEquals("", them.found(county));
    them.file(county, "S1");
  }

  @Test
  void L23_what_was_moved_by_its_attribution_is_not_upheld() {
    String county = county("339109");
    them.take(county, visit("S1", "03-10", "50.00"));
    long id = them.file(county, "S1");
    rule(county, "C02");
    assertEquals("moved", denied(() -> them.take(county, id, Staff.CLERK)));
    them.setAside(county, id, Staff.CLERK);
    assertEquals(List.of("C02 1 50.00"), office.rows(county, CHARGED));
  }

  @Test
  void L19_L22_what_was_not_decided_is_found_and_named() {
    String county = county("339110");
    them.take(county, visit("S1", "03-10", "50.00"), visit("S2", "03-11", "20.00"));
    long id = them.file(county, "S1");
    them.settle(county, id, Verdict.TRANSFER, "C02");
    long key = counties.get(county).id();
    office.change("update ledger_dispute set state = 'REFUSED' where id = " + id);
    assertEquals("RULING=1", them.found(county));
    office.change("update ledger_dispute set state = 'UPHELD' where id = " + id);
    assertEquals("", them.found(county));
    office.change("update ledger_decision set home_community = 0 where dispute_id = " + id);
    assertEquals("RULING=1", them.found(county));
    office.change(
        "update ledger_decision set home_community = (select id from registry_community"
            + " where code = 'C02' and county_id = "
            + key
            + ") where dispute_id = "
            + id);
    office.change("delete from ledger_entry where cause = 'dispute' and county_id = " + key);
    assertEquals("RULING=1 TOTALS=2", them.found(county).replace("BORNE=2 ", ""));
  }

  private String county(String county) {
    them.open(county);
    return county;
  }

  private void rule(String county, String community) {
    DateRange days = DateRange.ofDays(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));
    var content =
        new Rulings.Content(
            Pot.RESIDENT, days, community, new Ruling.Ground("云栖医保〔2025〕7号", "住在福利院"));
    office.run(county, () -> rulings.record(Office.certificate(0), content));
  }

  private static String newer(String line) {
    return line.substring(0, line.lastIndexOf(',')) + ",2025-06-01 10:00:00";
  }
}
