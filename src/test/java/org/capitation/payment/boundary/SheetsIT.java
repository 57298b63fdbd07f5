package org.capitation.payment.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.capitation.access.Hindrance;
import org.capitation.access.NotSigned;
import org.capitation.access.Refused;
import org.capitation.access.Role;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.payment.Sheet;
import org.capitation.payment.Sheet.State;
import org.capitation.registry.Pot;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Months are prepared, signed by three and paid; each from what the former ones left (P16). */
@ExtendWith(ArquillianExtension.class)
class SheetsIT {
  private static final YearMonth FIRST = YearMonth.of(2025, 1);
  private static final String VISITS =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";

  @Resource private ManagedExecutorService threads;
  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private Payers payers;
  @Inject private Sheets sheets;

  @Test
  void P16_three_months_are_signed_by_three_each_and_paid() {
    String county = county("338431");
    for (int month = 0; month < 3; month++) {
      long id = payers.prepare(county, FIRST.plusMonths(month));
      assertEquals(
          List.of("C01 0.00 0.00 0.00 0.00 0.00", "C02 50.00 1.50 0.00 0.00 48.50"),
          payers.lines(county, id));
      assertEquals("unapproved", denied(() -> pay(county, id, "P-1")));
      payers.signAll(county, id);
      assertEquals(State.APPROVED, state(county, id));
      pay(county, id, "P-1");
      assertEquals(State.PAID, state(county, id));
      Sheet.Remitted remitted =
          payers.find(county, id).sheet().lines().get(1).remitted().orElseThrow();
      assertEquals("P-1", remitted.voucher());
      assertEquals(Staff.FINANCE.name(), remitted.stamp().by());
      assertEquals("paid", denied(() -> pay(county, id, "P-2")));
    }
  }

  @Test
  void P16_a_month_that_is_open_repeated_skipped_or_not_approved_is_not_prepared() {
    String county = county("338432");
    assertEquals("open", denied(() -> payers.prepare(county, FIRST.plusMonths(3))));
    long id = payers.prepare(county, FIRST);
    assertEquals("prepared", denied(() -> payers.prepare(county, FIRST)));
    assertEquals("unsigned", denied(() -> payers.prepare(county, FIRST.plusMonths(1))));
    payers.signAll(county, id);
    assertEquals("next", denied(() -> payers.prepare(county, FIRST.plusMonths(2))));
    payers.prepare(county, FIRST.plusMonths(1));
  }

  @Test
  void P16_what_was_sent_back_counts_no_more_and_the_month_is_prepared_again() {
    String county = county("338433");
    long id = payers.prepare(county, FIRST);
    payers.sign(county, id, Staff.CLERK);
    int seen = payers.seen(county, id);
    staff.run(county, Staff.REVIEWER, () -> sheets.stop(id, seen, "漏记退费"));
    assertEquals(State.STOPPED, state(county, id));
    assertEquals("漏记退费", payers.find(county, id).sheet().standing().reason());
    refused(Hindrance.Kind.STOPPED, () -> payers.sign(county, id, Staff.REVIEWER));
    List<String> kept = payers.lines(county, id);
    long again = payers.prepare(county, FIRST);
    assertEquals(kept, payers.lines(county, again));
    assertEquals(kept, payers.lines(county, id), "it is kept as it was");
    payers.signAll(county, again);
    long next = payers.prepare(county, FIRST.plusMonths(1));
    assertEquals(kept, payers.lines(county, next), "the one that was sent back is not counted");
    assertEquals(
        List.of(next, again, id),
        staff.call(county, Staff.FINANCE, () -> sheets.list(Pot.RESIDENT, 2025)).stream()
            .map(shown -> shown.sheet().id())
            .toList());
  }

  @Test
  void X8_X9_X12_who_may_not_sign_is_told_why() {
    String county = county("338434");
    long id = payers.prepare(county, FIRST);
    refused(Hindrance.Kind.ROLE, () -> payers.sign(county, id, Staff.REVIEWER));
    payers.sign(county, id, Staff.CLERK);
    Staff.Person both = new Staff.Person("wu", Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER);
    payers.sign(county, id, both);
    refused(Hindrance.Kind.TWICE, () -> payers.sign(county, id, both));
    Staff.Person author =
        new Staff.Person(Staff.CLERK.name(), Role.BUREAU_CLERK, Role.BUREAU_APPROVER);
    refused(Hindrance.Kind.OWN, () -> payers.sign(county, id, author));
    assertThrows(Refused.class, () -> payers.sign(county, id, Staff.FINANCE));
    office.change(
        "update payment_statement set withheld = withheld - 1, paid = paid + 1 where sheet_id = "
            + id);
    refused(Hindrance.Kind.ALTERED, () -> payers.sign(county, id, Staff.APPROVER));
  }

