package org.capitation.budget;

import static org.capitation.budget.Splits.BY_MEMBERS;
import static org.capitation.budget.Splits.amounts;
import static org.capitation.budget.Splits.claimants;
import static org.capitation.budget.Splits.printed;
import static org.capitation.budget.Splits.shares;
import static org.capitation.budget.Splits.signed;
import static org.capitation.budget.Splits.split;
import static org.capitation.budget.Splits.sum;
import static org.capitation.budget.Splits.terms;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.capitation.registry.Community;
import org.capitation.value.Money;
import org.capitation.value.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BudgetRuleTest {
  private static final Regime FIXED_TOTAL = new Regime.FixedTotal(BY_MEMBERS);
  private static final Regime FIXED_RATE =
      new Regime.FixedRate(PerHead.everybody(Rate.of(Money.ofYuan("120"))));

  @ParameterizedTest(name = "B2: of {0}, {1} in reserve: {2} is kept back and {3} distributable")
  @CsvSource({
    "200000000.00, 5%, 10000000.00, 190000000.00",
    "0.10, 5%, 0.01, 0.09", // half a fen is kept back
    "0.09, 5%, 0.00, 0.09",
    "100.00, 0%, 0.00, 100.00",
    "100.00, 100%, 100.00, 0.00",
    "0.00, 5%, 0.00, 0.00"
  })
  void B2_the_reserve_comes_off_first(
      String total, String reserve, String kept, String distributable) {
    Budget budget = split(terms(total, reserve, FIXED_TOTAL), claimants(3, 2, 1));
    assertEquals(total, budget.frame().total().toString());
    assertEquals(kept, budget.frame().reserve().toString());
    assertEquals(distributable, budget.frame().distributable().toString());
    assertEquals(budget.frame().distributable(), sum(budget));
  }

  @ParameterizedTest
  @EnumSource
  void B8_the_budget_says_for_which_stage_it_is(Budget.Stage stage) {
    BudgetRule rule = new BudgetRule(terms("1.00", BY_MEMBERS));
    assertEquals(stage, rule.allocate(stage, claimants(1)).stage());
  }

  @Test
  void B3_the_unattributed_have_a_line_of_their_own_inside_the_total() {
    List<Claimant> claimants = new ArrayList<>(claimants(600, 300));
    claimants.add(Claimant.of(Community.NONE, Claimant.UNATTRIBUTED, Members.of(12, 0, 100)));
    Budget budget = split(terms("1000.00", BY_MEMBERS), claimants);
    assertEquals("100.00", budget.of(Community.NONE).toString());
    assertEquals("600.00", budget.of(1).toString());
    assertEquals(budget.frame().distributable(), sum(budget));
  }

  @Test
  void B3_a_community_without_people_gets_nothing_and_one_without_a_line_too() {
    Budget budget = split(terms("1000.00", BY_MEMBERS), claimants(3, 0));
    assertEquals(Money.ZERO, budget.of(2));
    assertTrue(budget.line(2).isPresent());
    assertEquals(Money.ZERO, budget.of(9));
    assertEquals(Optional.empty(), budget.line(9));
  }

  @Test
  void B3_by_shares_the_people_do_not_count() {
    Budget budget = split(terms("1000.00", shares("C1", "60", "C2", "40")), claimants(1, 999));
    assertEquals(List.of("600.00", "400.00"), amounts(budget));
  }

  @Test
  void B3_who_is_not_named_in_the_shares_gets_nothing() {
    Budget budget = split(terms("1000.00", shares("C1", "60", "C2", "40")), claimants(1, 1, 1));
    assertEquals(List.of("600.00", "400.00", "0.00"), amounts(budget));
    assertEquals(Money.ZERO, budget.residual());
  }

  @Test
  void B17_the_share_of_somebody_who_is_not_there_stays_residual() {
    Budget budget =
        split(terms("1000.00", shares("C1", "60", "C2", "30", "C9", "10")), claimants(1, 1));
    assertEquals(List.of("600.00", "300.00"), amounts(budget));
    assertEquals("100.00", budget.residual().toString());
    assertEquals(
        "B8 residual [] 1,000.00 − 900.00: 100.00",
        printed(budget.steps()).get(budget.steps().size() - 1));
  }

  @Test
  void B17_with_nobody_all_stays_residual() {
    for (List<Claimant> nobody : List.of(claimants(0, 0), List.<Claimant>of())) {
      Budget budget = split(terms("100.00", BY_MEMBERS), nobody);
      assertEquals("100.00", budget.residual().toString());
      assertEquals(Money.ZERO, sum(budget));
      assertEquals(nobody.size(), budget.lines().size());
    }
  }

  @Test
  void B4_the_remainder_goes_by_the_largest_fraction_then_by_the_order_of_the_list() {
    assertEquals(
        List.of("33.34", "33.33", "33.33"),
        amounts(split(terms("100.00", BY_MEMBERS), claimants(7, 7, 7))));
    assertEquals(
        List.of("16.67", "33.33", "50.00"),
        amounts(split(terms("100.00", BY_MEMBERS), claimants(1, 2, 3))));
  }

  @Test
  void B10_an_adjustment_is_set_aside_before_the_split() {
    BudgetTerms terms =
        terms(
            "100.00",
            "0%",
            FIXED_TOTAL,
            new Splits.Objective("C1", "10.00"),
            new Splits.Objective("C2", "-4.00"),
            new Splits.Objective("C1", "0.02"));
    Budget budget = split(terms, claimants(1, 1));
    assertEquals(List.of("57.01", "42.99"), amounts(budget));
    assertEquals(
        List.of("B10 split [] 100.00 − 6.02: 93.98", "B3 per-head [] 93.98 × 12 ÷ 2: 563.88"),
        printed(budget.steps()).subList(3, 5));
    List<Step> first = budget.lines().get(0).steps();
    assertEquals(
        List.of(
            "B3 part.member-months [C1] 93.98 × 1 ÷ 2: 46.99",
            "B10 objective [客观因素] 46.99 + 10.00: 56.99",
            "B10 objective [客观因素] 56.99 + 0.02: 57.01",
            "B11 signed [] 57.01 × 0 ÷ 1: 0.00",
            "B11 unsigned [] 57.01 − 0.00: 57.01"),
        printed(first));
    assertEquals("云栖医保〔2025〕9号", first.get(1).basis().document());
    assertEquals("云栖医保〔2024〕31号", first.get(3).basis().document());
  }

  @Test
  void B10_an_adjustment_of_one_who_has_no_line_stays_residual() {
    Budget budget =
        split(
            terms("100.00", "0%", FIXED_TOTAL, new Splits.Objective("C9", "10.00")), claimants(1));
    assertEquals(List.of("90.00"), amounts(budget));
    assertEquals("10.00", budget.residual().toString());
  }

  @Test
  void B11_a_line_is_kept_apart_by_the_weights_of_the_split() {
    Budget budget =
        split(
            terms("100.00", BY_MEMBERS),
            Claimant.of(1, "C1", Members.of(12, 1, 2)),
            Claimant.of(2, "C2", Members.of(12, 3, 0)),
            Claimant.of(3, "C3", Members.of(12, 0, 3)));
    assertEquals(List.of("33.34", "33.33", "33.33"), amounts(budget));
    assertEquals(List.of("11.11", "33.33", "0.00"), signed(budget));
    assertEquals("22.23", budget.lines().get(0).unsigned().toString());
  }

  @ParameterizedTest(name = "B11: of {0}, {1} signed and {2} not: {3}")
  @CsvSource({
    "0.01, 1, 1, 0.01", // half a fen is for the signed
    "0.01, 1, 2, 0.00",
    "0.01, 2, 1, 0.01",
    "1.00, 0, 0, 0.00",
  })
  void B11_the_signed_are_rounded_and_the_rest_is_for_the_others(
      String total, long with, long without, String expected) {
    Budget budget =
        split(
            terms(total, shares("C1", "100")), Claimant.of(1, "C1", Members.of(12, with, without)));
    assertEquals(List.of(expected), signed(budget));
    assertEquals(total, budget.of(1).toString());
  }

  @Test
  void B9_the_residual_of_a_fixed_rate_has_either_sign() {
    Budget under = split(terms("300.00", "10%", FIXED_RATE), claimants(12, 12));
    assertEquals(List.of("120.00", "120.00"), amounts(under));
    assertEquals("30.00", under.residual().toString());
    Budget over = split(terms("200.00", "10%", FIXED_RATE), claimants(12, 12));
    assertEquals("-60.00", over.residual().toString());
    Budget even = split(terms("240.00", "0%", FIXED_RATE), claimants(12, 12));
    assertEquals("0.00", even.residual().toString());
    assertEquals(
        "B9 residual [] 240.00 − 240.00: 0.00", printed(even.steps()).get(even.steps().size() - 1));
  }

  @Test
  void B9_B10_an_adjustment_of_a_fixed_rate_comes_on_top_of_the_quota() {
    Budget budget =
        split(
            terms("300.00", "0%", FIXED_RATE, new Splits.Objective("C1", "-0.50")),
            claimants(12, 12));
    assertEquals(List.of("119.50", "120.00"), amounts(budget));
    assertEquals("60.50", budget.residual().toString());
  }

  @Test
  void the_steps_tell_how_each_part_came_about() {
    Budget budget = split(terms("100.00", "5%", FIXED_TOTAL), claimants(1200, 600));
    assertEquals(
        List.of(
            "B1 total [] : 100.00",
            "B2 reserve [] 100.00 × 5%: 5.00",
            "B2 distributable [] 100.00 − 5.00: 95.00",
            "B3 per-head [] 95.00 × 12 ÷ 1,800: 0.63"),
        printed(budget.steps()));
    assertEquals(
        List.of(
            "B3 part.member-months [C1] 95.00 × 1,200 ÷ 1,800: 63.33",
            "B11 signed [] 63.33 × 0 ÷ 1,200: 0.00",
            "B11 unsigned [] 63.33 − 0.00: 63.33"),
        printed(budget.lines().get(0).steps()));
    assertEquals(
        List.of(
            "B3 part.member-months [C2] 95.00 × 600 ÷ 1,800: 31.66",
            "B4 remainder [] 31.66 + 0.01: 31.67",
            "B11 signed [] 31.67 × 0 ÷ 600: 0.00",
            "B11 unsigned [] 31.67 − 0.00: 31.67"),
        printed(budget.lines().get(1).steps()));
  }

  @Test
  void B4_a_part_that_comes_out_even_is_not_called_rounded() {
    Budget budget = split(terms("95.00", shares("C1", "60", "C2", "40")), claimants(1, 1));
    Step part = Splits.step(budget.lines().get(0).steps(), "part.share");
    assertEquals("95.00 × 60%", part.formula());
    assertEquals(Optional.empty(), part.result().rounding());
    Budget uneven = split(terms("100.00", BY_MEMBERS), claimants(1, 2));
    Step rounded = Splits.step(uneven.lines().get(0).steps(), "part.member-months");
    assertFalse(rounded.result().rounding().isEmpty());
  }

  @Test
  void B4_what_is_below_nothing_is_split_alike() {
    Budget budget =
        split(
            terms("0.00", "0%", FIXED_TOTAL, new Splits.Objective("C3", "100.00")),
            claimants(7, 7, 7));
    assertEquals(List.of("-33.34", "-33.33", "66.67"), amounts(budget));
    assertEquals(
        List.of(
            "B3 part.member-months [C1] (-100.00) × 7 ÷ 21: -33.33",
            "B4 remainder [] (-33.33) + (-0.01): -33.34"),
        printed(budget.lines().get(0).steps()).subList(0, 2));
  }
}
