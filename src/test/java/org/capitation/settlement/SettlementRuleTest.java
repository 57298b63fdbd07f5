package org.capitation.settlement;

import static org.capitation.settlement.Given.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.stream.Collectors;
import org.capitation.Formula;
import org.capitation.payment.YearOfPayments;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Step;
import org.capitation.value.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole year end: from the budget to what is paid. */
class SettlementRuleTest {
  private static final String TERMS =
      "{article: 第十二条, "
          + Given.all(
              "bands: [{to: 3%, retained: 100%}, {retained: 30%}]",
              "bands: [{to: 5%, fund: 60%}, {to: 10%, fund: 50%}, {fund: 0%}]")
          + "}";

  @Test
  void S3_a_surplus_is_split_and_the_fund_keeps_the_rest() {
    Settlement settlement = settle("1000.00", "950.01");
    assertEquals(yuan("49.99"), settlement.balance());
    // 30.00 × 100 % + 19.99 × 30 % = 35.997
    assertEquals(new Outcome.Retention(yuan("36.00"), yuan("13.99")), outcome(settlement));
    assertEquals(yuan("36.00"), settlement.payable());
  }

  @Test
  void S3_an_overrun_is_shared_and_the_community_bears_the_rest() {
    Settlement settlement = settle("1000.00", "1050.01");
    assertEquals(yuan("-50.01"), settlement.balance());
    // 50.00 × 60 % + 0.01 × 50 % = 30.005
    assertEquals(
        new Outcome.OverrunSharing(Money.ZERO, yuan("30.01"), yuan("20.00")), outcome(settlement));
    assertEquals(yuan("-20.00"), settlement.payable());
  }

  @Test
  void S3_spent_to_the_fen_is_balanced_one_fen_on_either_side_is_not() {
    assertEquals(new Outcome.Balanced(), outcome(settle("1000.00", "1000.00")));
    assertEquals(
        new Outcome.Retention(yuan("0.01"), yuan("0.00")), outcome(settle("1000.00", "999.99")));
    assertEquals(
        new Outcome.OverrunSharing(Money.ZERO, yuan("0.01"), yuan("0.00")),
        outcome(settle("1000.00", "1000.01")));
  }

  @Test
  void S3_refunds_beyond_all_spending_make_a_surplus_above_the_budget() {
    Settlement settlement = settle("1000.00", "-200.00");
    assertEquals(yuan("1200.00"), settlement.balance());
    // 30.00 × 100 % + 1,170.00 × 30 %
    assertEquals(new Outcome.Retention(yuan("381.00"), yuan("819.00")), outcome(settlement));
  }

  @Test
  void S4_without_a_budget_all_is_in_the_last_band() {
    assertEquals(
        new Outcome.OverrunSharing(Money.ZERO, yuan("0.00"), yuan("7.00")),
        outcome(settle("0.00", "7.00")));
    assertEquals(
        new Outcome.Retention(yuan("2.10"), yuan("4.90")), outcome(settle("0.00", "-7.00")));
    assertEquals(new Outcome.Balanced(), outcome(settle("0.00", "0.00")));
  }

  @Test
  void S1_a_budget_below_nothing_is_refused() {
    assertThrows(Unfit.class, () -> settle("-0.01", "0.00"));
    assertThrows(Unfit.class, () -> Given.year("10.00", "0.00").adjusted("-10.01", "x"));
    assertEquals(
        Money.ZERO, Given.year("10.00", "0.00").adjusted("-10.00", "x").under(TERMS).budget());
  }

  @Test
  void S6_S7_what_was_withheld_is_released_and_a_debt_taken_off() {
    assertEquals(yuan("30.00"), payable("1000.00", "1000.00", "30.00"));
    assertEquals(yuan("10.00"), payable("1000.00", "1050.01", "30.00"));
    assertEquals(yuan("-15.00"), payable("1000.00", "1050.01", "5.00"));
    assertEquals(yuan("66.00"), payable("1000.00", "950.01", "30.00"));
    assertEquals(
        yuan("-1.00"), payable("1000.00", "1000.00", "-1.00"), "refunds may have made it a debt");
  }

