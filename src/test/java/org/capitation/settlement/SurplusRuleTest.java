package org.capitation.settlement;

import static org.capitation.settlement.Given.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a community retains of a surplus, term by term, on both sides of each boundary. */
class SurplusRuleTest {
  private static final String RATIO = "inpatient-per-outpatient";

  @ParameterizedTest(name = "S12: {0} of {1} {2} {3}")
  @CsvSource({
    "3600, 200000, at-most, 1.8%, true",
    "3601, 200000, at-most, 1.8%, false", // 1.8005 %
    "36000001, 2000000000, at-most, 1.8%, false", // prints 1.80 %
    "3600, 200000, below, 1.8%, false",
    "3599, 200000, below, 1.8%, true",
    "650000, 1000000, at-least, 65%, true",
    "649999, 1000000, at-least, 65%, false",
    "650000, 1000000, above, 65%, false",
    "650001, 1000000, above, 65%, true",
    "1, 3, above, 0.3333333333, true",
    "1, 3, at-least, 0.3333333334, false",
    "60, 1, at-least, 60, true",
    "59, 1, at-least, 60, false"
  })
  void S12_a_gate_is_tested_on_the_unrounded_figure(
      long part, long whole, String side, String limit, boolean kept) {
    String terms =
        Given.surplus(
            "bands: [{retained: 30%}], gates: [{indicator: "
                + RATIO
                + ", "
                + side
                + ": "
                + limit
                + "}]");
    Settlement settlement =
        Given.year("1000.00", "900.00").indicator(RATIO, Quotient.of(part, whole)).under(terms);
    assertEquals(kept ? yuan("30.00") : Money.ZERO, retained(settlement));
    assertEquals(kept, settlement.parts().get(0).missed().isEmpty());
    assertEquals(kept, has(settlement, "gate.kept"));
    assertEquals(!kept, has(settlement, "gate.missed"));
  }

  @Test
  void S12_every_gate_has_to_be_kept_and_the_missed_ones_are_named() {
    String terms =
        Given.surplus(
            "bands: [{retained: 30%}], gates: [{indicator: a, at-most: 2},"
                + " {indicator: b, at-least: 60%}, {indicator: c, at-least: 1}]");
    Settlement settlement =
        Given.year("1000.00", "900.00")
            .indicator("a", Quotient.of(3, 1))
            .indicator("b", Quotient.of(60, 100))
            .under(terms);
    assertEquals(
        List.of("a ≤ 2"), settlement.parts().get(0).missed().stream().map(Gate::toString).toList());
    assertEquals(Money.ZERO, retained(settlement));
    assertEquals(yuan("100.00"), settlement.toFund());
    assertTrue(has(settlement, "gate.unknown"), "c");
    assertTrue(has(settlement, "gate.kept"), "b");
    assertEquals(
        "b ≥ 60%",
        new SettlementRule(Given.terms(terms))
            .settle(
                Given.year("1000.00", "900.00").indicator("b", Quotient.of(0, 1)).inputs(),
                Money.ZERO)
            .parts()
            .get(0)
            .missed()
            .get(0)
            .toString());
  }

  @Test
  void S12_a_figure_that_is_not_known_misses_nothing() {
    String terms = Given.surplus("bands: [{retained: 30%}], gates: [{indicator: a, at-most: 0}]");
    assertEquals(yuan("30.00"), retained(Given.year("1000.00", "900.00").under(terms)));
  }

  @ParameterizedTest(name = "S13: a surplus of {0}, {1}")
  @CsvSource({
    "19.99, from-first-fen, 0.00",
    "20.00, from-first-fen, 10.00",
    "20.01, from-first-fen, 10.01", // 10.005
    "19.99, above, 0.00",
    "20.00, above, 0.00",
    "20.01, above, 0.01", // 0.005
    "21.00, above, 0.50",
    "40.00, above, 8.00", // 10.00 × 50 % up to 3 %, then 10.00 × 30 %
  })
  void S13_below_the_minimum_nothing_is_shared(String surplus, String how, String retained) {
    String terms =
        Given.surplus(
            "bands: [{to: 3%, retained: 50%}, {retained: 30%}], minimum: {rate: 2%, sharing: "
                + how
                + "}");
    Money spending = yuan("1000.00").minus(yuan(surplus));
    assertEquals(yuan(retained), retained(Given.year("1000.00", spending.toString()).under(terms)));
  }

  @Test
  void S13_the_minimum_is_not_rounded() {
    // 2 % of 333.33 is 6.6666
    String terms =
        Given.surplus("bands: [{retained: 100%}], minimum: {rate: 2%, sharing: from-first-fen}");
    assertEquals(Money.ZERO, retained(Given.year("333.33", "326.67").under(terms)));
    assertEquals(yuan("6.67"), retained(Given.year("333.33", "326.66").under(terms)));
    // without a budget any surplus reaches it
    assertEquals(yuan("0.01"), retained(Given.year("0.00", "-0.01").under(terms)));
  }

  @Test
  void S13_by_size_the_minimum_falls_between_the_sizes_given() {
    String terms =
        Given.surplus(
            "bands: [{retained: 100%}], minimum: {by-members: [{members: 5000, rate: 4%},"
                + " {members: 10000, rate: 3%}], sharing: from-first-fen}");
    // 7,500 members: 3.5 % of 1,000.00
    assertEquals(Money.ZERO, retained(Given.year("1000.00", "965.01").members(7500).under(terms)));
    Settlement reached = Given.year("1000.00", "965.00").members(7500).under(terms);
    assertEquals(yuan("35.00"), retained(reached));
    assertEquals(
        "1,000.00 × 4% − 1,000.00 × 1% × 2,500 ÷ 5,000",
        step(reached, "surplus.minimum.reached").formula());
  }