  @Test
  void X10_of_two_who_approve_at_once_one_wins_and_the_other_is_told() {
    String county = county("338435");
    long id = payers.prepare(county, FIRST);
    payers.sign(county, id, Staff.CLERK);
    payers.sign(county, id, Staff.REVIEWER);
    int seen = payers.seen(county, id);
    List<CompletableFuture<Void>> both = new ArrayList<>();
    for (String name : List.of("zhou", "wang")) {
      Staff.Person person = new Staff.Person(name, Role.BUREAU_APPROVER);
      both.add(
          CompletableFuture.runAsync(
              () -> staff.run(county, person, () -> sheets.sign(id, seen)), threads));
    }
    List<Hindrance.Kind> lost = new ArrayList<>();
    for (CompletableFuture<Void> one : both) {
      try {
        one.join();
      } catch (CompletionException e) {
        lost.add(((NotSigned) e.getCause()).hindrance().kind());
      }
    }
    assertEquals(List.of(Hindrance.Kind.STALE), lost);
    assertEquals(3, payers.find(county, id).circulation().signatures().size());
    assertEquals(State.APPROVED, state(county, id));
  }

  @Test
  void X4_a_community_sees_its_own_statement_once_it_is_approved() {
    String county = county("338436");
    long id = payers.prepare(county, FIRST);
    Staff.Person second = Staff.Person.of("C02");
    assertThrows(Missing.class, () -> staff.run(county, second, () -> sheets.find(id)));
    payers.signAll(county, id);
    Sheets.Shown own = staff.call(county, second, () -> sheets.find(id));
    assertEquals(List.of("C02"), own.rows().stream().map(r -> r.community().code()).toList());
    assertEquals(1, own.sheet().lines().size());
    assertThrows(Refused.class, () -> staff.run(county, second, () -> sheets.sign(id, 4)));
  }

  @Test
  void a_statement_cites_the_agreement_that_holds_in_its_month() {
    String county = county("338437");
    office.change(
        "insert into document_attachment select -338437, id, 'a.pdf', 'PDF', 1, repeat('0', 64),"
            + " now(3), 'it' from registry_county where code = '338437'");
    office.change(
        "insert into budget_agreement (id, county_id, community_id, pot, year, policy_id, document,"
            + " signed_on, valid_from, valid_to, scan_id, state, version, touched_at, touched_by,"
            + " created_at, created_by) select -338437, m.county_id, m.id, 390, 2025, p.id,"
            + " '协议 1号', '2025-01-20', '2025-02-01', '2026-01-01', -338437, 'IN_FORCE', 4, now(3),"
            + " 'it', now(3), 'it' from registry_community m join registry_county c"
            + " on c.id = m.county_id join policy_pack p on p.county_id = c.id"
            + " where c.code = '338437' and m.code = 'C02'");
    long before = payers.prepare(county, FIRST);
    assertTrue(payers.find(county, before).rows().stream().allMatch(r -> r.agreement().isEmpty()));
    payers.signAll(county, before);
    long id = payers.prepare(county, FIRST.plusMonths(1));
    assertEquals(
        List.of(Optional.empty(), Optional.of("协议 1号")),
        payers.find(county, id).rows().stream().map(Sheets.Row::agreement).toList());
  }

  private void pay(String county, long id, String voucher) {
    Sheet.Line line = payers.find(county, id).sheet().lines().get(1);
    LocalDate day = LocalDate.of(2025, 4, 1);
    staff.run(
        county, Staff.FINANCE, () -> sheets.pay(id, new Sheets.Entry(line.id(), day, voucher)));
  }

  private State state(String county, long id) {
    return payers.find(county, id).sheet().standing().state();
  }

  private static String denied(Runnable work) {
    return assertThrows(Declined.class, work::run).key().replace("payment.denied.", "");
  }

  private static void refused(Hindrance.Kind kind, Runnable work) {
    assertEquals(kind, assertThrows(NotSigned.class, work::run).hindrance().kind());
  }

  /** Somebody goes to the hospital of the second community in each of three months, then closed. */
  private String county(String county) {
    office.open(county);
    office.settle(county, 4);
    for (int month = 1; month <= 3; month++) {
      String day = "2025-0%d-10".formatted(month);
      office.take(
          county,
          "visit",
          VISITS,
          "S%d,P0,%s,390,1501,H2,11,%s,%s 10:00:00,2,80.00,50.00,0,,%s 10:00:00"
              .formatted(month, Office.certificate(0), day, day, day));
      payers.close(county, YearMonth.of(2025, month));
    }
    return county;
  }
}