  @Test
  void S9_the_budget_is_adjusted_first_and_bands_are_shares_of_the_adjusted_one() {
    Settlement settlement =
        Given.year("900.00", "950.01")
            .adjusted("150.00", "流感")
            .adjusted("-50.00", "划转")
            .under(TERMS);
    assertEquals(yuan("1000.00"), settlement.budget());
    assertEquals(yuan("100.00"), settlement.adjustment());
    assertEquals(new Outcome.Retention(yuan("36.00"), yuan("13.99")), outcome(settlement));
    Step step = settlement.steps().get(1);
    assertEquals(List.of("流感", "云栖医保〔2025〕9号"), step.arguments());
    assertEquals("云栖医保〔2025〕9号", step.basis().document());
    assertEquals("1,050.00 + (-50.00)", settlement.steps().get(2).formula());
  }

  @ParameterizedTest(name = "S10: {0} spent, {1} of it in violation")
  @CsvSource({
    // a surplus of its own is what goes into the bands; what the violations add, the fund keeps
    "950.01, 40.00, 36.00, 53.99, 0.00, 0.00",
    "1000.00, 40.00, 0.00, 40.00, 0.00, 0.00",
    // an overrun that turns into a surplus by violations alone
    "1010.00, 40.00, 0.00, 30.00, 0.00, 0.00",
    "1040.00, 40.00, 0.00, 0.00, 0.00, 0.00",
    "1040.01, 40.00, 0.00, 0.00, 0.01, 0.00",
    // the recognised overrun of 50.01 is shared
    "1090.01, 40.00, 0.00, 0.00, 30.01, 20.00"
  })
  void S10_violations_never_raise_a_retention(
      String spending,
      String violations,
      String retained,
      String kept,
      String covered,
      String borne) {
    Settlement settlement =
        Given.year("1000.00", spending).violations(violations).clawback(violations).under(TERMS);
    Outcome outcome = outcome(settlement);
    assertEquals(yuan(retained).minus(yuan(borne)), outcome.toCommunity());
    assertEquals(yuan(kept).minus(yuan(covered)), outcome.toFund());
    assertEquals(outcome.toCommunity().minus(yuan(violations)), settlement.payable());
  }

  @Test
  void S10_a_negative_amount_is_refused() {
    assertThrows(Unfit.class, () -> Given.year("1.00", "1.00").violations("-0.01"));
    assertThrows(Unfit.class, () -> Given.year("1.00", "1.00").clawback("-0.01").inputs());
  }

  @Test
  void S7_S22_what_the_months_left_open_is_settled() {
    // prepaid: 1,000.00 less charges elsewhere 400.00, plus earned from others 100.00
    YearOfPayments paid =
        YearOfPayments.opened(yuan("4.00"), yuan("50.00"))
            .plus(Given.months(yuan("650.01"), yuan("700.00"), yuan("21.00")));
    Settlement settlement = Given.year("1000.00", "950.01").paid(paid).under(TERMS);
    // the fund takes back the 13.99 that it keeps of the surplus of 49.99
    assertEquals(
        yuan("36.00").minus(yuan("49.99")),
        settlement.toCommunity().plus(settlement.inputs().open()));
    assertEquals(yuan("-46.99"), settlement.payable());
    assertEquals(yuan("46.99"), settlement.carried());
    assertEquals(
        "36.00 + (-49.99) + (-50.00) + 21.00 + (-4.00)", step(settlement, "payable.net").formula());
    assertEquals(
        "open -49.99, advance 50.00, debt 4.00, carried 46.99",
        settlement.further().stream()
            .map(figure -> figure.name() + " " + figure.amount())
            .collect(Collectors.joining(", ")));
  }

  @Test
  void S22_what_is_paid_is_not_carried() {
    assertEquals(Money.ZERO, settle("1000.00", "950.01").carried());
    assertEquals(Money.ZERO, settle("1000.00", "1000.00").carried());
    assertEquals(yuan("20.00"), settle("1000.00", "1050.01").carried());
  }

  @ParameterizedTest
  @CsvSource({"0%, 0.00", "20%, 4.00", "12.5%, 2.50", "0.5%, 0.10", "100%, 20.00"})
  void S19_relief_by_share_lowers_what_is_borne(String share, String relieved) {
    Relief relief = new Relief.OfShare(Ratio.ofPercent(share), "洪灾");
    Settlement settlement = Given.year("1000.00", "1050.01").relief(relief).under(TERMS);
    assertEquals(yuan(relieved), settlement.relieved());
    assertEquals(yuan("-20.00").plus(yuan(relieved)), settlement.payable());
    assertEquals(settlement.balance(), settlement.toFund().plus(settlement.toCommunity()));
    assertEquals(List.of("洪灾"), step(settlement, "relieved").arguments());
  }

