package org.capitation.settlement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.capitation.budget.Budget;
import org.capitation.budget.boundary.Budgets;
import org.capitation.it.Office;
import org.capitation.payment.boundary.Payers;
import org.capitation.payment.boundary.Payments;
import org.capitation.policy.PackTexts;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.registry.Pot;
import org.capitation.settlement.Settlement;
import org.capitation.settlement.SettlementDraft;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A draft is of this moment, whatever was known of the county before. */
@ExtendWith(ArquillianExtension.class)
class SettlementsIT {
  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final String VISITS =
      "setl_id,psn_no,certno,insutype,psn_type,fixmedins_code,med_type,begndate,setl_time,pay_loc,"
          + "medfee_sumamt,hifp_pay,refd_setl_flag,init_setl_id,updt_time";
  private static final String OPENINGS = "community_code,insutype,year,item,amount,signed";

  @Inject private Office office;
  @Inject private PolicyPacks packs;
  @Inject private Budgets budgets;
  @Inject private Payers payers;
  @Inject private Payments payments;
  @Inject private Settlements settlements;
  @Inject private UserTransaction transaction;

  @Test
  void S8_a_draft_shows_at_once_what_was_decided_booked_brought_along_or_paid() {
    String county = county("339581");
    assertEquals(List.of(), drafted(county));
    allocate(county);
    assertEquals(
        List.of("C01 19000000.00 0.00 0.00 0.00", "C02 19000000.00 0.00 0.00 0.00"),
        drafted(county));
    visit(county, "S1", "50.00");
    assertEquals("C01 19000000.00 50.00 0.00 0.00", drafted(county).get(0));
    visit(county, "S2", "30.00");
    assertEquals("C01 19000000.00 80.00 0.00 0.00", drafted(county).get(0));
    office.take(
        county,
        "opening",
        OPENINGS,
        "C02,390,2024,spending,12000.00,",
        "C02,390,2025,spending,7.00,");
    assertEquals("C02 19000000.00 7.00 0.00 0.00", drafted(county).get(1));
    payers.advance(county, 2025, "C02", "6");
    assertEquals("C02 19000000.00 7.00 0.00 2000.00", drafted(county).get(1));
    pay(county);
    assertEquals("C02 19000000.00 7.00 2.40 2000.00", drafted(county).get(1));
    office.run(county, () -> packs.add(pack("20000000.00")));
    assertEquals("C02 19000000.00 7.00 2.40 2000.00", drafted(county).get(1));
    allocate(county);
    assertEquals("C02 9500000.00 7.00 2.40 2000.00", drafted(county).get(1));
    office.take(
        county, "community", "community_code,community_name,lead_fixmedins_code", "C03,三,H3");
    assertEquals("C03 0.00 0.00 0.00 0.00", drafted(county).get(2));
  }

  @Test
  void S8_what_a_transaction_saw_before_it_came_to_nothing_is_not_kept() throws Exception {
    String county = county("339582");
    allocate(county);
    visit(county, "S1", "50.00");
    transaction.begin();
    pay(county);
    assertEquals("C02 19000000.00 0.00 1.50 0.00", drafted(county).get(1));
    transaction.rollback();
    assertEquals("C02 19000000.00 0.00 0.00 0.00", drafted(county).get(1));
    // as the payment would have been, the next change is the next version
    allocate(county);
    assertEquals("C02 19000000.00 0.00 0.00 0.00", drafted(county).get(1));
  }

  @Test
  void S8_a_draft_shows_what_another_server_has_written() {
    String county = county("339583");
    allocate(county);
    assertEquals("C01 19000000.00 0.00 0.00 0.00", drafted(county).get(0));
    office.change(
        "insert into payment_advance select -1, c.id, 390, m.id, 2025, 5.00, now(3), 'it'"
            + " from registry_county c join registry_community m on m.county_id = c.id"
            + " where c.code = '339583' and m.code = 'C01'");
    office.change("update registry_county set frame = frame + 1 where code = '339583'");
    assertEquals("C01 19000000.00 0.00 0.00 5.00", drafted(county).get(0));
  }

  /** As many people in the one community as in the other. */
  private String county(String county) {
    office.open(county);
    office.settle(county, 4);
    office.run(county, () -> packs.add(pack("40000000.00")));
    return county;
  }

  private static String pack(String total) {
    return PackTexts.with("handed-down: 42000000.50", "handed-down: " + total)
        .replace(
            "withheld: 3%",
            "withheld: 3%, advance: {article: 第十一条, months: 2, years: 1, recovery: year-end}");
  }

  private void allocate(String county) {
    office.run(county, () -> budgets.allocate(Pot.RESIDENT, 2025, Budget.Stage.YEAR_END));
  }

  private void pay(String county) {
    office.run(county, () -> payments.takeOver(MARCH));
  }

  /** Somebody of the first community goes to the hospital of the second. */
  private void visit(String county, String settlement, String fund) {
    office.take(
        county,
        "visit",
        VISITS,
        "%s,P0,%s,390,1501,H2,11,2025-03-10,2025-03-10 10:00:00,2,80.00,%s,0,,2025-03-10 10:00:00"
            .formatted(settlement, Office.certificate(0), fund));
  }

  /** Budget, spending, withheld and advance of each community, drafted twice. */
  private List<String> drafted(String county) {
    List<String> lines = new ArrayList<>();
    office.run(
        county,
        () -> {
          var draft = settlements.draft(Pot.RESIDENT, 2025);
          assertEquals(draft, settlements.draft(Pot.RESIDENT, 2025));
          draft.ifPresent(d -> d.parts().forEach(part -> lines.add(told(part))));
        });
    return lines;
  }

  private static String told(SettlementDraft.Part part) {
    Settlement s = part.settlement();
    return String.join(
        " ",
        part.community().code(),
        s.budget().toString(),
        s.spending().toString(),
        s.inputs().withheld().toString(),
        s.inputs().paid().advance().toString());
  }
}
