package org.capitation.settlement;

import static org.capitation.settlement.Given.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.capitation.value.Money;
import org.capitation.value.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who bears an overrun, term by term, on both sides of each boundary. */
class OverrunRuleTest {
  @ParameterizedTest(name = "S13: an overrun of {0}, {1}")
  @CsvSource({
    "19.99, from-first-fen, 0.00",
    "20.00, from-first-fen, 10.00",
    "20.02, from-first-fen, 10.01",
    "19.99, above, 0.00",
    "20.00, above, 0.00",
    "20.02, above, 0.01",
    "40.00, above, 12.00" // 10.00 × 50 % up to 3 %, then 10.00 × 70 %
  })
  void S13_below_the_minimum_the_fund_bears_all(String overrun, String how, String borne) {
    String terms =
        Given.overrun(
            "bands: [{to: 3%, fund: 50%}, {fund: 30%}], minimum: {rate: 2%, sharing: " + how + "}");
    assertEquals(yuan(borne), borne(over(overrun).under(terms)));
  }

  @Test
  void S13_the_steps_say_what_lies_below() {
    String terms = Given.overrun("bands: [{fund: 50%}], minimum: {rate: 2%, sharing: above}");
    Settlement settlement = over("30.00").under(terms);
    assertEquals("20.00 + 5.00", step(settlement, "overrun.below").formula());
    assertFalse(has(over("10.00").under(terms), "overrun.below"));
    assertTrue(has(over("10.00").under(terms), "overrun.minimum.missed"));
    String first = terms.replace("above", "from-first-fen");
    assertFalse(has(over("30.00").under(first), "overrun.below"));
  }

  @ParameterizedTest(name = "S17: the community bears {1} at a score of {0}")
  @CsvSource({
    "100, 40.00", // 1 − 75 % = 25 % is below the floor of 40 %
    "80.01, 40.00", // 39.9925 %
    "80, 40.00", // 40 %
    "79.99, 40.01", // 40.0075 %
    "60, 55.00",
    "33.34, 75.00", // 74.995 % of 100.00 is 74.995
    "33.33, 75.00", // 75.0025 % is above the ceiling
    "0, 75.00",
    "120, 40.00"
  })
  void S17_the_share_follows_the_score_within_its_limits(String score, String borne) {
    String terms =
        Given.overrun(
            "rounded: community,"
                + " community: {base: 75%, floor: 40%, ceiling: 75%, full-marks: 100}");
    Settlement settlement = over("100.00").score(score).under(terms);
    assertEquals(yuan(borne), borne(settlement));
    assertEquals(
        !score.matches("80|79.99|60|33.34"), has(settlement, "overrun.share.limited"), score);
  }

  @Test
  void S17_scores_that_do_not_divide_evenly_are_exact_to_the_fen() {
    String terms = Given.overrun("community: {base: 50%, floor: 0%, ceiling: 100%, full-marks: 3}");
    Settlement settlement = over("300000000.00").score("1").under(terms);
    assertEquals(yuan("250000000.00"), borne(settlement));
    assertEquals("100% − 50% × 1 ÷ 3", step(settlement, "overrun.share").formula());
    assertEquals("300,000,000.00 × 50% × 1 ÷ 3", step(settlement, "overrun.covered").formula());
  }

  @Test
  void S17_without_a_score_it_counts_as_full_marks() {
    String terms =
        Given.overrun("community: {base: 50%, floor: 10%, ceiling: 75%, full-marks: 100}");
    Settlement settlement = over("100.00").under(terms);
    assertEquals(yuan("50.00"), borne(settlement));
    assertTrue(has(settlement, "overrun.share.none"));
    assertFalse(has(over("100.00").score("100").under(terms), "overrun.share.none"));
  }

  @Test
  void S17_only_what_lies_above_the_minimum_is_shared_by_score() {
    String terms =
        Given.overrun(
            "community: {base: 50%, floor: 0%, ceiling: 100%, full-marks: 100},"
                + " minimum: {rate: 2%, sharing: above}");
    assertEquals(yuan("40.00"), borne(over("100.00").score("100").under(terms)));
  }

  @ParameterizedTest(name = "S18: an overrun of {1}, limited by {0}")
  @CsvSource({
    "budget: 5%, 99.99, 50.00", // half of it is 49.995: the fund's half is rounded
    "budget: 5%, 100.00, 50.00",
    "budget: 5%, 100.02, 50.00",
    "budget: 5%, 5000.00, 50.00",
    "yuan: 49.99, 99.98, 49.99",
    "yuan: 49.99, 100.00, 49.99",
    "'budget: 5%, yuan: 49.99', 200.00, 49.99",
    "'budget: 5%, yuan: 50.01', 200.00, 50.00",
    "budget: 0%, 200.00, 0.00"
  })
  void S18_the_smaller_limit_applies(String limit, String overrun, String borne) {
    String terms =
        Given.overrun("bands: [{fund: 50%}], limit: {" + limit + "}, rounded: community");
    Settlement settlement = over(overrun).under(terms);
    assertEquals(yuan(borne), borne(settlement));
    assertEquals(yuan(overrun).negated(), settlement.toFund().plus(settlement.toCommunity()));
  }

  @ParameterizedTest(name = "S5: {0} is rounded")
  @CsvSource({"fund, 0.01, 0.00", "community, 0.00, 0.01"})
  void S5_the_party_of_the_terms_is_rounded(String rounded, String covered, String borne) {
    String terms = Given.overrun("bands: [{fund: 50%}], rounded: " + rounded);
    assertEquals(
        new Outcome.OverrunSharing(Money.ZERO, yuan(covered), yuan(borne)),
        over("0.01").under(terms).parts().get(0).outcome());
  }

  @ParameterizedTest(name = "S11: {0} from the reserve")
  @CsvSource({
    "0.00, 0.00, 30.00, 70.00",
    "39.99, 39.99, 30.00, 30.01", // 60.01 left: 50.00 × 60 % and the rest
    "50.00, 50.00, 30.00, 20.00",
    "60.00, 60.00, 24.00, 16.00",
    "99.99, 99.99, 0.01, 0.00",
    "100.00, 100.00, 0.00, 0.00",
    "100.01, 100.00, 0.00, 0.00"
  })
  void S11_the_reserve_covers_an_overrun_before_the_bands(
      String reserve, String drawn, String covered, String borne) {
    String terms =
        "{reserve: draw, " + Given.overrun("bands: [{to: 5%, fund: 60%}, {fund: 0%}]") + "}";
    Settlement settlement = over("100.00").under(terms, reserve);
    assertEquals(
        new Outcome.OverrunSharing(yuan(drawn), yuan(covered), yuan(borne)),
        settlement.parts().get(0).outcome());
    assertEquals(yuan(drawn), settlement.drawn());
    assertEquals(yuan("-100.00"), settlement.toFund().plus(settlement.toCommunity()));
  }

  @Test
  void S11_a_reserve_that_is_kept_covers_nothing() {
    String terms = "{reserve: keep, " + Given.overrun("bands: [{fund: 0%}]") + "}";
    Settlement settlement = over("100.00").under(terms, "1000.00");
    assertEquals(yuan("100.00"), borne(settlement));
    assertFalse(settlement.steps().stream().anyMatch(s -> s.rule().equals("S11")));
  }

  private static Given over(String overrun) {
    return Given.year("1000.00", yuan("1000.00").plus(yuan(overrun)).toString());
  }

  private static Money borne(Settlement settlement) {
    return settlement.toCommunity().negated();
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