  @ParameterizedTest
  @CsvSource({"0.00, 0.00", "19.99, 19.99", "20.00, 20.00", "20.01, 20.00"})
  void S19_relief_by_amount_is_at_most_what_is_borne(String amount, String relieved) {
    Relief relief = new Relief.OfYuan(yuan(amount), "洪灾");
    assertEquals(
        yuan(relieved), Given.year("1000.00", "1050.01").relief(relief).under(TERMS).relieved());
  }

  @Test
  void S19_where_nothing_is_borne_nothing_is_relieved() {
    Relief relief = new Relief.OfYuan(yuan("5.00"), "洪灾");
    for (String spending : List.of("950.00", "1000.00")) {
      assertEquals(
          Money.ZERO, Given.year("1000.00", spending).relief(relief).under(TERMS).relieved());
    }
    assertThrows(Unfit.class, () -> new Relief.OfYuan(yuan("-0.01"), ""));
    assertThrows(Unfit.class, () -> new Relief.OfShare(Ratio.ofPercent("100.1"), ""));
  }

  @Test
  void S20_signed_and_unsigned_are_kept_apart_and_added() {
    String side = "{surplus: {bands: [{retained: %s}]}, overrun: {bands: [{fund: 50%%}]}}";
    String terms =
        "{signed: " + side.formatted("100%") + ", unsigned: " + side.formatted("30%") + "}";
    Given given = Given.apart(new String[] {"600.00", "500.00"}, new String[] {"400.00", "420.00"});
    Settlement settlement = given.under(terms);
    assertEquals(
        List.of(
            new Outcome.Retention(yuan("100.00"), yuan("0.00")),
            new Outcome.OverrunSharing(Money.ZERO, yuan("10.00"), yuan("10.00"))),
        settlement.parts().stream().map(Settlement.Part::outcome).toList());
    assertEquals(yuan("90.00"), settlement.payable());
    assertEquals("100.00 + (-10.00)", step(settlement, "parts").formula());
    assertEquals(
        "S1 budget.signed, S1 budget.unsigned",
        settlement.steps().stream()
            .filter(step -> step.rule().equals("S1"))
            .map(SettlementRuleTest::name)
            .collect(Collectors.joining(", ")));
    Settlement other =
        Given.apart(new String[] {"600.00", "620.00"}, new String[] {"400.00", "300.00"})
            .under(terms);
    assertEquals(yuan("20.00"), other.payable(), "30 % of 100.00 less half of 20.00");
  }

  @Test
  void S20_terms_for_everyone_add_up_what_is_given_apart() {
    Given given = Given.apart(new String[] {"600.00", "500.00"}, new String[] {"400.00", "450.01"});
    Settlement settlement = given.under(TERMS);
    assertEquals(1, settlement.parts().size());
    assertEquals(new Outcome.Retention(yuan("36.00"), yuan("13.99")), outcome(settlement));
    assertEquals("S1 budget.all", name(settlement.steps().get(0)));
  }

  @Test
  void S20_terms_for_each_are_refused_what_is_not_divided() {
    String side = "{surplus: {bands: [{retained: 0%}]}, overrun: {bands: [{fund: 0%}]}}";
    String apart = "{signed: " + side + ", unsigned: " + side + "}";
    assertThrows(Unfit.class, () -> Given.year("1.00", "1.00").under(apart));
  }

  @Test
  void S8_the_steps_tell_an_overrun_from_the_budget_to_what_is_paid() {
    assertEquals(
        """
        S1 budget.all [] : 3333333.33
        S2 spending [] : 3600000.01
        S3 balance [] 3,333,333.33 − 3,600,000.01: -266666.68
        S4 overrun.slice [0%, 60%, 5%] 166,666.6665 × 60%: 99999.9999
        S4 overrun.slice [5%, 50%, 10%] 100,000.0135 × 50%: 50000.00675
        S4 overrun.sum [] 99,999.9999 + 50,000.00675: 150000.00665
        S5 covered [] 150,000.00665: 150000.01
        S5 borne [] 266,666.68 − 150,000.01: 116666.67
        S6 released [] 30,000.00 × 100%: 30000.00
        S7 payable [] (-116,666.67) + 30,000.00: -86666.67
        S22 carried [] : 86666.67
        """,
        printed(Given.year("3333333.33", "3600000.01").withheld("30000.00").under(TERMS)));
  }

