package org.capitation.budget.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.capitation.budget.Budget;
import org.capitation.budget.Notice;
import org.capitation.budget.Offer;
import org.capitation.budget.Proposal.State;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.registry.Pot;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A budget goes from its draft through rounds, signatures and receipts, and is adjusted. */
@ExtendWith(ArquillianExtension.class)
class BudgetFlowIT {
  @Resource private ManagedExecutorService threads;
  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private Talks talks;
  @Inject private BudgetRounds rounds;
  @Inject private BudgetSigning signing;
  @Inject private Proposals proposals;
  @Inject private Budgets budgets;

  @Test
  void two_rounds_five_signatures_and_two_receipts_put_it_in_force() {
    String county = county("338421");
    agree(county, "C01");
    long first = talks.draft(county, Budget.Stage.NOTICE);
    List<String> even = List.of("C01 19950000.24 19950000.24", "C02 19950000.23 19950000.23");
    assertEquals(even, talks.lines(county, first).subList(0, 2));
    long second = talks.negotiate(county, first, "60%", "39%", "1%");
    assertEquals(
        List.of(
            "C01 23940000.28 3990000.04",
            "C02 15561000.18 -4389000.05",
            "unattributed 399000.01 399000.01"),
        talks.lines(county, second));
    assertEquals(State.REPLACED, talks.state(county, first));
    refused(Hindrance.Kind.STOPPED, () -> talks.sign(county, first, Staff.CLERK));
    talks.signAll(county, second);
    assertEquals(State.NOTIFIED, talks.state(county, second));
    assertEquals(Optional.empty(), inForce(county));
    talks.confirm(county, second, "C01");
    assertThrows(Declined.class, () -> talks.confirm(county, second, "C01"));
    assertEquals(Optional.empty(), inForce(county));
    talks.confirm(county, second, "C02");
    assertEquals(State.IN_FORCE, talks.state(county, second));
    assertEquals(Optional.of("23940000.28"), inForce(county));
    Proposals.Told told = talks.find(county, second).lines().get(0).told().orElseThrow();
    assertEquals(Optional.of("协议 C01"), told.agreement());
    assertTrue(told.notice().provisional());
    assertEquals("of-C01", told.notice().receipt().orElseThrow().by());
    assertArrayEquals(
        Talks.MINUTES.bytes(),
        staff.call(county, Staff.FINANCE, () -> proposals.minutes(second).bytes()));
  }

  @Test
  void B10_an_adjustment_is_a_version_of_its_own_and_leaves_what_was_signed() {
    String county = county("338422");
    long first = talks.draft(county, Budget.Stage.NOTICE);
    assertThrows(Declined.class, () -> talks.adjust(county, first, "C01", "100.00"));
    bringIntoForce(county, first);
    long adjusted = talks.adjust(county, first, "C01", "100.00");
    assertEquals("C01 19950050.24 50.00", talks.lines(county, adjusted).get(0));
    assertEquals(Optional.of("19950000.24"), inForce(county));
    assertThrows(Declined.class, () -> talks.adjust(county, first, "C02", "1.00"));
    bringIntoForce(county, adjusted);
    assertEquals(Optional.of("19950050.24"), inForce(county));
    assertEquals(State.REPLACED, talks.state(county, first));
    assertEquals("C01 19950000.24 19950000.24", talks.lines(county, first).get(0));
    assertEquals(5, talks.find(county, first).circulation().signatures().size());
    assertThrows(Declined.class, () -> talks.draft(county, Budget.Stage.NOTICE));
    long yearEnd = talks.draft(county, Budget.Stage.YEAR_END);
    talks.signAll(county, yearEnd);
    List<Boolean> provisional =
        talks.find(county, yearEnd).lines().stream()
            .flatMap(line -> line.told().stream())
            .map(Proposals.Told::notice)
            .map(Notice::provisional)
            .toList();
    assertEquals(List.of(false, false), provisional);
  }

  @Test
  void B12_L18_a_draft_rests_on_what_was_used_before_the_county_began() {
    String county = county("338427");
    office.take(
        county,
        "opening",
        "community_code,insutype,year,item,amount,signed",
        "C01,390,2024,spending,30000.00,",
        "C02,390,2024,spending,10000.00,");
    long id = talks.draft(county, Budget.Stage.NOTICE);
    OfferText bySpending =
        new OfferText(Map.of(), Map.of("spending", "100", "visits", "0", "fees", "0"));
    BudgetRounds.Round round =
        new BudgetRounds.Round(bySpending.offer(), "按历史支出", Optional.empty());
    int seen = talks.seen(county, id);
    long next = staff.call(county, Staff.CLERK, () -> rounds.negotiate(id, seen, round)).id();
    assertEquals(
        List.of("C01 29925000.35 9975000.11", "C02 9975000.12 -9975000.11"),
        talks.lines(county, next).subList(0, 2));
  }

