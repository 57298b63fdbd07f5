package org.capitation.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.capitation.enrolment.CoverageTerms;
import org.capitation.enrolment.CoverageTerms.Goals;
import org.capitation.enrolment.CoverageTerms.KeyGroup;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageReaderTest {
  private static final String GOALS =
      "coverage: {article: 第六条, all: 50%, key: 80%, lapsed-months: 12,"
          + " groups: [{group: \"03\", ages: 60+}, {group: \"04\"}]}\nattribution:";

  private static String pack() {
    return PackTexts.with("attribution:", GOALS);
  }

  @Test
  void T3_E22_the_goals_are_read() {
    assertEquals(
        new CoverageTerms(
            PackTexts.article("第六条"),
            new Goals(
                Optional.of(Ratio.ofPercent("50")),
                Optional.of(Ratio.ofPercent("80")),
                Optional.empty()),
            List.of(new KeyGroup("03", 60, 999), KeyGroup.byContract("04")),
            12),
        PackTexts.terms(pack()).coverage());
    PresetsTest.expectNames(PackReader.sheet(pack()));
  }

  @Test
  void T3_E22_a_pack_without_goals_sets_none() {
    assertEquals(CoverageTerms.NONE, PackTexts.terms(PackTexts.GOOD).coverage());
  }

  @ParameterizedTest(name = "{2} when {0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "all: 50% | all: 150% | coverage.all",
        "key: 80% | key: most | coverage.key",
        "lapsed-months: 12 | lapsed-months: 121 | coverage.lapsed-months",
        "ages: 60+ | ages: old | coverage.groups[0].ages",
        "group: \"04\" | group: \"03\" | coverage.groups",
        "article: 第六条, | `` | coverage.article",
        "all: 50% | any: 50% | coverage.any"
      })
  void T1_what_is_wrong_is_told_with_the_path_of_its_key(String part, String other, String key) {
    assertEquals(key, PackTexts.fault(pack().replace(part, other == null ? "" : other)).key());
  }
}
