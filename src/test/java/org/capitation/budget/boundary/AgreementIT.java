package org.capitation.budget.boundary;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.List;
import org.capitation.access.Hindrance;
import org.capitation.access.NotSigned;
import org.capitation.access.Refused;
import org.capitation.budget.Agreement;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.registry.Pot;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Agreements are entered, signed by three, in force and ended. */
@ExtendWith(ArquillianExtension.class)
class AgreementIT {
  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private Talks talks;
  @Inject private Agreements agreements;

  @Test
  void three_people_put_it_in_force_and_a_second_one_waits_until_it_has_ended() {
    String county = county("338411");
    Agreements.Shown entered = talks.enter(county, "C01", "云栖医协〔2025〕1号");
    assertEquals(
        List.of(new Agreement.Member("H1", "一院")), entered.agreement().parties().members());
    refused(Hindrance.Kind.ROLE, county, entered, Staff.REVIEWER);
    Agreements.Shown prepared = talks.sign(county, entered, Staff.CLERK);
    refused(Hindrance.Kind.OWN, county, prepared, Staff.CLERK);
    refused(Hindrance.Kind.STALE, county, entered, Staff.REVIEWER);
    Agreements.Shown reviewed = talks.sign(county, prepared, Staff.REVIEWER);
    assertEquals(Agreement.State.DRAFT, reviewed.agreement().standing().state());
    Agreements.Shown approved = talks.sign(county, reviewed, Staff.APPROVER);
    assertEquals(Agreement.State.IN_FORCE, approved.agreement().standing().state());
    assertEquals("EXPIRED", approved.state(), "its last day has passed");
    refused(Hindrance.Kind.COMPLETE, county, approved, Staff.APPROVER);

    Agreements.Shown second =
        talks.sign(
            county,
            talks.sign(county, talks.enter(county, "C01", "云栖医协〔2025〕2号"), Staff.CLERK),
            Staff.REVIEWER);
    assertEquals(
        List.of("云栖医协〔2025〕1号"),
        assertThrows(Declined.class, () -> talks.sign(county, second, Staff.APPROVER)).arguments());
    long id = approved.agreement().id();
    int version = approved.agreement().standing().version();
    staff.run(county, Staff.APPROVER, () -> agreements.end(id, version, "提前终止"));
    assertEquals(
        Agreement.State.IN_FORCE,
        talks.sign(county, second, Staff.APPROVER).agreement().standing().state());
    assertThrows(
        NotSigned.class,
        () -> staff.run(county, Staff.APPROVER, () -> agreements.end(id, version, "再次")));
  }

  @Test
  void what_is_sent_back_is_not_signed_any_more() {
    String county = county("338412");
    Agreements.Shown prepared =
        talks.sign(county, talks.enter(county, "C02", "云栖医协〔2025〕3号"), Staff.CLERK);
    long id = prepared.agreement().id();
    int version = prepared.agreement().standing().version();
    assertThrows(
        NotSigned.class,
        () -> staff.run(county, Staff.APPROVER, () -> agreements.stop(id, version, "越级")));
    Agreements.Shown back =
        staff.call(county, Staff.REVIEWER, () -> agreements.stop(id, version, "扫描件缺页"));
    assertEquals("扫描件缺页", back.agreement().standing().reason());
    refused(Hindrance.Kind.STOPPED, county, back, Staff.REVIEWER);
  }

  @Test
  void X12_what_was_changed_after_a_signature_is_not_signed_any_more() {
    String county = county("338413");
    Agreements.Shown prepared =
        talks.sign(county, talks.enter(county, "C01", "云栖医协〔2025〕4号"), Staff.CLERK);
    office.change(
        "update budget_agreement set valid_to = '2026-12-31' where id = "
            + prepared.agreement().id());
    refused(Hindrance.Kind.ALTERED, county, prepared, Staff.REVIEWER);
  }

  @Test
  void X4_a_community_sees_its_own_agreements_and_their_scans() {
    String county = county("338414");
    long own = talks.enter(county, "C01", "云栖医协〔2025〕5号").agreement().id();
    long others = talks.enter(county, "C02", "云栖医协〔2025〕6号").agreement().id();
    Staff.Person first = Staff.Person.of("C01");
    assertEquals(
        List.of(own),
        staff.call(
            county,
            first,
            () ->
                agreements.list(Pot.RESIDENT, 2025).stream()
                    .map(shown -> shown.agreement().id())
                    .toList()));
    assertArrayEquals(
        Talks.MINUTES.bytes(), staff.call(county, first, () -> agreements.scan(own).bytes()));
    assertThrows(Missing.class, () -> staff.run(county, first, () -> agreements.scan(others)));
    assertThrows(Refused.class, () -> staff.run(county, first, () -> agreements.sign(own, 1)));
    office.change(
        "update document_attachment_part set content = 'x' where attachment_id ="
            + " (select scan_id from budget_agreement where id = "
            + own
            + ")");
    assertThrows(
        IllegalStateException.class, () -> staff.run(county, first, () -> agreements.scan(own)));
  }

  private void refused(
      Hindrance.Kind kind, String county, Agreements.Shown shown, Staff.Person person) {
    assertEquals(
        kind,
        assertThrows(NotSigned.class, () -> talks.sign(county, shown, person)).hindrance().kind());
  }

  private String county(String county) {
    office.open(county);
    return county;
  }
}
