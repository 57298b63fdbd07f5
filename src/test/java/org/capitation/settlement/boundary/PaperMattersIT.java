package org.capitation.settlement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.capitation.access.Account;
import org.capitation.access.Matter;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.settlement.Reply;
import org.capitation.value.Declined;
import org.capitation.value.Money;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A settlement waits for those who can do something with it now, and for nobody else. */
@ExtendWith(ArquillianExtension.class)
class PaperMattersIT {
  private static final LocalDateTime LONG_AGO = LocalDateTime.of(2020, 1, 1, 0, 0);

  @Resource private ManagedExecutorService threads;
  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private YearClosers closers;
  @Inject private Replies replies;
  @Inject private PaperMatters matters;

  @Test
  void it_waits_for_one_after_the_other() {
    String county = closers.county("339641");
    assertEquals(List.of("zhang publish"), waiting(county));
    long id = closers.publish(county);
    assertEquals(List.of("of-C01 reply", "of-C02 reply"), waiting(county));
    LocalDate published = closers.find(county, id).paper().standing().created().day();
    assertEquals(
        Optional.of(published.plusDays(10)),
        matters.waiting(account(county, YearClosers.FIRST)).get(0).due());
    staff.run(county, YearClosers.FIRST, () -> replies.reply(id, "C01", Map.of()));
    assertEquals(List.of("of-C02 reply"), waiting(county));
    staff.run(
        county,
        YearClosers.SECOND,
        () -> replies.reply(id, "C02", Map.of(Reply.Figure.BUDGET, "少算")));
    assertEquals(List.of("zhang answer"), waiting(county));
    staff.run(
        county,
        Staff.CLERK,
        () -> replies.answer(id, new Replies.Target("C02", Reply.Figure.BUDGET), true, "核实无误"));
    for (Staff.Person person : List.of(Staff.REVIEWER, Staff.APPROVER, Staff.FINANCE)) {
      assertEquals(List.of(person.name() + " sign"), waiting(county));
      closers.sign(county, id, person);
    }
    closers.awaitLocked(county, id);
    assertEquals(List.of("sun pay"), waiting(county));
    assertEquals(
        List.of("settlement.LOCKED"),
        matters.news(account(county, YearClosers.FIRST), LONG_AGO).stream()
            .map(Matter::kind)
            .toList());
    assertEquals(List.of(), matters.news(account(county, Staff.Person.of("C09")), LONG_AGO));
  }

  @Test
  void S25_who_publishes_while_visits_come_is_refused_or_consistent() {
    String county = closers.county("339642");
    CompletableFuture<Void> coming =
        CompletableFuture.runAsync(
            () -> {
              for (int i = 0; i < 6; i++) {
                closers.visit(county, 0, "L" + i, "2025-11-1" + i, "1.00");
              }
            },
            threads);
    Optional<Long> id = Optional.empty();
    while (id.isEmpty()) {
      try {
        id = Optional.of(closers.publish(county));
      } catch (Declined refused) {
        assertEquals("settlement.denied.imports", refused.key());
      }
    }
    coming.join();
    Money spending =
        Money.total(
            closers.find(county, id.get()).rows().stream()
                .map(row -> row.settlement().spending())
                .toList());
    assertEquals(
        List.of(spending.toString()),
        office.rows(
            county,
            "select sum(fund) from ledger_borne where county_id = ? and budget_year = 2025"));
    assertEquals(
        List.of("1736.00"),
        office.rows(county, "select sum(fund) from ledger_borne where county_id = ?"));
  }

  /** Whom something of settlements waits for, and what. */
  private List<String> waiting(String county) {
    List<Staff.Person> all = new ArrayList<>(Staff.SIGNATORIES);
    all.addAll(List.of(YearClosers.FIRST, YearClosers.SECOND));
    return all.stream()
        .flatMap(
            person ->
                matters.waiting(account(county, person)).stream()
                    .map(one -> person.name() + " " + one.kind().replace("settlement.", "")))
        .toList();
  }

  private static Account account(String county, Staff.Person person) {
    return new Account(person.name(), person.name(), "", county, person.roles(), person.scope());
  }
}
