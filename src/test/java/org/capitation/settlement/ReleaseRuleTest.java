package org.capitation.settlement;

import static org.capitation.settlement.Given.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.capitation.Seeds;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is released of the withheld money, by score and by redistribution. */
class ReleaseRuleTest {
  private static final String SIDES = Given.surplus("bands: [{retained: 0%}]");
  private static final String XUZHOU =
      "{redistribution: {full-marks: 100, forfeited-below: 60%,"
          + " index: [{to: 1, refund: P*G}, {refund: G+M*X}]}}";

  @ParameterizedTest(name = "S6: {0} at {1}")
  @CsvSource({
    "release: full, 0, 30.00",
    "full-marks: 100, 50, 15.00",
    "all-from: 90, 90, 30.00",
    "all-from: 90, 89.99, 30.00", // 29.99666…
    "all-from: 90, 81, 27.00",
    "all-from: 90, 0, 0.00",
    "all-or-nothing: 60, 59.99, 0.00",
    "full-marks: 6000, 1, 0.01" // 0.005 exactly
  })
  void S6_the_score_says_what_is_released(String withheld, String score, String released) {
    Settlement settlement = given("30.00").score(score).under(terms("{" + withheld + "}"));
    assertEquals(yuan(released), settlement.released());
    assertEquals(yuan("30.00").minus(yuan(released)), settlement.forfeited());
    assertEquals(settlement.released(), settlement.payable());
  }

  @Test
  void S6_a_tie_is_a_tie_though_the_share_does_not_end() {
    // 0.15 × 1 ÷ 30 = 0.005
    assertEquals(
        yuan("0.01"), given("0.15").score("1").under(terms("{full-marks: 30}")).released());
  }

