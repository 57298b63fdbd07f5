package org.capitation.settlement;

import static org.capitation.settlement.Given.yuan;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.Formula;
import org.capitation.Seeds;
import org.capitation.value.Citation;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Unfit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a community divides what it gets (S23). */
class DistributionRuleTest {
  private static final Map<String, BigDecimal> NO_SCORES = Map.of();

  @ParameterizedTest(name = "S23: {0} by 6 : 3 : 1, at most {1}")
  @CsvSource({
    "1000.00, '', 600.00 300.00 100.00, 0.00",
    "0.05, '', 0.03 0.02 0.00, 0.00", // 0.03 + 0.015 + 0.005: the tie goes to the first
    "0.01, '', 0.01 0.00 0.00, 0.00",
    "0.00, '', 0.00 0.00 0.00, 0.00",
    "1000.00, 60%, 600.00 300.00 100.00, 0.00",
    "1000.00, 59.99%, 599.90 300.08 100.02, 0.00", // 400.10 by 3 : 1
    "1000.00, 50%, 500.00 375.00 125.00, 0.00",
    "1000.00, 40%, 400.00 400.00 200.00, 0.00", // 450.00 is capped as well
    "1000.00, 30%, 300.00 300.00 300.00, 100.00", // what nobody may take
    "100.01, 33.33%, 33.33 33.33 33.33, 0.02"
  })
  void S23_what_a_cap_cuts_off_goes_to_the_others(
      String amount, String cap, String parts, String undivided) {
    Distribution distribution =
        rule("tiers: {county: 6, township: 3, village: 1}", cap)
            .distribute(yuan(amount), NO_SCORES);
    assertEquals(parts, parts(distribution));
    assertEquals(yuan(undivided), distribution.undivided());
    assertEquals(
        "county township village",
        distribution.lines().stream()
            .map(Distribution.Line::recipient)
            .collect(Collectors.joining(" ")));
  }

  @Test
  void S23_members_by_their_weights() {
    Distribution distribution =
        rule("weights: {H2: 1, H1: 2, H3: 0}", "").distribute(yuan("100.00"), NO_SCORES);
    assertEquals("33.33 66.67 0.00", parts(distribution));
    assertEquals("H2", distribution.lines().get(0).recipient());
  }

  @Test
  void S23_a_recipient_without_weight_gets_nothing_also_where_caps_leave_something() {
    Distribution distribution =
        rule("weights: {H1: 1, H2: 0}", "40%").distribute(yuan("100.00"), NO_SCORES);
    assertEquals("40.00 0.00", parts(distribution));
    assertEquals(yuan("60.00"), distribution.undivided());
  }

  @Test
  void S23_members_by_their_scores_once_they_are_known() {
    DistributionRule rule = rule("by: scores", "");
    Map<String, BigDecimal> scores = new LinkedHashMap<>();
    Distribution unknown = rule.distribute(yuan("100.00"), scores);
    assertEquals(yuan("100.00"), unknown.undivided());
    assertEquals("settlement.step.undivided.scores", unknown.steps().get(0).key());
    scores.put("H1", new BigDecimal("90"));
    scores.put("H2", new BigDecimal("60"));
    assertEquals("60.00 40.00", parts(rule.distribute(yuan("100.00"), scores)));
  }

  @Test
  void S23_only_what_the_community_gets_is_divided() {
    String terms =
        "{"
            + Given.all("bands: [{retained: 50%}]", "bands: [{fund: 0%}]")
            + ", distribution: {tiers: {county: 6, township: 3, village: 1}}}";
    assertEquals(
        "30.00 15.00 5.00",
        parts(Given.year("1000.00", "900.00").under(terms).distribution().orElseThrow()));
    assertEquals(Optional.empty(), Given.year("1000.00", "1000.00").under(terms).distribution());
    assertEquals(Optional.empty(), Given.year("1000.00", "1000.01").under(terms).distribution());
    String byScores = terms.replace("tiers: {county: 6, township: 3, village: 1}", "by: scores");
    assertEquals(
        "50.00",
        parts(
            Given.year("1000.00", "900.00")
                .memberScore("H1", "1")
                .under(byScores)
                .distribution()
                .orElseThrow()));
  }

  @Test
  void S23_terms_that_divide_nothing_are_refused() {
    Map<String, BigDecimal> weights = new LinkedHashMap<>();
    assertThrows(Unfit.class, () -> new DistributionTerms.ByWeights(weights));
    weights.put("H1", BigDecimal.ZERO);
    assertThrows(Unfit.class, () -> new DistributionTerms.ByWeights(weights));
    weights.put("H2", BigDecimal.ONE);
    assertEquals(2, new DistributionTerms.ByWeights(weights).members().size());
    weights.put("H1", new BigDecimal("-1"));
    assertThrows(Unfit.class, () -> new DistributionTerms.ByWeights(weights));
    assertThrows(Unfit.class, () -> new DistributionTerms.ByTiers(Map.of()));
    for (String cap : new String[] {"0", "100.1", "-1"}) {
      Optional<Ratio> share = Optional.of(Ratio.ofPercent(cap));
      assertThrows(
          Unfit.class, () -> new DistributionTerms(new DistributionTerms.ByScores(), share));
    }
  }

  @Test
  void S23_parts_add_up_keep_the_cap_and_follow_the_weights() {
    Seeds.each(
        1000,
        random -> {
          Map<String, BigDecimal> weights = new LinkedHashMap<>();
          weights.put("H0", BigDecimal.valueOf(random.nextLong(1, 100)));
          for (int i = random.nextInt(6); i > 0; i--) {
            weights.put("H" + i, BigDecimal.valueOf(random.nextLong(0, 100)));
          }
          Optional<Ratio> cap =
              random.nextBoolean()
                  ? Optional.empty()
                  : Optional.of(new Ratio(BigDecimal.valueOf(random.nextLong(1, 1001), 3)));
          Money amount = Money.ofFen(random.nextLong(0, 10_000_000));
          Distribution distribution =
              new DistributionRule(
                      new DistributionTerms(new DistributionTerms.ByWeights(weights), cap),
                      new Citation("", ""))
                  .distribute(amount, NO_SCORES);
          Money parts =
              Money.total(distribution.lines().stream().map(Distribution.Line::amount).toList());
          assertEquals(amount, parts.plus(distribution.undivided()));
          for (Distribution.Line one : distribution.lines()) {
            assertTrue(!one.amount().isNegative());
            cap.ifPresent(
                share -> assertTrue(one.amount().yuan().compareTo(amount.exactly(share)) <= 0));
            for (Distribution.Line other : distribution.lines()) {
              if (weights.get(one.recipient()).compareTo(weights.get(other.recipient())) > 0) {
                assertTrue(one.amount().compareTo(other.amount()) >= 0, "more weight, less money");
              }
            }
          }
          distribution.steps().stream()
              .filter(step -> !step.formula().isEmpty())
              .forEach(Formula::check);
        });
  }

  private static String parts(Distribution distribution) {
    return distribution.lines().stream()
        .map(line -> line.amount().toString())
        .collect(Collectors.joining(" "));
  }

  private static DistributionRule rule(String key, String cap) {
    String terms =
        "{"
            + Given.surplus("bands: [{retained: 0%}]")
            + ", distribution: {"
            + key
            + (cap.isEmpty() ? "" : ", cap: " + cap)
            + "}}";
    return new DistributionRule(
        Given.terms(terms).distribution().orElseThrow(), new Citation("", ""));
  }
}
