package org.capitation.settlement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.capitation.access.Hindrance;
import org.capitation.access.NotSigned;
import org.capitation.access.Refused;
import org.capitation.access.Role;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.settlement.Paper;
import org.capitation.settlement.Paper.State;
import org.capitation.settlement.Reply.Figure;
import org.capitation.settlement.Seal;
import org.capitation.settlement.store.PaperStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A year is published, confirmed or objected to, signed by four, posted and locked (S25–S31). */
@ExtendWith(ArquillianExtension.class)
class PapersIT {
  private static final String LOCKED =
      "select budget_year from ledger_year where county_id = ? and pot = 390";

  @Resource private ManagedExecutorService threads;
  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private YearClosers closers;
  @Inject private Papers papers;
  @Inject private Replies replies;
  @Inject private YearEndPayments payments;
  @Inject private PaperStore store;
  @Inject private CountyStore counties;

  @Test
  void S25_S30_a_year_is_published_confirmed_signed_posted_and_paid() {
    String county = closers.county("339601");
    long id = closers.publish(county);
    assertEquals(State.PUBLISHED, closers.state(county, id));
    assertEquals(List.of("2025"), office.rows(county, LOCKED));
    assertEquals(
        List.of("C01 1000.00 700.00 42.00", "C02 1000.00 1030.00 -12.00"),
        closers.lines(county, id));
    closers.confirm(county, id);
    closers.sign(county, id, Staff.REVIEWER);
    closers.sign(county, id, Staff.APPROVER);
    closers.sign(county, id, Staff.FINANCE);
    closers.awaitLocked(county, id);
    assertEquals(
        List.of("0 42.00 2026", "0 -12.00 2026"),
        office.rows(
            county,
            "select number, amount, debt_year from payment_year_end where county_id = ?"
                + " order by community_id"));
    assertEquals(4, closers.find(county, id).circulation().signatures().size());
    long line = closers.find(county, id).rows().get(0).posted().orElseThrow().id();
    var entry = new YearEndPayments.Entry(line, YearClosers.day(20), "V-1");
    assertThrows(
        Refused.class, () -> staff.run(county, Staff.CLERK, () -> payments.pay(id, entry)));
    staff.run(county, Staff.FINANCE, () -> payments.pay(id, entry));
    assertEquals(
        "V-1",
        closers
            .find(county, id)
            .rows()
            .get(0)
            .posted()
            .flatMap(posted -> posted.remitted())
            .orElseThrow()
            .voucher());
    assertEquals(
        "payment.denied.paid",
        key(() -> staff.run(county, Staff.FINANCE, () -> payments.pay(id, entry))));
    long debt = closers.find(county, id).rows().get(1).posted().orElseThrow().id();
    var claimed = new YearEndPayments.Entry(debt, YearClosers.day(20), "V-2");
    assertEquals(
        "payment.denied.paid",
        key(() -> staff.run(county, Staff.FINANCE, () -> payments.pay(id, claimed))));
  }

  @Test
  void S26_the_seal_is_derived_again_from_its_own_text_alone() {
    String county = closers.county("339602");
    long id = closers.publish(county);
    Seal seal = stored(county, id).seal();
    assertEquals(seal, Seals.rederived(seal));
    assertEquals(Seals.digest(seal.text()), seal.digest());
    assertEquals("SHA-256", seal.algorithm());
    stop(county, id, Staff.CLERK, "重算");
    assertEquals(List.of(), office.rows(county, LOCKED), "the year is open again");
    long again = closers.publish(county);
    assertEquals(seal, stored(county, again).seal(), "settled twice the same");
  }

  @Test
  void S25_what_stands_against_publishing_is_told() {
    String county = closers.county("339603");
    office.change(
        "delete from ledger_month where month = 202512 and county_id ="
            + " (select id from registry_county where code = '339603')");
    assertEquals("months", denied(() -> closers.publish(county)));
    assertEquals(List.of(), office.rows(county, LOCKED));
    assertEquals(
        List.of("settlement.denied.months"),
        staff.call(county, Staff.REVIEWER, () -> papers.obstacles(Pot.RESIDENT, 2025)).stream()
            .map(Declined::key)
            .toList());
    assertThrows(
        Missing.class,
        () -> staff.run(county, Staff.CLERK, () -> papers.publish(Pot.EMPLOYEE, 2025)));
  }

  @Test
  void S25_one_paper_at_a_time() {
    String county = closers.county("339604");
    closers.publish(county);
    assertEquals("underway", denied(() -> closers.publish(county)));
  }

  @Test
  void X8_X12_who_may_not_sign_is_told_why() {
    String county = closers.county("339608");
    long id = closers.publish(county);
    closers.confirm(county, id);
    refused(Hindrance.Kind.ROLE, () -> closers.sign(county, id, Staff.APPROVER));
    assertThrows(Refused.class, () -> closers.sign(county, id, Staff.HEALTH));
    Staff.Person author =
        new Staff.Person(Staff.CLERK.name(), Role.BUREAU_CLERK, Role.BUREAU_REVIEWER);
    refused(Hindrance.Kind.OWN, () -> closers.sign(county, id, author));
    closers.sign(county, id, Staff.REVIEWER);
    office.change(
        "update settlement_paper set text = replace(text, '700.00', '600.00') where id = " + id);
    refused(Hindrance.Kind.ALTERED, () -> closers.sign(county, id, Staff.APPROVER));
  }

