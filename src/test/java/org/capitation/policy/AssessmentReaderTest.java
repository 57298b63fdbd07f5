package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.capitation.monitoring.Indicator;
import org.capitation.settlement.AssessmentTerms;
import org.capitation.settlement.Scale;
import org.capitation.value.Bound;
import org.capitation.value.Bound.Side;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssessmentReaderTest {
  private static final String GOOD =
      """
      assessment:
        article: 第十五条
        full-marks: 100
        indicators:
          - {name: 满意度, weight: 40, source: typed, article: 附件一}
          - {name: 基层就诊率, weight: 35.5, source: primary-share, bands: [{at-least: 65%, share: 100%}, {at-least: 50%, share: 60%}, {share: 0%}]}
          - {name: 未经转诊率, weight: 24.5, source: unreferred-share, target: {at-most: 10%}}
      """;

  @Test
  void indicators_are_read_in_their_order() {
    AssessmentTerms terms = read(GOOD);
    assertEquals(PackTexts.article("第十五条"), terms.basis());
    assertEquals("100", terms.fullMarks().toPlainString());
    assertEquals(
        List.of("满意度", "基层就诊率", "未经转诊率"),
        terms.items().stream().map(AssessmentTerms.Item::name).toList());
    assertEquals(Optional.empty(), terms.items().get(0).computed());
    assertEquals(PackTexts.article("附件一"), terms.items().get(0).basis());
    assertEquals(PackTexts.article("第十五条"), terms.items().get(1).basis());
    assertEquals(
        new AssessmentTerms.Computed(
            Indicator.PRIMARY_SHARE,
            new Scale.Banded(
                List.of(
                    band(new Bound(Side.AT_LEAST, new BigDecimal("0.65")), "100"),
                    band(new Bound(Side.AT_LEAST, new BigDecimal("0.5")), "60"),
                    new Scale.Banded.Band(Optional.empty(), Ratio.ZERO)))),
        terms.items().get(1).computed().orElseThrow());
    assertEquals(
        new AssessmentTerms.Computed(
            Indicator.UNREFERRED_SHARE,
            new Scale.Proportional(new Bound(Side.AT_MOST, new BigDecimal("0.1")))),
        terms.items().get(2).computed().orElseThrow());
  }

  @Test
  void a_pack_without_the_section_judges_nothing() {
    assertFalse(PackTexts.terms(PackTexts.GOOD).assessment().isPresent());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          full-marks: 100|full-marks: 99|assessment.indicators|weights-sum
          weight: 40|weight: 0|assessment.indicators[0].weight|positive
          weight: 40|weight: 40.1|assessment.indicators|weights-sum
          source: typed|source: guessed|assessment.indicators[0].source|word
          source: typed|source: pace|assessment.indicators[0].bands|missing
          at-least: 50%|at-least: 65%|assessment.indicators[1].bands|figure-band
          at-least: 50%|at-least: 70%|assessment.indicators[1].bands|figure-band
          at-least: 50%|at-most: 50%|assessment.indicators[1].bands|figure-band
          '{share: 0%}]'|'{at-least: 1%, share: 0%}]'|assessment.indicators[1].bands|figure-band
          share: 60%|share: 101%|assessment.indicators[1].bands[1].share|share
          'target: {at-most: 10%}'|'target: {at-most: 0%}'|assessment.indicators[2].target|positive
          'target: {at-most: 10%}'|'target: {}'|assessment.indicators[2].target|missing
          'target: {at-most: 10%}'|'target: {at-most: 10%}, bands: []'|assessment.indicators[2].target|either
          'name: 满意度, '|''|assessment.indicators[0].name|missing
          full-marks: 100|full-marks: full|assessment.full-marks|figure
          """)
  void what_does_not_fit_is_refused_with_its_place(
      String part, String other, String key, String reason) {
    assertEquals(true, GOOD.contains(part), part);
    Fault fault = PackTexts.fault(PackTexts.GOOD + GOOD.replace(part, other == null ? "" : other));
    assertEquals(key, fault.key());
    assertEquals(reason, fault.reason());
  }

  @Test
  void an_assessment_needs_an_indicator() {
    Fault fault =
        PackTexts.fault(
            PackTexts.GOOD + "assessment: {article: 第十五条, full-marks: 0, indicators: []}\n");
    assertEquals("assessment.indicators", fault.key());
  }

  private static Scale.Banded.Band band(Bound bound, String percent) {
    return new Scale.Banded.Band(Optional.of(bound), Ratio.ofPercent(percent));
  }

  private static AssessmentTerms read(String section) {
    return PackTexts.terms(PackTexts.GOOD + section).assessment();
  }
}
