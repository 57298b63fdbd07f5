package org.capitation.settlement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.capitation.Seeds;
import org.capitation.monitoring.Indicator;
import org.capitation.settlement.AppraisalRule.Given;
import org.capitation.value.Bound;
import org.capitation.value.Bound.Side;
import org.capitation.value.Citation;
import org.capitation.value.Declined;
import org.capitation.value.Quotient;
import org.capitation.value.Ratio;
import org.capitation.value.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppraisalRuleTest {
  private static final Citation BASIS = new Citation("云栖医保〔2024〕31号", "第十五条");
  private static final Scale BANDS =
      new Scale.Banded(
          List.of(
              band(Side.AT_LEAST, "0.65", "100"),
              band(Side.AT_LEAST, "0.5", "60"),
              new Scale.Banded.Band(Optional.empty(), Ratio.ofPercent("10"))));

  @ParameterizedTest
  @CsvSource({
    // the thresholds belong to their band, and are tested unrounded: 64.9999 % prints 65.00 %
    "65, 100, 30",
    "649999, 1000000, 18",
    "50, 100, 18",
    "499999, 1000000, 3",
    "0, 100, 3",
    "100, 100, 30"
  })
  void S35_by_bands(long part, long whole, BigDecimal marks) {
    assertEquals(marks, scored(BANDS, "30", Quotient.of(part, whole)).rounded(0));
  }

  @ParameterizedTest
  @CsvSource({
    "AT_LEAST, 0.9, 90, 100, 20.0000",
    "AT_LEAST, 0.9, 899999, 1000000, 20.0000",
    "AT_LEAST, 0.9, 45, 100, 10.0000",
    "AT_LEAST, 0.9, 1, 3, 7.4074",
    "AT_LEAST, 0.9, 0, 3, 0.0000",
    "AT_LEAST, 0.9, -5, 100, 0.0000",
    "AT_MOST, 0.1, 10, 100, 20.0000",
    "AT_MOST, 0.1, 20, 100, 10.0000",
    "AT_MOST, 0.1, 30, 100, 6.6667",
    "AT_MOST, 0.1, 0, 100, 20.0000",
    "AT_MOST, 0.1, -1, 100, 20.0000"
  })
  void S35_by_target(Side side, BigDecimal target, long part, long whole, BigDecimal marks) {
    Scale scale = new Scale.Proportional(new Bound(side, target));
    assertEquals(marks, scored(scale, "20", Quotient.of(part, whole)).rounded(4));
  }

  @Test
  void S35_just_below_the_target_is_not_all_of_it() {
    Scale scale = new Scale.Proportional(new Bound(Side.AT_LEAST, new BigDecimal("0.9")));
    Quotient marks = scored(scale, "20", Quotient.of(899_999, 1_000_000));
    assertTrue(marks.compareTo(new BigDecimal("20")) < 0);
  }

  @Test
  void S36_marks_are_added_unrounded_and_rounded_half_up_at_the_end() {
    Scale scale = new Scale.Proportional(new Bound(Side.AT_LEAST, BigDecimal.ONE));
    AssessmentTerms terms = terms(item("1", scale), item("1", scale), item("1", scale));
    // a third each: three times 0.33 would be 0.99
    Given third = new Given(Optional.empty(), Optional.of(Quotient.of(1, 3)));
    Appraised appraised = new AppraisalRule(terms).appraise(List.of(third, third, third));
    assertEquals(Optional.of(new BigDecimal("1.00")), appraised.total());
    Given half = new Given(Optional.empty(), Optional.of(Quotient.of(1, 200)));
    Given none = new Given(Optional.of(BigDecimal.ZERO), Optional.empty());
    assertEquals(
        Optional.of(new BigDecimal("0.01")),
        new AppraisalRule(terms).appraise(List.of(half, none, none)).total());
    Given less = new Given(Optional.empty(), Optional.of(Quotient.of(4999, 1_000_000)));
    assertEquals(
        Optional.of(new BigDecimal("0.00")),
        new AppraisalRule(terms).appraise(List.of(less, none, none)).total());
  }

  @Test
  void S36_missing_marks_are_told_and_no_zero() {
    AssessmentTerms terms = terms(item("60", null), item("40", BANDS));
    Appraised nothing = new AppraisalRule(terms).appraise(List.of());
    assertEquals(Optional.empty(), nothing.total());
    assertEquals(2, nothing.missing());
    Appraised half = new AppraisalRule(terms).appraise(List.of(typed("59.5"), Given.NOTHING));
    assertEquals(Optional.empty(), half.total());
    assertEquals(1, half.missing());
    assertEquals(List.of("S34", "S36", "S36"), half.steps().stream().map(Step::rule).toList());
    assertEquals("settlement.step.no-score", half.steps().get(2).key());
    Appraised whole =
        new AppraisalRule(terms)
            .appraise(
                List.of(
                    typed("59.5"), new Given(Optional.empty(), Optional.of(Quotient.of(1, 2)))));
    assertEquals(Optional.of(new BigDecimal("83.50")), whole.total());
    assertEquals("59.5 + 24", whole.steps().get(2).formula());
  }

  @Test
  void S34_decided_marks_come_before_computed_ones() {
    AssessmentTerms terms = terms(item("100", BANDS));
    Given decided = new Given(Optional.of(new BigDecimal("77")), Optional.of(Quotient.of(1, 2)));
    assertEquals(
        Optional.of(new BigDecimal("77.00")),
        new AppraisalRule(terms).appraise(List.of(decided)).total());
  }

  @ParameterizedTest
  @CsvSource({"-0.01", "40.01", "41"})
  void S34_marks_beyond_those_of_the_indicator_are_refused(String marks) {
    AppraisalRule rule = new AppraisalRule(terms(item("40", null)));
    Declined declined = assertThrows(Declined.class, () -> rule.appraise(List.of(typed(marks))));
    assertEquals("settlement.appraisal.denied.marks", declined.key());
  }

  @ParameterizedTest
  @CsvSource({"0, 0.00", "40, 40.00"})
  void S34_none_and_all_marks_are_taken(String marks, BigDecimal total) {
    AppraisalRule rule = new AppraisalRule(terms(item("40", null)));
    assertEquals(Optional.of(total), rule.appraise(List.of(typed(marks))).total());
  }

  @Test
  void S36_a_score_lies_within_full_marks_and_grows_with_each_figure() {
    Seeds.each(
        2000,
        random -> {
          List<AssessmentTerms.Item> items = new ArrayList<>();
          List<Given> given = new ArrayList<>();
          List<Given> better = new ArrayList<>();
          for (int i = random.nextInt(6); i >= 0; i--) {
            items.add(item(Integer.toString(1 + random.nextInt(40)), scale(random)));
            int whole = 1 + random.nextInt(1000);
            int part = random.nextInt(whole + 1);
            given.add(new Given(Optional.empty(), Optional.of(Quotient.of(part, whole))));
            better.add(new Given(Optional.empty(), Optional.of(Quotient.of(part + 1, whole))));
          }
          AssessmentTerms terms = terms(items.toArray(AssessmentTerms.Item[]::new));
          BigDecimal total = new AppraisalRule(terms).appraise(given).total().orElseThrow();
          BigDecimal more = new AppraisalRule(terms).appraise(better).total().orElseThrow();
          assertTrue(total.signum() >= 0 && total.compareTo(terms.fullMarks()) <= 0);
          assertTrue(more.compareTo(total) >= 0);
        });
  }

  private static Scale scale(SplittableRandom random) {
    Bound target = new Bound(Side.AT_LEAST, BigDecimal.valueOf(1 + random.nextInt(100), 2));
    return random.nextBoolean() ? new Scale.Proportional(target) : BANDS;
  }

  private static Quotient scored(Scale scale, String weight, Quotient figure) {
    return new AppraisalRule(terms(item(weight, scale)))
        .appraise(List.of(new Given(Optional.empty(), Optional.of(figure))))
        .marks()
        .get(0)
        .orElseThrow();
  }

  private static Given typed(String marks) {
    return new Given(Optional.of(new BigDecimal(marks)), Optional.empty());
  }

  private static AssessmentTerms terms(AssessmentTerms.Item... items) {
    BigDecimal sum = BigDecimal.ZERO;
    for (AssessmentTerms.Item item : items) {
      sum = sum.add(item.weight());
    }
    return new AssessmentTerms(BASIS, sum, List.of(items));
  }

  private static AssessmentTerms.Item item(String weight, Scale scale) {
    return new AssessmentTerms.Item(
        "x",
        new BigDecimal(weight),
        Optional.ofNullable(scale)
            .map(one -> new AssessmentTerms.Computed(Indicator.PRIMARY_SHARE, one)),
        BASIS);
  }

  private static Scale.Banded.Band band(Side side, String limit, String percent) {
    return new Scale.Banded.Band(
        Optional.of(new Bound(side, new BigDecimal(limit))), Ratio.ofPercent(percent));
  }
}