  @Test
  void S6_without_a_score_all_is_released_and_said() {
    for (String withheld : List.of("{full-marks: 100}", XUZHOU)) {
      Settlement settlement = given("30.00").under(terms(withheld));
      assertEquals(yuan("30.00"), settlement.released());
      assertEquals("released.none", keys(settlement));
    }
    assertEquals("released", keys(given("30.00").under(terms("{release: full}"))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.00", "-5.00"})
  void S6_what_is_not_above_nothing_is_released_as_it_is(String withheld) {
    for (String terms : List.of("{full-marks: 100}", XUZHOU)) {
      assertEquals(
          yuan(withheld), given(withheld).score("50").under(terms(terms)).released(), terms);
    }
    assertEquals(
        yuan("0.00"), given("0.01").score("49").under(terms("{full-marks: 100}")).released());
  }

  @Test
  void S21_the_last_high_performer_of_the_stored_order_takes_the_rest() {
    // mean 80.00, three times an index of 1.13 and a share of 0.3333
    assertEquals(
        List.of("133.33", "133.33", "0.00", "133.34"),
        texts(released(XUZHOU, "90 100", "90 100", "50 100", "90 100")));
  }

  @Test
  void S21_who_has_no_deposit_counts_in_the_mean_only() {
    // mean (100 + 80 + 60) ÷ 3 = 80.00; with a deposit: 1.25 and 0.75
    assertEquals(
        List.of("125.00", "0.00", "75.00"), texts(released(XUZHOU, "100 100", "80 0", "60 100")));
  }

  @Test
  void S21_without_a_high_performer_the_pool_stays_with_the_fund() {
    String low =
        XUZHOU.replace(
            "[{to: 1, refund: P*G}, {refund: G+M*X}]", "[{to: 0.9, refund: P*G}, {refund: G}]");
    assertEquals(List.of("100.00", "0.00"), texts(released(low, "100 100", "50 100")));
  }

  @ParameterizedTest
  @CsvSource({"60, 72.00", "59.99, 0.00"})
  void S21_forfeiture_is_tested_on_the_unrounded_score(String score, String refund) {
    // mean of 60 and 106.66 is 83.33: index 0.72
    assertEquals(yuan(refund), released(XUZHOU, score + " 100", "106.66 100").get(0));
  }

  @Test
  void S21_an_index_at_the_end_of_a_band_belongs_to_the_next() {
    assertEquals(List.of("100.00", "100.00"), texts(released(XUZHOU, "80 100", "80 100")));
    // mean 80.01 and index 1.00 by rounding
    assertEquals(List.of("100.00", "100.00"), texts(released(XUZHOU, "79.99 100", "80.02 100")));
  }

  @Test
  void S21_scores_of_nothing_and_of_thirds_do_not_throw() {
    assertEquals(List.of("0.00", "0.00"), texts(released(XUZHOU, "0 100", "0 100")));
    String none = XUZHOU.replace("60%", "0%").replace("{to: 1, refund: P*G}, ", "");
    assertEquals(List.of("100.00", "100.00"), texts(released(none, "0 100", "0 100")));
    assertEquals(
        yuan("300.00"),
        Money.total(released(none, "0.3333333333 100", "0.6666666667 100", "1 100")));
  }

  @Test
  void S21_the_refunds_are_the_deposits_where_there_is_a_high_performer() {
    Seeds.each(
        1000,
        random -> {
          List<Settlement.Inputs> all = new ArrayList<>();
          Money deposits = Money.ZERO;
          for (int i = random.nextInt(1, 8); i > 0; i--) {
            Money deposit = Money.ofFen(Math.max(0, random.nextLong(-20_000, 1_000_000)));
            deposits = deposits.plus(deposit);
            String score = BigDecimal.valueOf(random.nextLong(3000, 10_001), 2).toPlainString();
            all.add(given(deposit.toString()).score(score).inputs());
          }
          List<Settlement> settled =
              new SettlementRule(Given.terms(terms(XUZHOU))).settle(all, Money.ZERO);
          Money released = Money.total(settled.stream().map(Settlement::released).toList());
          boolean high =
              settled.stream()
                  .flatMap(one -> one.steps().stream())
                  .anyMatch(step -> step.key().startsWith("settlement.step.refund.rest"));
          assertTrue(high ? released.equals(deposits) : released.compareTo(deposits) <= 0);
          assertTrue(settled.stream().noneMatch(one -> one.released().isNegative()));
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{to: 1, refund: P*G}, {to: 2, refund: G}]",
        "[{to: 1, refund: P*G}, {to: 1, refund: G}, {refund: G}]",
        "[{to: 0, refund: P*G}, {refund: G}]",
        "[{to: 1.01, refund: P*G}, {refund: G}]",
        "[{refund: P*G}]",
        "[]"
      })
  void S21_bands_that_leave_open_what_applies_or_overdraw_are_refused(String index) {
    assertThrows(
        RuntimeException.class,
        () ->
            Given.terms(
                terms(
                    "{redistribution: {full-marks: 100, forfeited-below: 60%, index: "
                        + index
                        + "}}")));
  }

  private static List<Money> released(String withheld, String... units) {
    List<Settlement.Inputs> all = new ArrayList<>();
    for (String unit : units) {
      String[] words = unit.split(" ");
      all.add(given(words[1]).score(words[0]).inputs());
    }
    return new SettlementRule(Given.terms(terms(withheld)))
        .settle(all, Money.ZERO).stream().map(Settlement::released).toList();
  }

  private static List<String> texts(List<Money> amounts) {
    return amounts.stream().map(Money::toString).toList();
  }

  private static String keys(Settlement settlement) {
    return settlement.steps().stream()
        .filter(step -> step.rule().equals("S6"))
        .map(step -> step.key().replace("settlement.step.", ""))
        .collect(Collectors.joining(" "));
  }

  private static Given given(String withheld) {
    return Given.year("1000.00", "1000.00").withheld(withheld);
  }

  private static String terms(String withheld) {
    return "{" + SIDES + ", withheld: " + withheld + "}";
  }
}
