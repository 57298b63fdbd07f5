package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.capitation.monitoring.Indicator;
import org.capitation.monitoring.MonitoringTerms;
import org.capitation.monitoring.Threshold;
import org.capitation.value.Bound;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonitoringReaderTest {
  private static final String PACK =
      PackTexts.GOOD
          + """
          monitoring:
            article: 第十三条
            years: 2
            lag-months: 6
            thresholds:
              - {indicator: pace, at-most: 100%, alarm: 110%}
              - {indicator: primary-share, at-least: 65%}
              - {indicator: fee-per-visit, at-most: 180.5}
          """;

  @Test
  void T3_M9_the_thresholds_are_read() {
    assertEquals(
        new MonitoringTerms(
            PackTexts.article("第十三条"),
            2,
            6,
            List.of(
                new Threshold(
                    Indicator.PACE,
                    new Bound(Bound.Side.AT_MOST, BigDecimal.ONE),
                    Optional.of(new BigDecimal("1.1"))),
                new Threshold(
                    Indicator.PRIMARY_SHARE,
                    new Bound(Bound.Side.AT_LEAST, new BigDecimal("0.65")),
                    Optional.empty()),
                new Threshold(
                    Indicator.FEE_PER_VISIT,
                    new Bound(Bound.Side.AT_MOST, new BigDecimal("180.5")),
                    Optional.empty()))),
        PackTexts.terms(PACK).monitoring());
    PresetsTest.expectNames(PackReader.sheet(PACK));
  }

  @Test
  void T3_M9_a_pack_without_monitoring_warns_of_nothing() {
    assertEquals(MonitoringTerms.NONE, PackTexts.terms(PackTexts.GOOD).monitoring());
  }

  @ParameterizedTest(name = "{2} when {0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "years: 2 | years: 4 | monitoring.years",
        "years: 2 | years: 0 | monitoring.years",
        "lag-months: 6 | lag-months: 25 | monitoring.lag-months",
        "indicator: pace | indicator: speed | monitoring.thresholds[0].indicator",
        "indicator: pace | indicator: primary-share | monitoring.thresholds",
        "at-most: 100% | at-most: much | monitoring.thresholds[0].at-most",
        "at-most: 100% | `at-most: 100%, at-least: 50%` | monitoring.thresholds[0].at-most",
        "`at-most: 100%, ` | `` | monitoring.thresholds[0].at-least",
        "alarm: 110% | alarm: 99% | monitoring.thresholds[0].alarm",
        "alarm: 110% | red: 110% | monitoring.thresholds[0].red",
        "article: 第十三条 | `` | monitoring.article"
      })
  void T1_what_is_wrong_is_told_with_the_path_of_its_key(String part, String other, String key) {
    assertEquals(key, PackTexts.fault(PACK.replace(part, other == null ? "" : other)).key());
  }
}