  @ParameterizedTest(name = "S14: {0} at {1}")
  @CsvSource({
    "full-marks: 100, 100, 100.00",
    "full-marks: 100, 99.9, 99.90",
    "full-marks: 100, 0, 0.00",
    "full-marks: 100, 101, 100.00",
    "full-marks: 3, 1, 33.33",
    "all-from: 90, 90, 100.00",
    "all-from: 90, 89.99, 99.99", // 99.98888…
    "all-or-nothing: 60, 60, 100.00",
    "all-or-nothing: 60, 59.99, 0.00",
    "'bands: [{from: 90, share: 100%}, {from: 80, share: 85%}, {share: 20%}]', 90, 100.00",
    "'bands: [{from: 90, share: 100%}, {from: 80, share: 85%}, {share: 20%}]', 89.99, 85.00",
    "'bands: [{from: 90, share: 100%}, {from: 80, share: 85%}, {share: 20%}]', 80, 85.00",
    "'bands: [{from: 90, share: 100%}, {from: 80, share: 85%}, {share: 20%}]', 79.99, 20.00",
    "'bands: [{share: 70%}]', 0, 70.00"
  })
  void S14_a_score_scales_the_retention(String score, String marks, String retained) {
    String terms = Given.surplus("bands: [{retained: 100%}], score: {" + score + "}");
    assertEquals(
        yuan(retained), retained(Given.year("1000.00", "900.00").score(marks).under(terms)));
  }

  @Test
  void S14_without_a_score_it_counts_as_full_marks_and_is_said() {
    String terms = Given.surplus("bands: [{retained: 100%}], score: {all-or-nothing: 60}");
    Settlement settlement = Given.year("1000.00", "900.00").under(terms);
    assertEquals(yuan("100.00"), retained(settlement));
    assertEquals("100.00 × 100%", step(settlement, "surplus.score.none").formula());
  }

  @ParameterizedTest(name = "S15: {0} off, capped at 3 %")
  @CsvSource({
    "0%, 30.00",
    "2%, 30.00",
    "40%, 30.00",
    "40.1%, 29.95",
    "100%, 0.00",
    "19.99, 30.00",
    "20.00, 30.00",
    "20.01, 29.99",
    "49.99, 0.01",
    "50.00, 0.00",
    "50.01, 0.00"
  })
  void S15_a_deduction_comes_before_the_cap(String deduction, String retained) {
    String terms =
        Given.surplus("bands: [{retained: 50%}], deduction: " + deduction + ", cap: {budget: 3%}");
    assertEquals(yuan(retained), retained(Given.year("1000.00", "900.00").under(terms)));
  }

  @ParameterizedTest(name = "S16: a surplus of {1}, capped by {0}")
  @CsvSource({
    "budget: 3%, 99.99, 30.00", // 29.997
    "budget: 3%, 100.00, 30.00",
    "budget: 3%, 100.01, 30.00",
    "budget: 3%, 99.90, 29.97",
    "yuan: 29.99, 99.95, 29.99", // 29.985
    "yuan: 29.99, 100.00, 29.99",
    "'budget: 3%, yuan: 29.99', 100.00, 29.99",
    "'budget: 3%, yuan: 30.01', 110.00, 30.00",
    "budget: 0%, 100.00, 0.00"
  })
  void S16_the_smaller_cap_applies(String cap, String surplus, String retained) {
    String terms = Given.surplus("bands: [{retained: 30%}], cap: {" + cap + "}");
    Money spending = yuan("1000.00").minus(yuan(surplus));
    assertEquals(yuan(retained), retained(Given.year("1000.00", spending.toString()).under(terms)));
  }

  @Test
  void S16_the_cap_is_a_share_of_the_adjusted_budget() {
    String terms = Given.surplus("bands: [{retained: 100%}], cap: {budget: 3%}");
    assertEquals(
        yuan("60.00"),
        retained(Given.year("1000.00", "900.00").adjusted("1000.00", "x").under(terms)));
  }

  @ParameterizedTest(name = "S5: {0} is rounded")
  @CsvSource({"community, 0.01, 0.00", "fund, 0.00, 0.01"})
  void S5_the_party_of_the_terms_is_rounded(String rounded, String retained, String kept) {
    // half of 0.01 is 0.005
    String terms = Given.surplus("bands: [{retained: 50%}], rounded: " + rounded);
    assertEquals(
        new Outcome.Retention(yuan(retained), yuan(kept)),
        Given.year("1.00", "0.99").under(terms).parts().get(0).outcome());
  }

  @Test
  void S5_slices_are_not_rounded_before_their_sum() {
    String terms = Given.surplus("bands: [{to: 5%, retained: 50%}, {retained: 50%}]");
    // 0.01 × 50 % + 0.01 × 50 %, not 0.01 + 0.01
    assertEquals(yuan("0.01"), retained(Given.year("0.20", "0.18").under(terms)));
  }

  private static Money retained(Settlement settlement) {
    return settlement.toCommunity();
  }

  private static boolean has(Settlement settlement, String key) {
    return settlement.steps().stream().anyMatch(s -> s.key().equals("settlement.step." + key));
  }

  private static Step step(Settlement settlement, String key) {
    return settlement.steps().stream()
        .filter(s -> s.key().equals("settlement.step." + key))
        .findFirst()
        .orElseThrow();
  }
}
