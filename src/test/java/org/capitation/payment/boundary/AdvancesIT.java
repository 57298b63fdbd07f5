package org.capitation.payment.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Hindrance;
import org.capitation.access.NotSigned;
import org.capitation.access.Refused;
import org.capitation.it.Office;
import org.capitation.it.Staff;
import org.capitation.payment.Advance;
import org.capitation.payment.AdvanceRequest;
import org.capitation.payment.AdvanceRequest.State;
import org.capitation.policy.PackTexts;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.registry.Pot;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Advances are asked for, examined, signed by three, and recovered month by month (P9, P17). */
@ExtendWith(ArquillianExtension.class)
class AdvancesIT {
  private static final YearMonth FIRST = YearMonth.of(2025, 1);
  private static final String VISITS =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";

  @Inject private Office office;
  @Inject private Staff staff;
  @Inject private Payers payers;
  @Inject private AdvanceRequests requests;
  @Inject private PolicyPacks packs;

  @Test
  void P17_an_advance_is_granted_by_three_and_recovered_by_the_months() {
    String county = county("338441");
    AdvanceRequest granted = payers.advance(county, 2025, "C02", "6.5");
    assertEquals(State.GRANTED, granted.standing().state());
    assertEquals("1200.00", granted.amount().toString());
    assertEquals("requested", denied(() -> request(county, "C02", "7")));
    long first = payers.prepare(county, FIRST);
    assertEquals("C02 970.00 29.10 100.00 0.00 840.90", payers.lines(county, first).get(1));
    payers.signAll(county, first);
    long second = payers.prepare(county, FIRST.plusMonths(1));
    assertEquals("C02 970.00 29.10 100.00 0.00 840.90", payers.lines(county, second).get(1));
  }

  @Test
  void P9_the_terms_refuse_it_in_words_and_another_may_be_asked_for() {
    String county = county("338442");
    AdvanceRequest refused = request(county, "C02", "5.9");
    assertEquals(State.REFUSED, refused.standing().state());
    assertEquals(Optional.of(Advance.Reason.BALANCE), refused.examined().orElseThrow().refusal());
    AdvanceRequests.Shown shown =
        staff.call(county, Staff.CLERK, () -> requests.find(refused.id()));
    assertFalse(shown.steps().isEmpty());
    int seen = refused.standing().version();
    assertThrows(
        NotSigned.class,
        () -> staff.run(county, Staff.CLERK, () -> requests.sign(refused.id(), seen)));
    assertEquals(State.SIGNING, request(county, "C02", "6.0").standing().state());
    assertEquals(
        Optional.of(Advance.Reason.NO_HISTORY),
        request(county, "C01", "6.0").examined().orElseThrow().refusal());
  }

  @Test
  void P17_who_may_not_is_told_why() {
    String county = county("338443");
    Staff.Person second = Staff.Person.of("C02");
    assertThrows(
        Refused.class,
        () -> staff.run(county, second, () -> requests.apply(Pot.RESIDENT, 2025, "C01", "药品")));
    assertThrows(
        Missing.class,
        () -> staff.run(county, second, () -> requests.apply(Pot.RESIDENT, 2024, "C02", "药品")));
    long id =
        staff.call(
            county, second, () -> requests.apply(Pot.RESIDENT, 2025, "C02", "药品").request().id());
    assertEquals(
        "unexamined", denied(() -> staff.run(county, Staff.CLERK, () -> requests.sign(id, 1))));
    assertThrows(
        Missing.class, () -> staff.run(county, Staff.Person.of("C01"), () -> requests.find(id)));
    staff.run(county, Staff.CLERK, () -> requests.examine(id, 1, new BigDecimal("6"), false));
    assertEquals(
        Hindrance.Kind.STALE,
        assertThrows(
                NotSigned.class, () -> staff.run(county, Staff.CLERK, () -> requests.sign(id, 1)))
            .hindrance()
            .kind());
    staff.run(county, Staff.CLERK, () -> requests.sign(id, 2));
    staff.run(county, Staff.REVIEWER, () -> requests.stop(id, 3, "用途不明"));
    assertEquals(
        List.of(State.STOPPED),
        staff.call(county, second, () -> requests.list(Pot.RESIDENT, 2025)).stream()
            .map(shown -> shown.request().standing().state())
            .toList());
  }

  private AdvanceRequest request(String county, String community, String balance) {
    return payers.request(county, 2025, Staff.Person.of(community), community, balance);
  }

  private static String denied(Runnable work) {
    return assertThrows(Declined.class, work::run).key().replace("payment.denied.", "");
  }

  /** A county whose second community spent 12,000 yuan the year before and 970 in two months. */
  private String county(String county) {
    office.open(county);
    office.settle(county, 4);
    office.run(
        county,
        () ->
            packs.add(
                PackTexts.with(
                    "withheld: 3%",
                    "withheld: 3%, advance: {article: 第十一条, months: 1.2, years: 1,"
                        + " balance: {at-least: 6}, recovery: monthly}")));
    office.take(
        county,
        "opening",
        "community_code,insutype,year,item,amount,signed",
        "C02,390,2024,spending,12000.00,");
    for (int month = 1; month <= 2; month++) {
      String day = "2025-0%d-10".formatted(month);
      office.take(
          county,
          "visit",
          VISITS,
          "S%d,P0,%s,390,1501,H2,11,%s,%s 10:00:00,2,1500.00,970.00,0,,%s 10:00:00"
              .formatted(month, Office.certificate(0), day, day, day));
      payers.close(county, YearMonth.of(2025, month));
    }
    return county;
  }
}
