package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.capitation.ledger.ChargingTerms.Exclusion;
import org.capitation.value.Citation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargingTermsTest {
  /** Chronic diseases are left out, but for 1402; of those 140299 is left out again. */
  private static final ChargingTerms TERMS =
      terms(
          new Exclusion("14", true, "chronic"),
          new Exclusion("140299", true, "special"),
          new Exclusion("1402", false, ""),
          new Exclusion("99331", true, "dialysis"));

  @ParameterizedTest(name = "L3: med_type {0} is left out as {1}")
  @CsvSource({
    "11, ",
    "14, chronic",
    "140104, chronic",
    "1402, ",
    "140201, ",
    "140299, special",
    "14029901, special",
    "14029, ",
    "1, ",
    "'', ",
    "114, ",
    "99331, dialysis",
    "993310, dialysis",
    "9933, "
  })
  void L3_the_longest_prefix_decides(String medicalType, String reason) {
    assertEquals(Optional.ofNullable(reason), TERMS.excludes(medicalType).map(Exclusion::reason));
  }

  @Test
  void L3_without_exclusions_all_is_in() {
    assertEquals(Optional.empty(), terms().excludes("14"));
  }

  @Test
  void L3_an_empty_prefix_stands_for_all_that_is_not_named() {
    ChargingTerms onlyNamed =
        terms(new Exclusion("", true, "other"), new Exclusion("11", false, ""));
    assertEquals(Optional.empty(), onlyNamed.excludes("1101").map(Exclusion::reason));
    assertEquals(Optional.of("other"), onlyNamed.excludes("12").map(Exclusion::reason));
  }

  @Test
  void L3_a_prefix_that_is_listed_twice_is_refused() {
    assertThrows(
        IllegalArgumentException.class,
        () -> terms(new Exclusion("14", true, "chronic"), new Exclusion("14", false, "")));
  }

  private static ChargingTerms terms(Exclusion... exclusions) {
    return new ChargingTerms(new Citation("", ""), 1, true, List.of(exclusions));
  }
}
