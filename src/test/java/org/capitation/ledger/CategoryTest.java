package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.capitation.registry.Place;
import org.capitation.registry.Provider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryTest {
  @ParameterizedTest(name = "home {0}, provider of {1} in {3}, pharmacy {2}: {4}")
  @CsvSource({
    "1, 1, false, COUNTY, OWN_COMMUNITY",
    "1, 2, false, COUNTY, OTHER_COMMUNITY",
    "1, 0, false, COUNTY, OTHER_IN_COUNTY",
    "1, 0, false, POOLING_AREA, POOLING_AREA",
    "1, 0, false, OUTSIDE, OUTSIDE",
    "1, 1, true, COUNTY, PHARMACY", // a pharmacy is one even inside the own community
    "1, 0, true, OUTSIDE, PHARMACY", // or far away
    "1, 1, false, OUTSIDE, OWN_COMMUNITY", // a member counts as such wherever it lies
    "0, 1, false, COUNTY, OTHER_COMMUNITY", // nobody's people are nowhere at home
    "0, 0, false, COUNTY, OTHER_IN_COUNTY"
  })
  void a_visit_has_one_category_seen_from_home(
      int home, int provider, boolean pharmacy, Place place, Category expected) {
    assertEquals(expected, Category.of(home, new Provider(5, provider, pharmacy, place)));
  }
}
