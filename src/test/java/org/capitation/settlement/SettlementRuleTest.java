package org.capitation.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.capitation.Formula;
import org.capitation.Seeds;
import org.capitation.value.Citation;
import org.capitation.value.Money;
import org.capitation.value.Step;
import org.junit.jupiter.api.Test;

class SettlementRuleTest {
  private static final Citation BASIS = new Citation("云栖医保〔2024〕31号", "第十二条");
  private static final SettlementRule RULE = rule("3:100 :30", "5:60 10:50 :0");

  @Test
  void S3_a_surplus_is_split_and_the_fund_keeps_the_rest() {
    Settlement settlement = settle("1000.00", "950.01", "0.00");
    assertEquals(yuan("49.99"), settlement.balance());
    // 30.00 × 100 % + 19.99 × 30 % = 35.997
    assertEquals(new Outcome.Retention(yuan("36.00"), yuan("13.99")), settlement.outcome());
    assertEquals(yuan("36.00"), settlement.payable());
  }

  @Test
  void S3_an_overrun_is_shared_and_the_community_bears_the_rest() {
    Settlement settlement = settle("1000.00", "1050.01", "0.00");
    assertEquals(yuan("-50.01"), settlement.balance());
    // 50.00 × 60 % + 0.01 × 50 % = 30.005
    assertEquals(new Outcome.OverrunSharing(yuan("30.01"), yuan("20.00")), settlement.outcome());
    assertEquals(yuan("-20.00"), settlement.payable());
  }

  @Test
  void S3_spent_to_the_fen_is_balanced_one_fen_on_either_side_is_not() {
    assertEquals(new Outcome.Balanced(), settle("1000.00", "1000.00", "0.00").outcome());
    assertEquals(
        new Outcome.Retention(yuan("0.01"), yuan("0.00")),
        settle("1000.00", "999.99", "0.00").outcome());
    assertEquals(
        new Outcome.OverrunSharing(yuan("0.01"), yuan("0.00")),
        settle("1000.00", "1000.01", "0.00").outcome());
  }

  @Test
  void S3_refunds_beyond_all_spending_make_a_surplus_above_the_budget() {
    Settlement settlement = settle("1000.00", "-200.00", "0.00");
    assertEquals(yuan("1200.00"), settlement.balance());
    // 30.00 × 100 % + 1,170.00 × 30 %
    assertEquals(new Outcome.Retention(yuan("381.00"), yuan("819.00")), settlement.outcome());
  }

  @Test
  void S4_without_a_budget_all_is_in_the_last_band() {
    assertEquals(
        new Outcome.OverrunSharing(yuan("0.00"), yuan("7.00")),
        settle("0.00", "7.00", "0.00").outcome());
    assertEquals(
        new Outcome.Retention(yuan("2.10"), yuan("4.90")),
        settle("0.00", "-7.00", "0.00").outcome());
    assertEquals(new Outcome.Balanced(), settle("0.00", "0.00", "0.00").outcome());
  }

  @Test
  void S5_slices_are_not_rounded_before_their_sum() {
    Settlement settlement =
        rule(":0", "5:50 :50")
            .settle(new Settlement.Inputs(yuan("0.20"), yuan("0.22"), yuan("0.00")));
    // 0.01 × 50 % + 0.01 × 50 %, not 0.01 + 0.01
    assertEquals(new Outcome.OverrunSharing(yuan("0.01"), yuan("0.01")), settlement.outcome());
  }

  @Test
  void S1_a_budget_below_nothing_is_refused() {
    assertThrows(IllegalArgumentException.class, () -> settle("-0.01", "0.00", "0.00"));
  }

  @Test
  void S6_S7_what_was_withheld_is_released_and_a_debt_taken_off() {
    assertEquals(yuan("30.00"), settle("1000.00", "1000.00", "30.00").payable());
    assertEquals(yuan("10.00"), settle("1000.00", "1050.01", "30.00").payable());
    assertEquals(yuan("-15.00"), settle("1000.00", "1050.01", "5.00").payable());
    assertEquals(yuan("66.00"), settle("1000.00", "950.01", "30.00").payable());
    assertEquals(yuan("30.00"), settle("1000.00", "950.01", "30.00").released());
    assertEquals(
        yuan("-1.00"),
        settle("1000.00", "1000.00", "-1.00").payable(),
        "refunds may have made it a debt");
  }

  @Test
  void the_steps_tell_an_overrun_from_the_budget_to_what_is_paid() {
    assertEquals(
        """
        S1 budget [] : 3333333.33
        S2 spending [] : 3600000.01
        S3 balance [] 3,333,333.33 − 3,600,000.01: -266666.68
        S4 overrun.slice [0%, 60%, 5%] 166,666.6665 × 60%: 99999.9999
        S4 overrun.slice [5%, 50%, 10%] 100,000.0135 × 50%: 50000.00675
        S5 overrun.sum [] 99,999.9999 + 50,000.00675: 150000.01
        S5 borne [] 266,666.68 − 150,000.01: 116666.67
        S6 released [] 30,000.00 × 100%: 30000.00
        S7 payable [] (-116,666.67) + 30,000.00: -86666.67
        """,
        printed(settle("3333333.33", "3600000.01", "30000.00")));
  }

