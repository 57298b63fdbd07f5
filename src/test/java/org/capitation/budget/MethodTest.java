package org.capitation.budget;

import static org.capitation.budget.Splits.amounts;
import static org.capitation.budget.Splits.shares;
import static org.capitation.budget.Splits.signed;
import static org.capitation.budget.Splits.split;
import static org.capitation.budget.Splits.terms;
import static org.capitation.budget.Splits.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.Formula;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class MethodTest {
  private static final Members SOME = Members.of(12, 1, 2);
  private static final ByFactors.Lambdas LAMBDAS = lambdas("50", "30", "20");

  @Test
  void B3_shares_that_are_not_the_whole_are_refused() {
    assertEquals("shares-sum", unfit(() -> shares("C1", "60", "C2", "39.99")));
    assertEquals("shares-sum", unfit(() -> shares("C1", "60", "C2", "40.01")));
    assertEquals("shares-sum", unfit(() -> shares("C1", "110", "C2", "-10")));
    assertEquals("shares-sum", unfit(() -> new ByShares(Map.of())));
  }

  @Test
  void B12_factors_that_are_not_the_whole_are_refused() {
    assertEquals("shares-sum", unfit(() -> lambdas("50", "30", "20.01")));
    assertEquals("shares-sum", unfit(() -> lambdas("50", "30", "19.99")));
    assertEquals("shares-sum", unfit(() -> lambdas("-1", "81", "20")));
    assertEquals("shares-sum", unfit(() -> lambdas("81", "-1", "20")));
    assertEquals("shares-sum", unfit(() -> lambdas("81", "20", "-1")));
    assertEquals(Ratio.ONE, lambdas("100", "0", "0").spending());
  }

  @Test
  void B12_the_history_agreed_on_goes_before_that_of_the_ledger() {
    History ledger = counted("10.00", 1, "100.00");
    Method method =
        new ByFactors(
            LAMBDAS, Map.of("A", new History.Typed(yuan("30"), 3, BigDecimal.ONE, BigDecimal.TEN)));
    List<Claimant> claimants = List.of(claimant(1, "A", ledger), claimant(2, "B", ledger));
    Budget budget = split(terms("1000.00", method), claimants);
    // 50% × 30/40 + 30% × 3/4 + 20% × 30/130
    assertEquals(List.of("646.15", "353.85"), amounts(budget));
    assertEquals(
        "(50% × 30.00 ÷ 40 + 30% × 3 × 1 ÷ 4 + 20% × 3 × 1 × 10.00 ÷ 130)",
        Splits.step(budget.lines().get(0).steps(), "factors.weight").formula());
    assertEquals(
        "(50% × 10.00 ÷ 40 + 30% × 1 ÷ 4 + 20% × 100.00 ÷ 130)",
        Splits.step(budget.lines().get(1).steps(), "factors.weight").formula());
    assertEquals(List.of("215.38", "117.95"), signed(budget));
  }

  @Test
  void B12_a_factor_that_tells_nothing_is_left_out() {
    List<Claimant> claimants =
        List.of(
            claimant(1, "A", counted("30.00", 0, "1.00")),
            claimant(2, "B", counted("10.00", 0, "1.00")));
    Budget budget = split(terms("700.00", new ByFactors(LAMBDAS, Map.of())), claimants);
    // (50% × 3/4 + 20% × 1/2) ÷ 70%
    assertEquals(List.of("475.00", "225.00"), amounts(budget));
    assertEquals(
        "700.00 × (50% × 30.00 ÷ 40 + 20% × 1.00 ÷ 2) ÷ 70%",
        Splits.step(budget.lines().get(0).steps(), "part.factors").formula());
    Budget spendingOnly =
        split(terms("700.00", new ByFactors(lambdas("100", "0", "0"), Map.of())), claimants);
    assertEquals(List.of("525.00", "175.00"), amounts(spendingOnly));
  }

  @Test
  void B12_B17_who_has_no_history_gets_nothing_and_without_any_all_stays_residual() {
    List<Claimant> one =
        List.of(claimant(1, "A", counted("1.00", 1, "1.00")), Claimant.of(2, "B", SOME));
    Method method = new ByFactors(LAMBDAS, Map.of());
    assertEquals(List.of("100.00", "0.00"), amounts(split(terms("100.00", method), one)));
    Budget none = split(terms("100.00", method), Claimant.of(2, "B", SOME));
    assertEquals("100.00", none.residual().toString());
    assertEquals("100.00 × 0", Splits.step(none.lines().get(0).steps(), "part.factors").formula());
  }

  @Test
  void B12_a_window_of_refunds_alone_counts_as_nothing() {
    assertEquals(counted("0.00", 0, "0.00"), counted("-0.01", -1, "-0.01"));
    assertEquals(yuan("0.01"), counted("0.01", 1, "0.01").spending());
  }

  @Test
  void B12_a_negative_history_cannot_be_agreed_on() {
    BigDecimal less = BigDecimal.ONE.negate();
    assertEquals(
        "negative", unfit(() -> new History.Typed(yuan("-1"), 1, BigDecimal.ONE, BigDecimal.ONE)));
    assertEquals(
        "negative", unfit(() -> new History.Typed(yuan("1"), -1, BigDecimal.ONE, BigDecimal.ONE)));
    assertEquals("negative", unfit(() -> new History.Typed(yuan("1"), 1, less, BigDecimal.ONE)));
    assertEquals("negative", unfit(() -> new History.Typed(yuan("1"), 1, BigDecimal.ONE, less)));
    assertEquals(
        BigDecimal.ZERO, new History.Typed(yuan("0"), 0, BigDecimal.ZERO, BigDecimal.ZERO).fees());
  }

  @Test
  void B13_cells_weigh_their_people() {
    Method method =
        new ByCells(Splits.OLD_AND_YOUNG, Map.of("old", Ratio.of("1.5"), "young", Ratio.of("0.5")));
    assertEquals(Optional.of(Splits.OLD_AND_YOUNG), method.cells());
    Budget budget = split(terms("100.00", method), cells(1, "A", 2, 1, 4), cells(2, "B", 0, 2, 2));
    // 3 × 1.5 + 4 × 0.5 = 6.5 and 2 × 1.5 + 2 × 0.5 = 4
    assertEquals(List.of("61.90", "38.10"), amounts(budget));
    assertEquals(List.of("28.57", "0.00"), signed(budget));
    assertEquals("100.00 × 12 ÷ 10.5", Splits.step(budget.steps(), "per-head").formula());
    Splits.step(budget.lines().get(0).steps(), "part.cells");
    budget.lines().forEach(line -> line.steps().forEach(Formula::check));
  }

  @Test
  void B13_each_cell_has_one_weight_that_is_not_negative() {
    Ratio less = Ratio.of("-0.01");
    assertEquals("negative", unfit(() -> weights(Map.of("old", less, "young", Ratio.ONE))));
    assertEquals("cell-names", unfit(() -> weights(Map.of("old", Ratio.ONE))));
    assertEquals(
        "cell-names",
        unfit(() -> weights(Map.of("old", Ratio.ONE, "young", Ratio.ONE, "x", Ratio.ONE))));
    Method onlyOld = weights(Map.of("old", Ratio.ONE, "young", Ratio.ZERO));
    assertEquals(
        List.of("100.00", "0.00"),
        amounts(split(terms("100.00", onlyOld), cells(1, "A", 0, 1, 4), cells(2, "B", 0, 0, 2))));
    assertEquals(Optional.empty(), new ByMembers().cells());
  }

  @Test
  void B13_people_of_a_cell_that_has_no_weight_count_as_nothing() {
    Method method = weights(Map.of("old", Ratio.ONE, "young", Ratio.ONE));
    Claimant undivided = Claimant.of(1, "A", SOME);
    assertEquals("100.00", split(terms("100.00", method), undivided).residual().toString());
  }

  private static ByCells weights(Map<String, Ratio> weights) {
    return new ByCells(Splits.OLD_AND_YOUNG, weights);
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

  private static Claimant claimant(int number, String code, History history) {
    return new Claimant(number, code, SOME, Optional.of(history));
  }

  private static History counted(String spending, long visits, String fees) {
    return new History.Counted(yuan(spending), visits, yuan(fees));
  }

  private static ByFactors.Lambdas lambdas(String spending, String visits, String fees) {
    return new ByFactors.Lambdas(
        Ratio.ofPercent(spending), Ratio.ofPercent(visits), Ratio.ofPercent(fees));
  }

  private static String unfit(Executable making) {
    return assertThrows(Unfit.class, making).reason();
  }
}
