package org.capitation.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.capitation.Formula;
import org.capitation.Seeds;
import org.capitation.budget.BudgetTerms.Method;
import org.capitation.registry.Community;
import org.capitation.value.Citation;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetRuleTest {
  private static final Citation BASIS = new Citation("云栖医保〔2024〕31号", "第五条");
  private static final Method BY_MONTHS = new Method.ByMemberMonths();

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
    Budget budget = rule(total, reserve, BY_MONTHS).allocate(claimants(3, 2, 1));
    assertEquals(total, budget.total().toString());
    assertEquals(kept, budget.reserve().toString());
    assertEquals(distributable, budget.distributable().toString());
    assertEquals(budget.distributable(), sum(budget));
  }

  @Test
  void B3_the_unattributed_have_a_line_of_their_own_inside_the_total() {
    List<Claimant> claimants = new ArrayList<>(claimants(600, 300));
    claimants.add(new Claimant(Community.NONE, Claimant.UNATTRIBUTED, 100));
    Budget budget = rule("1000.00", "0%", BY_MONTHS).allocate(claimants);
    assertEquals("100.00", budget.of(Community.NONE).toString());
    assertEquals("600.00", budget.of(1).toString());
    assertEquals(budget.distributable(), sum(budget));
  }

  @Test
  void B3_a_community_without_people_gets_nothing_and_one_without_a_line_too() {
    Budget budget = rule("1000.00", "0%", BY_MONTHS).allocate(claimants(3, 0));
    assertEquals(Money.ZERO, budget.of(2));
    assertTrue(budget.line(2).isPresent());
    assertEquals(Money.ZERO, budget.of(9));
    assertEquals(Optional.empty(), budget.line(9));
  }

  @Test
  void B3_by_shares_the_people_do_not_count() {
    Budget budget =
        rule("1000.00", "0%", shares("C1", "60", "C2", "40")).allocate(claimants(1, 999));
    assertEquals("600.00", budget.of(1).toString());
    assertEquals("400.00", budget.of(2).toString());
  }

  @Test
  void B3_who_is_not_named_in_the_shares_gets_nothing() {
    Budget budget =
        rule("1000.00", "0%", shares("C1", "60", "C2", "40")).allocate(claimants(1, 1, 1));
    assertEquals(Money.ZERO, budget.of(3));
    assertEquals(budget.distributable(), sum(budget));
  }

  @Test
  void B3_a_share_of_somebody_who_is_not_there_is_refused_and_not_given_to_the_others() {
    BudgetRule rule = rule("1000.00", "0%", shares("C1", "60", "C2", "30", "C9", "10"));
    List<Claimant> claimants = claimants(1, 1);
    assertThrows(IllegalArgumentException.class, () -> rule.allocate(claimants));
  }

  @Test
  void B3_shares_that_are_not_the_whole_are_refused() {
    assertThrows(IllegalArgumentException.class, () -> shares("C1", "60", "C2", "39.99"));
    assertThrows(IllegalArgumentException.class, () -> shares("C1", "60", "C2", "40.01"));
    assertThrows(IllegalArgumentException.class, () -> shares("C1", "110", "C2", "-10"));
    assertThrows(IllegalArgumentException.class, () -> new Method.ByShares(Map.of()));
  }

  @Test
  void B4_the_remainder_goes_by_the_largest_fraction_then_by_the_order_of_the_list() {
    assertEquals(
        List.of("33.34", "33.33", "33.33"),
        amounts(rule("100.00", "0%", BY_MONTHS).allocate(claimants(7, 7, 7))));
    assertEquals(
        List.of("16.67", "33.33", "50.00"),
        amounts(rule("100.00", "0%", BY_MONTHS).allocate(claimants(1, 2, 3))));
  }

  @Test
  void B3_nobody_to_give_it_to_is_refused() {
    BudgetRule rule = rule("100.00", "0%", BY_MONTHS);
    List<Claimant> nobody = claimants(0, 0);
    assertThrows(IllegalArgumentException.class, () -> rule.allocate(nobody));
    assertThrows(IllegalArgumentException.class, () -> rule.allocate(List.of()));
  }

  @ParameterizedTest(name = "total {0}, reserve {1}, snapshot day {2}")
  @CsvSource({
    "-0.01, 5%, 15",
    "1.00, -0.01%, 15",
    "1.00, 100.01%, 15",
    "1.00, 5%, 0",
    "1.00, 5%, 32"
  })
  void B1_B2_A6_terms_that_cannot_be_meant_are_refused(String total, String reserve, int day) {
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new BudgetTerms(BASIS, Money.ofYuan(total), Ratio.ofPercent(reserve), day, BY_MONTHS));
  }

  @Test
  void the_steps_tell_how_each_part_came_about() {
    assertEquals(
        List.of(
            "B1 total [] : 100.00",
            "B2 reserve [] 100.00 × 5%: 5.00",
            "B2 distributable [] 100.00 − 5.00: 95.00",
            "B3 part.member-months [C1] 95.00 × 1,200 ÷ 1,800: 63.33",
            "B3 part.member-months [C2] 95.00 × 600 ÷ 1,800: 31.67"),
        printed(rule("100.00", "5%", BY_MONTHS).allocate(claimants(1200, 600))));
    assertEquals(
        List.of("B3 part.share [C1] 95.00 × 60%: 57.00", "B3 part.share [C2] 95.00 × 40%: 38.00"),
        printed(rule("100.00", "5%", shares("C1", "60", "C2", "40")).allocate(claimants(1, 1)))
            .subList(3, 5));
  }

  @Test
  void B4_parts_add_up_and_agree_with_their_formulas_to_a_fen() {
    Seeds.each(
        1000,
        random -> {
          List<Claimant> claimants = claimants(random);
          String total = Money.ofFen(random.nextLong(10_000_000_000L)).toString();
          Budget budget = rule(total, random.nextInt(101) + "%", BY_MONTHS).allocate(claimants);
          assertEquals(budget.total(), budget.reserve().plus(budget.distributable()));
          assertEquals(budget.distributable(), sum(budget));
          assertFalse(budget.lines().stream().anyMatch(line -> line.amount().isNegative()));
          for (Step step : budget.steps().subList(3, budget.steps().size())) {
            BigDecimal distance =
                Formula.value(step.formula()).subtract(step.result().figure()).abs();
            assertTrue(distance.compareTo(new BigDecimal("0.01")) < 0, step::toString);
          }
          budget.steps().subList(1, 3).forEach(Formula::check);
        });
  }

  private static List<Claimant> claimants(SplittableRandom random) {
    long[] months = random.longs(random.nextInt(1, 8), 0, 500_000).toArray();
    months[0]++;
    return claimants(months);
  }

  private static List<Claimant> claimants(long... months) {
    List<Claimant> claimants = new ArrayList<>();
    for (long count : months) {
      int community = claimants.size() + 1;
      claimants.add(new Claimant(community, "C" + community, count));
    }
    return claimants;
  }

  private static BudgetRule rule(String total, String reserve, Method method) {
    return new BudgetRule(
        new BudgetTerms(BASIS, Money.ofYuan(total), Ratio.ofPercent(reserve), 15, method));
  }

  private static Method shares(String... codesAndPercents) {
    Map<String, Ratio> shares = new HashMap<>();
    for (int i = 0; i < codesAndPercents.length; i += 2) {
      shares.put(codesAndPercents[i], Ratio.ofPercent(codesAndPercents[i + 1]));
    }
    return new Method.ByShares(shares);
  }

  private static Money sum(Budget budget) {
    return Money.total(budget.lines().stream().map(Budget.Line::amount).toList());
  }

  private static List<String> amounts(Budget budget) {
    return budget.lines().stream().map(line -> line.amount().toString()).toList();
  }

  private static List<String> printed(Budget budget) {
    return budget.steps().stream()
        .map(
            step ->
                "%s %s %s %s: %s"
                    .formatted(
                        step.rule(),
                        step.key().replace("budget.step.", ""),
                        step.arguments(),
                        step.formula(),
                        step.result().figure()))
        .toList();
  }
}
