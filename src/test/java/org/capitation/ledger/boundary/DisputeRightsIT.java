package org.capitation.ledger.boundary;

import static org.capitation.ledger.boundary.Disputants.ONE;
import static org.capitation.ledger.boundary.Disputants.TWO;
import static org.capitation.ledger.boundary.Disputants.content;
import static org.capitation.ledger.boundary.Disputants.denied;
import static org.capitation.ledger.boundary.Disputants.visit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.Stream;
import org.capitation.access.Refused;
import org.capitation.access.Role;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.ledger.boundary.Disputes.Verdict;
import org.capitation.registry.Pot;
import org.capitation.value.Missing;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may do what about a dispute, in which state; who is told; and two at once (L20, L22). */
@ExtendWith(ArquillianExtension.class)
class DisputeRightsIT {
  private static final String ENTRIES = "select id from ledger_entry where county_id = ?";

  @Resource private ManagedExecutorService threads;
  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private Disputants them;
  @Inject private Disputes disputes;
  @Inject private DisputeList list;

  @Test
  void L20_who_may_and_who_may_not() {
    String county = county("339104");
    them.take(county, visit("S1", "03-10", "50.00"));
    Stream.of(Staff.CLERK, Staff.APPROVER, Staff.FINANCE, doctor(), auditor(), TWO)
        .forEach(
            who ->
                assertThrows(
                    Refused.class, () -> them.file(county, who, "C01", content(null, "S1"), null)));
    assertEquals(
        "NOT_CHARGED", denied(() -> them.file(county, TWO, "C02", content("C01", "S1"), null)));
    assertThrows(Missing.class, () -> them.file(county, "S9"));
    long id = them.file(county, "S1");
    assertThrows(Missing.class, () -> staff.run(county, TWO, () -> list.find(id)));
    assertThrows(Missing.class, () -> them.withdraw(county, id, TWO));
    assertThrows(Refused.class, () -> staff.run(county, doctor(), () -> list.find(id)));
    assertEquals(id, staff.call(county, auditor(), () -> list.find(id)).dispute().id());
    Stream.of(Staff.REVIEWER, Staff.APPROVER, Staff.FINANCE, auditor(), ONE)
        .forEach(
            who -> {
              assertThrows(Refused.class, () -> them.take(county, id, who));
              assertThrows(Refused.class, () -> them.setAside(county, id, who));
              assertThrows(
                  Refused.class, () -> them.decide(county, id, who, Verdict.REFUSAL, null));
            });
    assertThrows(Refused.class, () -> them.withdraw(county, id, Staff.CLERK));
    assertEquals("state.FILED", denied(() -> them.setAside(county, id, Staff.CLERK)));
    assertEquals(
        "state.FILED", denied(() -> them.decide(county, id, Staff.CLERK, Verdict.REFUSAL, null)));
    assertEquals("undecided", denied(() -> them.sign(county, id, Staff.CLERK)));
    them.take(county, id, Staff.CLERK);
    assertEquals("state.TAKEN", denied(() -> them.take(county, id, Staff.CLERK)));
    assertEquals("target", denied(() -> transfer(county, id, "C09")));
    assertEquals("TARGET", denied(() -> transfer(county, id, "C01")));
    transfer(county, id, "C02");
    assertEquals("state.SIGNING", denied(() -> them.withdraw(county, id, ONE)));
    Stream.of(Staff.FINANCE, auditor(), ONE)
        .forEach(
            who -> {
              assertThrows(Refused.class, () -> them.sign(county, id, who));
              assertThrows(Refused.class, () -> them.stop(county, id, who));
            });
    assertEquals("ROLE", denied(() -> them.sign(county, id, Staff.REVIEWER)));
    them.sign(county, id, Staff.CLERK);
    assertEquals("OWN", denied(() -> them.sign(county, id, Staff.CLERK)));
    them.sign(county, id, Staff.REVIEWER);
    assertEquals("TWICE", denied(() -> them.sign(county, id, Staff.REVIEWER)));
    assertEquals(
        "STALE", denied(() -> staff.run(county, Staff.APPROVER, () -> disputes.sign(id, 1))));
    them.sign(county, id, Staff.APPROVER);
    assertEquals(id, staff.call(county, TWO, () -> list.find(id)).dispute().id(), "it bears it");
    assertEquals("COMPLETE", denied(() -> them.sign(county, id, Staff.APPROVER)));
  }

