package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.capitation.registry.InstitutionClass;
import org.capitation.registry.Place;
import org.capitation.registry.Provider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoryTest {
  @ParameterizedTest(name = "home {0}, provider of {1} in {3}, class {2}: {4}")
  @CsvSource({
    "1, 1, HOSPITAL, COUNTY, OWN_COMMUNITY",
    "1, 2, HOSPITAL, COUNTY, OTHER_COMMUNITY",
    "1, 0, HOSPITAL, COUNTY, OTHER_IN_COUNTY",
    "1, 0, HOSPITAL, POOLING_AREA, POOLING_AREA",
    "1, 0, HOSPITAL, OUTSIDE, OUTSIDE",
    "1, 1, PHARMACY, COUNTY, PHARMACY", // a pharmacy is one even inside the own community
    "1, 0, PHARMACY, OUTSIDE, PHARMACY", // or far away
    "1, 1, HOSPITAL, OUTSIDE, OWN_COMMUNITY", // a member counts as such wherever it lies
    "0, 1, HOSPITAL, COUNTY, OTHER_COMMUNITY", // nobody's people are nowhere at home
    "0, 0, HOSPITAL, COUNTY, OTHER_IN_COUNTY"
  })
  void a_visit_has_one_category_seen_from_home(
      int home, int provider, InstitutionClass kind, Place place, Category expected) {
    assertEquals(expected, Category.of(home, new Provider(5, provider, kind, place)));
  }

  @ParameterizedTest
  @CsvSource({
    "OWN_COMMUNITY, COUNTY",
    "OTHER_COMMUNITY, COUNTY",
    "OTHER_IN_COUNTY, COUNTY",
    "POOLING_AREA, POOLING_AREA",
    "OUTSIDE, OUTSIDE",
    "PHARMACY, COUNTY"
  })
  void a_category_tells_where_the_institution_lies(Category category, Place place) {
    assertEquals(place, category.place());
  }
}
