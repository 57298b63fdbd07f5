package org.capitation.settlement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.capitation.access.Hindrance;
import org.capitation.access.NotSigned;
import org.capitation.access.Role;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.settlement.Appraisal.State;
import org.capitation.value.Declined;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may sign an assessment and when, and who wins where two are at it. */
@ExtendWith(ArquillianExtension.class)
class AppraisalSigningIT {
  private static final Staff.Person FIRST = Staff.Person.of("C01");

  @Resource private ManagedExecutorService threads;
  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private Appraisers appraisers;
  @Inject private Appraisals appraisals;

  @Test
  void S37_two_others_of_the_bureau_sign_and_see_the_same() {
    String county = county("339715");
    appraisers.type(county, "C01", "60", null);
    appraisers.publish(county, "C01");
    appraisers.confirm(county, "C01");
    Staff.Person author = new Staff.Person(Staff.CLERK.name(), Role.BUREAU_REVIEWER);
    assertEquals(Hindrance.Kind.OWN, unsigned(() -> appraisers.sign(county, "C01", author)));
    assertEquals(
        Hindrance.Kind.ROLE, unsigned(() -> appraisers.sign(county, "C01", Staff.APPROVER)));
    appraisers.sign(county, "C01", Staff.REVIEWER);
    office.change(
        "update settlement_appraisal_line set marks = 59 where kind = 'INDICATOR' and code = '1'"
            + " and appraisal_id = "
            + appraisers.id(county, "C01"));
    assertEquals(
        Hindrance.Kind.ALTERED, unsigned(() -> appraisers.sign(county, "C01", Staff.APPROVER)));
    assertEquals(State.CONFIRMED, appraisers.state(county, "C01"));
  }

  @Test
  void S37_a_community_that_is_late_does_not_hold_up_the_year() {
    String county = county("339716");
    appraisers.type(county, "C01", "60", null);
    appraisers.publish(county, "C01");
    long id = appraisers.id(county, "C01");
    published(id, "2026-02-20");
    assertEquals("unsettled", denied(() -> appraisers.sign(county, "C01", Staff.REVIEWER)));
    published(id, "2026-02-19");
    appraisers.sign(county, "C01", Staff.REVIEWER);
    assertEquals("signing", denied(() -> appraisers.confirm(county, "C01")));
    appraisers.sign(county, "C01", Staff.APPROVER);
    assertEquals(State.FROZEN, appraisers.state(county, "C01"));
  }

  @Test
  void S37_of_two_who_answer_for_a_community_at_once_one_wins() {
    String county = county("339718");
    appraisers.type(county, "C01", "60", null);
    appraisers.publish(county, "C01");
    long id = appraisers.id(county, "C01");
    int seen = appraisers.seen(county, "C01");
    List<Runnable> both =
        List.of(
            () -> appraisals.confirm(id, seen),
            () -> appraisals.object(id, seen, Map.of(Appraisers.TYPED, "偏低")));
    List<CompletableFuture<Void>> running = new ArrayList<>();
    for (Runnable one : both) {
      running.add(CompletableFuture.runAsync(() -> staff.run(county, FIRST, one), threads));
    }
    List<String> lost = new ArrayList<>();
    for (CompletableFuture<Void> one : running) {
      try {
        one.join();
      } catch (CompletionException e) {
        lost.add(((Declined) e.getCause()).key());
      }
    }
    assertEquals(List.of("settlement.appraisal.denied.stale"), lost);
  }

  private String county(String county) {
    appraisers.open(county);
    return county;
  }

  private void published(long id, String day) {
    office.change(
        "update settlement_appraisal set published_at = '" + day + " 09:00:00' where id = " + id);
  }

  private static String denied(Runnable act) {
    return assertThrows(Declined.class, act::run).key().replaceFirst(".*[.]", "");
  }

  private static Hindrance.Kind unsigned(Runnable act) {
    return assertThrows(NotSigned.class, act::run).hindrance().kind();
  }
}