  private void transfer(String county, long id, String target) {
    them.decide(county, id, Staff.CLERK, Verdict.TRANSFER, target);
  }

  @Test
  void two_at_once_file_one_dispute_and_give_one_signature() throws Exception {
    String county = county("339111");
    them.take(county, visit("S1", "03-10", "50.00"));
    assertEquals(List.of("", "OPEN"), together(() -> them.file(county, "S1")));
    long id = staff.call(county, ONE, () -> all(county)).get(0);
    them.prepare(county, id, Verdict.TRANSFER, "C02");
    them.sign(county, id, Staff.CLERK);
    them.sign(county, id, Staff.REVIEWER);
    int seen = them.seen(county, id);
    assertEquals(
        List.of("", "STALE"),
        together(() -> staff.run(county, Staff.APPROVER, () -> disputes.sign(id, seen))));
    assertEquals(2, office.rows(county, ENTRIES).size());
  }

  private List<Long> all(String county) {
    return list
        .of(
            new DisputeQuery(
                Pot.RESIDENT, 2025, Optional.empty(), Optional.empty(), Optional.empty()),
            new DisputePage(0, 10))
        .rows()
        .stream()
        .map(one -> one.dispute().id())
        .toList();
  }

  /** What becomes of an act that two do at once, in order. */
  private List<String> together(Runnable act) throws Exception {
    CyclicBarrier barrier = new CyclicBarrier(2);
    List<CompletableFuture<String>> both = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      both.add(
          CompletableFuture.supplyAsync(
              () ->
                  denied(
                      () -> {
                        try {
                          barrier.await();
                        } catch (Exception e) {
                          throw new IllegalStateException(e);
                        }
                        act.run();
                      }),
              threads));
    }
    return Stream.of(both.get(0).get(), both.get(1).get()).sorted().toList();
  }

  @Test
  void each_is_told_what_to_do_and_what_was_decided() {
    String county = county("339112");
    them.take(county, visit("S1", "03-10", "50.00"));
    long id = them.file(county, "S1");
    assertEquals(List.of("dispute.take"), them.kinds(county, Staff.CLERK));
    assertEquals(List.of(), them.kinds(county, Staff.REVIEWER));
    them.take(county, id, Staff.CLERK);
    assertEquals(List.of("dispute.decide"), them.kinds(county, Staff.CLERK));
    them.decide(county, id, Staff.CLERK, Verdict.TRANSFER, "C02");
    assertEquals(List.of("dispute.sign"), them.kinds(county, Staff.CLERK));
    them.sign(county, id, Staff.CLERK);
    assertEquals(List.of(), them.kinds(county, Staff.CLERK));
    assertEquals(List.of("dispute.sign"), them.kinds(county, Staff.REVIEWER));
    them.sign(county, id, Staff.REVIEWER);
    them.sign(county, id, Staff.APPROVER);
    assertEquals(List.of("dispute.UPHELD"), them.news(county, ONE));
    assertEquals(List.of("dispute.charged"), them.news(county, TWO));
    assertEquals(List.of(), them.news(county, Staff.CLERK));
  }

  private String county(String county) {
    them.open(county);
    return county;
  }

  private static Staff.Person auditor() {
    return new Staff.Person("audit", Role.AUDITOR);
  }

  private static Staff.Person doctor() {
    return new Staff.Person("doc", Role.DOCTOR);
  }
}
