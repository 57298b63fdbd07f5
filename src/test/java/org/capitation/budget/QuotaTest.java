package org.capitation.budget;

import static org.capitation.budget.Splits.amounts;
import static org.capitation.budget.Splits.printed;
import static org.capitation.budget.Splits.signed;
import static org.capitation.budget.Splits.split;
import static org.capitation.budget.Splits.terms;
import static org.capitation.budget.Splits.yuan;
import static org.capitation.budget.Splits.yuans;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.Formula;
import org.capitation.attribution.Cells;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Steps;
import org.capitation.value.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class QuotaTest {
  private static final Members SOME = Members.of(12, 1, 2);

  @Test
  void B14_rates_by_cell() {
    Map<String, Rate> rates =
        Map.of("old", Rate.of(yuan("240.00")), "young", Rate.of(yuan("120.00")));
    PerHead method = new PerHead(Optional.of(Splits.OLD_AND_YOUNG), rates);
    Budget budget =
        split(
            terms("0", "0%", new Regime.FixedRate(method)),
            cells(1, "A", 2, 1, 4),
            cells(2, "B", 0, 0, 1));
    assertEquals(List.of("100.00", "10.00"), amounts(budget));
    assertEquals(List.of("40.00", "0.00"), signed(budget));
    assertEquals(
        "B9 quota.per-head [B] (1 × 120.00) ÷ 12: 10.00",
        printed(budget.lines().get(1).steps()).get(0));
    assertEquals(2, budget.steps().stream().filter(s -> s.rule().equals("B14")).count());
    Splits.steps(budget).forEach(Formula::check);
  }

  @Test
  void B14_each_cell_has_one_rate() {
    Optional<Cells> cells = Optional.of(Splits.OLD_AND_YOUNG);
    Rate rate = Rate.of(yuan("1.00"));
    assertEquals("cell-names", unfit(() -> new PerHead(cells, Map.of("old", rate))));
    assertEquals("cell-names", unfit(() -> new PerHead(Optional.empty(), Map.of("old", rate))));
    assertEquals(Optional.empty(), PerHead.everybody(rate).cells());
  }

  @Test
  void B14_rates_can_weigh_the_split_of_a_fixed_total() {
    PerHead method = PerHead.everybody(Rate.of(yuan("476.00")));
    Budget budget = split(terms("100.00", method), Splits.claimants(12, 24));
    assertEquals(List.of("33.33", "66.67"), amounts(budget));
    assertEquals("476.00", Splits.step(budget.steps(), "rate").result().toString());
    assertEquals(
        "100.00 × (12 × 476.00) ÷ 12 ÷ (17,136 ÷ 12)",
        Splits.step(budget.lines().get(0).steps(), "part.per-head").formula());
    Budget heads = split(terms("100.00", method), Claimant.of(1, "A", Members.of(1, 1, 2)));
    assertEquals(
        "100.00 × (3 × 476.00) ÷ 1,428",
        Splits.step(heads.lines().get(0).steps(), "part.per-head").formula());
  }

  @Test
  void B15_costs_count_within_their_limits() {
    CostLimits limits = new CostLimits.Range(yuan("10.00"), yuan("20.00"));
    Costs costs = new Costs(yuans("9.99", "10.00"), yuans("20.00", "20.01", "0.00"));
    Budget budget =
        split(
            terms("100.00", "0%", new Regime.FixedRate(new OwnCost(limits, Map.of("A", costs)))),
            Claimant.of(1, "A", SOME),
            Claimant.of(2, "B", SOME));
    assertEquals(List.of("70.00", "0.00"), amounts(budget));
    assertEquals(List.of("20.00", "0.00"), signed(budget));
    assertEquals(
        "14.00", Splits.step(budget.lines().get(0).steps(), "own-cost.mean").result().toString());
    assertEquals(
        List.of("B15 own-cost.low [] : 10.00", "B15 own-cost.high [] : 20.00"),
        printed(budget.steps()).subList(3, 5));
    assertEquals("30.00", budget.residual().toString());
    assertEquals(
        List.of("B15 own-cost.signed [] : 20.00", "B15 own-cost.unsigned [] : 50.00"),
        printed(budget.lines().get(0).steps()).subList(0, 2));
    assertEquals(
        "B9 quota.own-cost [A] (20.00 + 50.00): 70.00",
        printed(budget.lines().get(0).steps()).get(3));
  }

  @Test
  void B15_percentiles_are_of_all_persons_where_there_is_no_reference() {
    CostLimits limits = percentiles("25", "75");
    OwnCost method =
        new OwnCost(
            limits,
            Map.of(
                "A",
                new Costs(yuans("1.00", "4.00"), List.of()),
                "B",
                new Costs(List.of(), yuans("3.00", "2.01"))));
    Budget budget =
        split(
            terms("0", "0%", new Regime.FixedRate(method)),
            Claimant.of(1, "A", SOME),
            Claimant.of(2, "B", SOME));
    // P25 of 1.00 2.01 3.00 4.00 is 1.7575, P75 3.25
    assertEquals(List.of("5.01", "5.01"), amounts(budget));
    assertEquals(
        List.of(
            "B15 own-cost.p-low [25%, 4] 1.00 + (2.01 − 1.00) × 75%: 1.76",
            "B15 own-cost.p-high [75%, 4] 3.00 + (4.00 − 3.00) × 25%: 3.25"),
        printed(budget.steps()).subList(3, 5));
  }

  @Test
  void B15_the_ends_of_percentiles_are_the_least_and_the_most() {
    CostLimits.Range ends =
        percentiles("0", "100").range(yuans("3", "1", "2"), new Steps("budget", Splits.BASIS));
    assertEquals(new CostLimits.Range(yuan("1"), yuan("3")), ends);
    CostLimits.Range one =
        percentiles("25", "75").range(yuans("7"), new Steps("budget", Splits.BASIS));
    assertEquals(new CostLimits.Range(yuan("7"), yuan("7")), one);
  }

  @Test
  void B15_limits_that_cannot_be_meant_are_refused() {
    assertEquals("limits", unfit(() -> new CostLimits.Range(yuan("2.01"), yuan("2.00"))));
    assertEquals("limits", unfit(() -> new CostLimits.Range(yuan("-0.01"), yuan("2.00"))));
    assertEquals("limits", unfit(() -> percentiles("75.01", "75")));
    assertEquals("limits", unfit(() -> percentiles("-1", "75")));
    assertEquals("limits", unfit(() -> percentiles("25", "100.01")));
    assertEquals(Money.ZERO, new CostLimits.Range(Money.ZERO, Money.ZERO).high());
  }

  @Test
  void B15_B17_without_a_person_there_are_no_limits_and_all_stays_residual() {
    Budget budget =
        split(
            terms("100.00", new OwnCost(percentiles("25", "75"), Map.of())),
            Claimant.of(1, "A", SOME));
    assertEquals("100.00", budget.residual().toString());
    assertEquals(Money.ZERO, budget.of(1));
  }

  @Test
  void B16_patients_that_cannot_be_meant_are_refused() {
    HospitalHeads.HeadQuota quota = new HospitalHeads.HeadQuota(yuan("1"), yuan("1"), Ratio.ONE);
    assertEquals(
        "rate", unfit(() -> new HospitalHeads.HeadQuota(yuan("1"), yuan("1.01"), Ratio.ONE)));
    assertEquals(
        "rate", unfit(() -> new HospitalHeads.HeadQuota(yuan("1"), yuan("1"), Ratio.of("1.01"))));
    assertEquals("rate", unfit(() -> hospitals(0, 1, Ratio.ONE, quota)));
    assertEquals("rate", unfit(() -> hospitals(1, 0, Ratio.ONE, quota)));
    assertEquals("rate", unfit(() -> hospitals(1, 1, Ratio.of("1.01"), quota)));
    assertEquals("negative", unfit(() -> new HospitalHeads.Patients(-1, 0, 0)));
    assertEquals("negative", unfit(() -> new HospitalHeads.Patients(0, -1, 0)));
    assertEquals("negative", unfit(() -> new HospitalHeads.Patients(0, 0, -1)));
  }

  @Test
  void B16_heads_can_weigh_the_split_of_a_fixed_total() {
    HospitalHeads.HeadQuota quota =
        new HospitalHeads.HeadQuota(yuan("2"), yuan("1"), Ratio.of("0.5"));
    Method method =
        new HospitalHeads(
            new HospitalHeads.Patients(10, 2, 4),
            Ratio.of("0.5"),
            quota,
            Map.of(
                "C1",
                new HospitalHeads.Patients(0, 1, 0),
                "C2",
                new HospitalHeads.Patients(0, 0, 1)));
    Budget budget = split(terms("90.00", method), Splits.claimants(1, 1, 1));
    assertEquals(List.of("60.00", "30.00", "0.00"), amounts(budget));
    Splits.step(budget.lines().get(0).steps(), "part.hospital-heads");
    Splits.steps(budget).forEach(Formula::check);
  }

  private static HospitalHeads hospitals(
      long inpatients, long outpatients, Ratio weight, HospitalHeads.HeadQuota quota) {
    return new HospitalHeads(
        new HospitalHeads.Patients(1, inpatients, outpatients), weight, quota, Map.of());
  }

  private static CostLimits.Percentiles percentiles(String low, String high) {
    return new CostLimits.Percentiles(Ratio.ofPercent(low), Ratio.ofPercent(high), List.of());
  }

  private static Claimant cells(
      int number, String code, long oldSigned, long oldUnsigned, long young) {
    return Claimant.of(
        number,
        code,
        new Members(
            12,
            Map.of(
                new Members.Kind("old", true), oldSigned,
                new Members.Kind("old", false), oldUnsigned,
                new Members.Kind("young", false), young)));
  }

  private static String unfit(Executable making) {
    return assertThrows(Unfit.class, making).reason();
  }
}