  @Test
  void S30_a_locked_year_is_not_withdrawn_and_only_those_who_may_withdraw() {
    String county = closers.county("339609");
    long id = closers.publish(county);
    refused(Hindrance.Kind.ROLE, () -> stop(county, id, Staff.FINANCE, "x"));
    assertThrows(Refused.class, () -> stop(county, id, YearClosers.FIRST, "x"));
    closers.confirm(county, id);
    closers.signAll(county, id);
    refused(Hindrance.Kind.COMPLETE, () -> stop(county, id, Staff.CLERK, "x"));
    assertEquals(List.of("2025"), office.rows(county, LOCKED));
    assertEquals("STATE", denied(() -> reply(county, id, "C01", Map.of())));
  }

  @Test
  void X10_of_two_who_publish_or_sign_at_once_one_wins() {
    String county = closers.county("339610");
    assertEquals(
        List.of("settlement.denied.underway"),
        lost(
            List.of(
                () -> staff.run(county, Staff.CLERK, () -> papers.publish(Pot.RESIDENT, 2025)),
                () -> staff.run(county, Staff.CLERK, () -> papers.publish(Pot.RESIDENT, 2025)))));
    long id =
        staff.call(county, Staff.CLERK, () -> papers.list(Pot.RESIDENT, 2025)).get(0).paper().id();
    closers.confirm(county, id);
    closers.sign(county, id, Staff.REVIEWER);
    closers.sign(county, id, Staff.APPROVER);
    int seen = closers.seen(county, id);
    Staff.Person other = new Staff.Person("qian", Role.FINANCE);
    assertEquals(
        List.of("STALE"),
        lost(
            List.of(
                () -> staff.run(county, Staff.FINANCE, () -> papers.sign(id, seen)),
                () -> staff.run(county, other, () -> papers.sign(id, seen)))));
    closers.awaitLocked(county, id);
    assertEquals(
        2, office.rows(county, "select id from payment_year_end where county_id = ?").size());
  }

  @Test
  void X4_a_community_sees_its_own_figures_only() {
    String county = closers.county("339611");
    long id = closers.publish(county);
    ShownPaper own = staff.call(county, YearClosers.FIRST, () -> papers.find(id));
    assertEquals(List.of("C01"), own.rows().stream().map(r -> r.community().code()).toList());
    assertEquals(1, own.draft().parts().size());
    assertEquals("", own.paper().seal().text());
    assertFalse(own.draft().unattributed().isPresent());
    assertThrows(
        Missing.class,
        () -> staff.run(closers.county("339612"), Staff.CLERK, () -> papers.find(id)));
  }

  @Test
  void L11_a_late_row_of_a_published_year_is_of_the_next_and_moves_no_figure() {
    String county = closers.county("339613");
    long id = closers.publish(county);
    List<String> before = closers.lines(county, id);
    closers.visit(county, 0, "S9", "2025-11-10", "5.00");
    assertEquals(before, closers.lines(county, id));
    assertEquals(
        List.of("2026 5.00"),
        office.rows(
            county,
            "select budget_year, fund from ledger_visit where county_id = ? and fund = 5.00"));
  }

  private void reply(String county, long id, String community, Map<Figure, String> objections) {
    staff.run(county, Staff.Person.of(community), () -> replies.reply(id, community, objections));
  }

  private void stop(String county, long id, Staff.Person person, String reason) {
    int seen = closers.seen(county, id);
    staff.run(county, person, () -> papers.stop(id, seen, reason));
  }

  private Paper stored(String county, long id) {
    return store.find(counties.get(county), id).orElseThrow();
  }

  /** Why those who lost did. */
  private List<String> lost(List<Runnable> both) {
    List<CompletableFuture<Void>> running =
        both.stream().map(one -> CompletableFuture.runAsync(one, threads)).toList();
    List<String> lost = new ArrayList<>();
    for (CompletableFuture<Void> one : running) {
      try {
        one.join();
      } catch (CompletionException e) {
        lost.add(
            e.getCause() instanceof NotSigned refused
                ? refused.hindrance().kind().name()
                : Optional.of((Declined) e.getCause()).orElseThrow().key());
      }
    }
    return lost;
  }

  private static String denied(Runnable work) {
    return key(work).replace("settlement.denied.", "");
  }

  private static String key(Runnable work) {
    return assertThrows(Declined.class, work::run).key();
  }

  private static void refused(Hindrance.Kind kind, Runnable work) {
    assertEquals(kind, assertThrows(NotSigned.class, work::run).hindrance().kind());
  }
}