  @Test
  void S8_the_steps_tell_a_surplus_in_the_order_of_the_year_end() {
    String terms =
        "{"
            + Given.surplus(
                "bands: [{to: 3%, retained: 100%}, {retained: 30%}],"
                    + " gates: [{indicator: 住院门诊比, at-most: 1.8%}],"
                    + " minimum: {rate: 1%, sharing: from-first-fen}, score: {full-marks: 100},"
                    + " deduction: 2%, cap: {budget: 3%, yuan: 40}")
            + ", withheld: {all-from: 90}}";
    Settlement settlement =
        Given.year("900.00", "960.01")
            .adjusted("100.00", "流感")
            .violations("10.00")
            .clawback("10.00")
            .score("81")
            .withheld("30.00")
            .under(terms);
    assertEquals(
        """
        S1 budget.all [] : 900.00
        S9 adjusted [流感, 云栖医保〔2025〕9号] 900.00 + 100.00: 1000.00
        S2 spending [] : 960.01
        S10 recognised [] 960.01 − 10.00: 950.01
        S3 balance [] 1,000.00 − 950.01: 49.99
        S10 surplus.own [] 49.99 − 10.00: 39.99
        S12 gate.unknown [住院门诊比, ≤ 1.8%] : 0.018
        S13 surplus.minimum.reached [] 1,000.00 × 1%: 10.00
        S4 surplus.slice [0%, 100%, 3%] 30.00 × 100%: 30.00
        S4 surplus.rest [3%, 30%] 9.99 × 30%: 2.997
        S4 surplus.sum [] 30.00 + 2.997: 32.997
        S14 surplus.score [81] 32.997 × 81 ÷ 100: 26.72757
        S15 surplus.deduction [] 26.72757 − 26.72757 × 2%: 26.1930186
        S16 surplus.cap [] min(26.1930186, 1,000.00 × 3%, 40.00): 26.1930186
        S5 retained [] 26.1930186: 26.19
        S5 kept [] 49.99 − 26.19: 23.80
        S10 clawback [] : -10.00
        S6 released.score [81] 30.00 × 81 ÷ 90: 27.00
        S7 payable.net [] 26.19 + (-10.00) + 27.00: 43.19
        """,
        printed(settlement));
    settlement.steps().stream().filter(step -> !step.formula().isEmpty()).forEach(Formula::check);
  }

  @Test
  void the_steps_of_a_balanced_year_have_no_bands() {
    assertEquals(
        "S1 S2 S3 S6 S7",
        settle("1000.00", "1000.00").steps().stream()
            .map(Step::rule)
            .collect(Collectors.joining(" ")));
  }

  @Test
  void every_step_names_the_article_of_the_terms() {
    for (Step step : settle("1000.00", "1200.00").steps()) {
      assertEquals("第十二条", step.basis().article());
    }
  }

  private static String printed(Settlement settlement) {
    return settlement.steps().stream()
        .map(
            step ->
                "%s %s %s: %s\n"
                    .formatted(
                        name(step), step.arguments(), step.formula(), step.result().figure()))
        .collect(Collectors.joining());
  }

  private static String name(Step step) {
    return step.rule() + " " + step.key().replace("settlement.step.", "");
  }

  private static Step step(Settlement settlement, String key) {
    return settlement.steps().stream()
        .filter(step -> step.key().equals("settlement.step." + key))
        .findFirst()
        .orElseThrow();
  }

  private static Settlement settle(String budget, String spending) {
    return Given.year(budget, spending).under(TERMS);
  }

  private static Money payable(String budget, String spending, String withheld) {
    return Given.year(budget, spending).withheld(withheld).under(TERMS).payable();
  }

  private static Outcome outcome(Settlement settlement) {
    return settlement.parts().get(0).outcome();
  }
}
