package org.capitation.enrolment.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.capitation.access.Refused;
import org.capitation.enrolment.EndReason;
import org.capitation.enrolment.Order;
import org.capitation.enrolment.Order.Choice;
import org.capitation.enrolment.Order.Correction.Days;
import org.capitation.enrolment.Order.Grounds;
import org.capitation.enrolment.Order.Parties;
import org.capitation.enrolment.PersonContracts;
import org.capitation.it.Office;
import org.capitation.value.Missing;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who may sign up whom, and see what. */
@ExtendWith(ArquillianExtension.class)
class EnrolmentReachIT {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final Grounds DOCUMENT = new Grounds("录入有误", "云栖函〔2026〕1号");

  @Inject private Office office;
  @Inject private People people;
  @Inject private Enrolments enrolments;
  @Inject private ContractHistories histories;
  @Inject private SigningFees fees;

  @Test
  void X5_a_doctor_acts_for_the_own_list_only() {
    String county = people.open("337731", 3);
    people.contract(county, 0, "Q0", "2025-03-15", "2026-03-14");
    people.as(
        "D1",
        county,
        () -> {
          assertTrue(enrolments.sign(sign(1, "T1", "D1")).isGood());
          assertTrue(enrolments.check(sign(2, "T1", "D1")).isGood());
          assertTrue(enrolments.renew(renewal("Q0")).isGood());
          assertThrows(Refused.class, () -> enrolments.sign(sign(2, "T2", "D2")));
          assertThrows(Refused.class, () -> enrolments.check(sign(2, "T1", null)));
          assertThrows(Refused.class, () -> enrolments.cancel(cancellation("Q0")));
          assertThrows(Refused.class, () -> enrolments.correct(correction("Q0")));
        });
    people.as(
        "D2",
        county,
        () -> {
          assertThrows(Missing.class, () -> enrolments.terminate(end("Q0")));
          assertThrows(Missing.class, () -> enrolments.renew(List.of(renewal("Q0"))));
          assertThrows(Missing.class, () -> histories.of(people.key(county, 0)));
        });
    people.as("D1", county, () -> assertTrue(enrolments.terminate(end("Q0")).isGood()));
  }

  @Test
  void X4_a_community_acts_for_its_teams() {
    String county = people.open("337732", 3);
    people.contract(county, 0, "Q0", "2025-03-15", "2026-03-14");
    people.as(
        "C01",
        county,
        () -> {
          assertTrue(enrolments.sign(sign(1, "T1", "D1")).isGood());
          assertThrows(Refused.class, () -> enrolments.sign(sign(2, "T2", "D2")));
          assertThrows(Refused.class, () -> enrolments.switchTeam(toOther("Q0")));
          assertTrue(enrolments.correct(correction("Q0")).isGood());
        });
    people.as(
        "C02",
        county,
        () -> {
          assertThrows(Missing.class, () -> enrolments.terminate(end("Q0")));
          assertThrows(Missing.class, () -> enrolments.switchTeam(toOther("Q0")));
          assertThrows(Missing.class, () -> enrolments.cancel(cancellation("Q0")));
          assertThrows(Missing.class, () -> histories.of(people.key(county, 0)));
          assertEquals(0, fees.of(2026).lines().size());
        });
    people.as("C01", county, () -> assertEquals(1, fees.of(2026).lines().size()));
  }

  @Test
  void X2_the_health_bureau_acts_for_all_and_the_auditor_for_none() {
    String county = people.open("337733", 2);
    people.as("health", county, () -> assertTrue(enrolments.sign(sign(0, "T2", "D2")).isGood()));
    people.as(
        "auditor",
        county,
        () -> {
          assertThrows(Refused.class, () -> enrolments.check(sign(1, "T1", "D1")));
          assertEquals(1, histories.of(people.key(county, 0)).contracts().size());
        });
    assertThrows(Refused.class, () -> enrolments.check(sign(1, "T1", "D1")));
  }

  @Test
  void X6_names_are_masked_for_others_than_the_doctor() {
    String county = people.open("337734", 1);
    people.contract(county, 0, "Q0", "2025-03-15", "2026-03-14");
    people.as("D1", county, () -> assertEquals("王小芳", seen(county).name()));
    for (String other : List.of("C01", "health", "auditor")) {
      people.as(other, county, () -> assertEquals("王*芳", seen(county).name(), other));
    }
    people.as("D1", county, () -> assertTrue(seen(county).certificate().contains("*")));
  }

  private PersonContracts seen(String county) {
    return histories.of(people.key(county, 0));
  }

  private Order.Sign sign(int person, String team, String doctor) {
    return new Order.Sign(
        null,
        new Parties(people.certificate(person), team, doctor),
        TODAY,
        1,
        Choice.NONE,
        Grounds.NONE);
  }

  private static Order.Renewal renewal(String contract) {
    return new Order.Renewal(contract, 0, null, TODAY, 1, null);
  }

  private static Order.Termination end(String contract) {
    return new Order.Termination(contract, 0, TODAY, EndReason.MOVED, Grounds.NONE);
  }

  private static Order.Switch toOther(String contract) {
    return new Order.Switch(contract, 0, null, "T2", "D2", TODAY, 1, null, Grounds.NONE);
  }

  private static Order.Correction correction(String contract) {
    return new Order.Correction(contract, 0, Days.SAME, null, null, List.of("04"), null, DOCUMENT);
  }

  private static Order.Cancellation cancellation(String contract) {
    return new Order.Cancellation(contract, 0, DOCUMENT);
  }
}