  @Test
  void X8_X9_X10_who_may_not_sign_is_told_why() {
    String county = county("338423");
    long id = talks.draft(county, Budget.Stage.NOTICE);
    refused(Hindrance.Kind.ROLE, () -> talks.sign(county, id, Staff.REVIEWER));
    int seen = talks.seen(county, id);
    talks.sign(county, id, Staff.CLERK);
    refused(
        Hindrance.Kind.STALE,
        () -> staff.run(county, Staff.REVIEWER, () -> signing.sign(id, seen)));
    Staff.Person both = new Staff.Person("wu", Role.BUREAU_REVIEWER, Role.BUREAU_APPROVER);
    talks.sign(county, id, both);
    refused(Hindrance.Kind.TWICE, () -> talks.sign(county, id, both));
    Staff.Person author =
        new Staff.Person(Staff.CLERK.name(), Role.BUREAU_CLERK, Role.BUREAU_APPROVER);
    refused(Hindrance.Kind.OWN, () -> talks.sign(county, id, author));
    refused(Hindrance.Kind.ROLE, () -> talks.sign(county, id, Staff.HEALTH));
    assertThrows(Refused.class, () -> talks.sign(county, id, Staff.Person.of("C01")));
    office.change("update budget_line set amount = amount + 1 where budget_id = " + id);
    refused(Hindrance.Kind.ALTERED, () -> talks.sign(county, id, Staff.APPROVER));
  }

  @Test
  void what_is_sent_back_is_negotiated_anew() {
    String county = county("338424");
    long id = talks.draft(county, Budget.Stage.NOTICE);
    talks.sign(county, id, Staff.CLERK);
    int seen = talks.seen(county, id);
    staff.run(county, Staff.REVIEWER, () -> signing.stop(id, seen, "比例偏离历史支出"));
    assertEquals("比例偏离历史支出", talks.find(county, id).proposal().standing().reason());
    refused(Hindrance.Kind.STOPPED, () -> talks.sign(county, id, Staff.REVIEWER));
    long next = talks.negotiate(county, id, "50%", "50%", "0%");
    assertEquals(2, talks.find(county, next).proposal().number());
    assertEquals(0, talks.find(county, next).circulation().signatures().size());
    assertThrows(Declined.class, () -> talks.negotiate(county, next, "50%", "40%", "0%"));
    assertThrows(Declined.class, () -> talks.draft(county, Budget.Stage.NOTICE));
    BudgetRounds.Round stale =
        new BudgetRounds.Round(new OfferText(Map.of(), Map.of()).offer(), "过时", Optional.empty());
    refused(
        Hindrance.Kind.STALE,
        () -> staff.run(county, Staff.CLERK, () -> rounds.negotiate(id, seen, stale)));
  }

  @Test
  void of_two_who_sign_at_once_one_wins_and_the_other_is_told() {
    String county = county("338425");
    long id = talks.draft(county, Budget.Stage.NOTICE);
    talks.sign(county, id, Staff.CLERK);
    int seen = talks.seen(county, id);
    List<CompletableFuture<Void>> both = new ArrayList<>();
    for (String name : List.of("li", "wang")) {
      Staff.Person person = new Staff.Person(name, Role.BUREAU_REVIEWER);
      both.add(
          CompletableFuture.runAsync(
              () -> staff.run(county, person, () -> signing.sign(id, seen)), threads));
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
    assertEquals(2, talks.find(county, id).circulation().signatures().size());
  }

  @Test
  void X4_a_community_sees_what_it_was_told_and_confirms_that_alone() {
    String county = county("338426");
    long draft = talks.draft(county, Budget.Stage.NOTICE);
    long id = talks.negotiate(county, draft, "50%", "50%", "0%");
    Staff.Person first = Staff.Person.of("C01");
    assertThrows(Missing.class, () -> staff.run(county, first, () -> proposals.find(id)));
    assertThrows(Declined.class, () -> allocate(county));
    talks.signAll(county, id);
    Proposals.Shown own = staff.call(county, first, () -> proposals.find(id));
    assertEquals(List.of("C01"), own.lines().stream().map(Proposals.Line::code).toList());
    assertEquals(Offer.PACK, own.proposal().content().offer());
    assertThrows(Refused.class, () -> staff.run(county, first, () -> signing.confirm(id, "C02")));
    assertThrows(Refused.class, () -> staff.run(county, first, () -> proposals.minutes(id)));
    assertFalse(inForce(county).isPresent());
  }

  private void agree(String county, String community) {
    Agreements.Shown shown = talks.enter(county, community, "协议 " + community);
    for (Staff.Person person : Staff.SIGNATORIES.subList(0, 3)) {
      shown = talks.sign(county, shown, person);
    }
  }

  private void bringIntoForce(String county, long id) {
    talks.signAll(county, id);
    talks.confirm(county, id, "C01");
    talks.confirm(county, id, "C02");
  }

  /** What the first community has, by what is in force. */
  private Optional<String> inForce(String county) {
    return staff.call(
        county,
        Staff.CLERK,
        () -> budgets.find(Pot.RESIDENT, 2025).map(b -> b.lines().get(0).amount().toString()));
  }

  private void allocate(String county) {
    office.run(county, () -> budgets.allocate(Pot.RESIDENT, 2025, Budget.Stage.YEAR_END));
  }

  private static void refused(Hindrance.Kind kind, Runnable work) {
    assertEquals(kind, assertThrows(NotSigned.class, work::run).hindrance().kind());
  }

  /** As many people in the one community as in the other, all year. */
  private String county(String county) {
    office.open(county);
    office.settle(county, 4);
    return county;
  }
}
