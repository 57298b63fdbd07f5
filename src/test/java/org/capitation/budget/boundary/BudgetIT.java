package org.capitation.budget.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.capitation.budget.Budget;
import org.capitation.it.Office;
import org.capitation.policy.BadPack;
import org.capitation.policy.PackTexts;
import org.capitation.policy.boundary.PolicyPacks;
import org.capitation.registry.Pot;
import org.capitation.value.Missing;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Allocates budgets of a small county, for the notice and for the year end, and finds them. */
@ExtendWith(ArquillianExtension.class)
class BudgetIT {
  private static final String WANG = "33990119900101019X";
  private static final String LI = "339901198502281129";
  private static final String CELLS =
      "method: cells, cells: {groups: [\"04\"], rows: [{cell: ill, group: \"04\"},"
          + " {cell: well, group: none}]}, weights: {ill: 3, well: 1}";

  @Inject private Office office;
  @Inject private Budgets budgets;
  @Inject private PolicyPacks packs;

  @Test
  void B8_B11_B13_the_same_total_is_split_for_the_notice_and_for_the_year_end() {
    String county = open("339851");
    office.run(county, () -> packs.add(PackTexts.with("method: member-months", CELLS)));
    Budget notice = allocate(county, Budget.Stage.NOTICE);
    // on the first day of the year nobody has a contract, so both count alike
    assertEquals(
        List.of("C01 19950000.24 0.00", "C02 19950000.23 0.00", "unattributed 0.00 0.00"),
        lines(notice));
    assertEquals(notice, find(county));
    Budget yearEnd = allocate(county, Budget.Stage.YEAR_END);
    // nine months signed and ill, three and twelve well
    assertEquals(
        List.of("C01 28500000.34 25650000.31", "C02 11400000.13 0.00", "unattributed 0.00 0.00"),
        lines(yearEnd));
    assertEquals(yearEnd, find(county));
    assertEquals(notice.frame(), yearEnd.frame());
    assertEquals(
        List.of(
            "1 NOTICE 1 0 well 0 1",
            "1 NOTICE 1 1 well 0 1",
            "2 YEAR_END 12 0 ill 1 9",
            "2 YEAR_END 12 0 well 0 3",
            "2 YEAR_END 12 1 well 0 12"),
        office.rows(
            county,
            "select b.version, b.stage, b.units_per_year, m.position, m.cell, m.signed, m.units"
                + " from budget_budget b join budget_member m on m.budget_id = b.id"
                + " where b.county_id = ? order by b.version, m.position, m.cell"));
  }

  @Test
  void B12_B17_without_a_year_before_the_factors_leave_all_as_residual() {
    String county = open("339852");
    String factors = "method: factors, factors: {weights: {spending: 50%, visits: 30%, fees: 20%}}";
    office.run(county, () -> packs.add(PackTexts.with("method: member-months", factors)));
    Budget budget = allocate(county, Budget.Stage.YEAR_END);
    assertEquals("39900000.47", budget.residual().toString());
    assertEquals(budget, find(county));
  }

  @Test
  void what_cannot_be_answered_is_refused() {
    String county = open("339854");
    assertThrows(
        Missing.class,
        () -> office.run(county, () -> budgets.allocate(Pot.EMPLOYEE, 2025, Budget.Stage.NOTICE)));
    assertThrows(
        BadPack.class,
        () ->
            office.run(
                county,
                () ->
                    budgets.simulate(
                        BudgetExamples.FIXED_RATE
                            .replace("560.00", "999999999999999")
                            .replace("68000", "999999999"))));
  }

  private String open(String county) {
    office.open(county);
    office.take(
        county,
        "insured",
        "psn_no,psn_name,psn_cert_type,certno,insutype,psn_type,crt_insu_date,household_township",
        "P1,王大,01," + WANG + ",390,1501,2025-01-01,339901101",
        "P2,李二,01," + LI + ",390,1501,2025-01-01,339901102");
    office.take(
        county,
        "enrolment",
        "contract_no,certno,team_code,sign_date,begndate,enddate,groups",
        "Q1," + WANG + ",T1,2025-04-01,2025-04-01,2026-03-31,04 05");
    office.attribute(county);
    return county;
  }

  private Budget allocate(String county, Budget.Stage stage) {
    List<Budget> budget = new ArrayList<>();
    office.run(county, () -> budget.add(budgets.allocate(Pot.RESIDENT, 2025, stage)));
    return budget.get(0);
  }

  private Budget find(String county) {
    List<Budget> budget = new ArrayList<>();
    office.run(county, () -> budget.add(budgets.find(Pot.RESIDENT, 2025).orElseThrow()));
    return budget.get(0);
  }

  private static List<String> lines(Budget budget) {
    return budget.lines().stream()
        .map(line -> line.claimant().code() + " " + line.amount() + " " + line.signed())
        .toList();
  }
}