  @Test
  void the_steps_tell_a_surplus_and_the_open_band() {
    assertEquals(
        """
        S1 budget [] : 1000.00
        S2 spending [] : 950.01
        S3 balance [] 1,000.00 − 950.01: 49.99
        S4 surplus.slice [0%, 100%, 3%] 30.00 × 100%: 30.00
        S4 surplus.rest [3%, 30%] 19.99 × 30%: 5.997
        S5 surplus.sum [] 30.00 + 5.997: 36.00
        S5 kept [] 49.99 − 36.00: 13.99
        S6 released [] 0.00 × 100%: 0.00
        S7 payable [] 36.00 + 0.00: 36.00
        """,
        printed(settle("1000.00", "950.01", "0.00")));
  }

  @Test
  void the_steps_of_a_balanced_year_have_no_bands() {
    assertEquals(
        "S1 S2 S3 S6 S7",
        settle("1000.00", "1000.00", "0.00").steps().stream()
            .map(Step::rule)
            .collect(Collectors.joining(" ")));
  }

  @Test
  void every_step_names_the_article_of_the_terms() {
    for (Step step : settle("1000.00", "1200.00", "0.00").steps()) {
      assertEquals("第十二条", step.basis().article());
    }
  }

  @Test
  void S5_both_sides_always_add_up_to_the_balance() {
    Seeds.each(
        2000,
        random -> {
          Settlement settlement = random(random).settle(inputs(random));
          Money balance = settlement.balance();
          if (settlement.outcome() instanceof Outcome.Retention surplus) {
            assertTrue(balance.isPositive());
            assertEquals(balance, surplus.retained().plus(surplus.kept()));
            assertFalse(surplus.retained().isNegative() || surplus.kept().isNegative());
          } else if (settlement.outcome() instanceof Outcome.OverrunSharing overrun) {
            assertTrue(balance.isNegative());
            assertEquals(balance.negated(), overrun.covered().plus(overrun.borne()));
            assertFalse(overrun.covered().isNegative() || overrun.borne().isNegative());
          } else {
            assertInstanceOf(Outcome.Balanced.class, settlement.outcome());
            assertTrue(balance.isZero());
          }
          assertEquals(
              settlement.payable(), settlement.outcome().toCommunity().plus(settlement.released()));
        });
  }

  @Test
  void S4_whoever_spends_a_fen_more_never_gets_more() {
    Seeds.each(
        2000,
        random -> {
          SettlementRule rule = random(random);
          Settlement.Inputs inputs = inputs(random);
          Money fen = Money.ofFen(random.nextLong(1, 3));
          var more =
              new Settlement.Inputs(
                  inputs.budget(), inputs.spending().plus(fen), inputs.withheld());
          Money change = rule.settle(inputs).payable().minus(rule.settle(more).payable());
          assertFalse(change.isNegative(), () -> "more for more spending: " + inputs);
          assertTrue(change.compareTo(fen) <= 0, () -> "a jump at " + inputs);
        });
  }

  @Test
  void settling_twice_gives_the_same_to_the_last_step() {
    Seeds.each(
        300,
        random -> {
          SettlementRule rule = random(random);
          Settlement.Inputs inputs = inputs(random);
          assertEquals(rule.settle(inputs), rule.settle(inputs));
        });
  }

  @Test
  void every_formula_comes_to_the_result_beside_it() {
    Seeds.each(
        500,
        random ->
            random(random).settle(inputs(random)).steps().stream()
                .filter(step -> !step.formula().isEmpty())
                .forEach(Formula::check));
  }

  private static String printed(Settlement settlement) {
    return settlement.steps().stream()
        .map(
            step ->
                "%s %s %s %s: %s\n"
                    .formatted(
                        step.rule(),
                        step.key().replace("settlement.step.", ""),
                        step.arguments(),
                        step.formula(),
                        step.result().figure()))
        .collect(Collectors.joining());
  }

  private static Settlement settle(String budget, String spending, String withheld) {
    return RULE.settle(new Settlement.Inputs(yuan(budget), yuan(spending), yuan(withheld)));
  }

  private static SettlementRule rule(String surplus, String overrun) {
    return new SettlementRule(
        new SettlementTerms(BASIS, BandsTest.bands(surplus), BandsTest.bands(overrun)));
  }

  private static SettlementRule random(SplittableRandom random) {
    return new SettlementRule(
        new SettlementTerms(BASIS, BandsTest.random(random), BandsTest.random(random)));
  }

  /** Budgets of 0.00 too, spending from below nothing to twice the budget and near it. */
  private static Settlement.Inputs inputs(SplittableRandom random) {
    long budget = random.nextInt(10) == 0 ? 0 : random.nextLong(100_000_000);
    long spending =
        random.nextBoolean()
            ? budget + random.nextLong(-5, 6)
            : random.nextLong(-budget / 4 - 2, budget * 2 + 2);
    return new Settlement.Inputs(
        Money.ofFen(budget), Money.ofFen(spending), Money.ofFen(random.nextLong(-100, 100_000)));
  }

  private static Money yuan(String yuan) {
    return Money.ofYuan(yuan);
  }
}
