package org.capitation.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.capitation.value.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvidersTest {
  private static final LocalDate JULY = LocalDate.of(2025, 7, 1);
  private static final DateRange FIRST_HALF = new DateRange(LocalDate.of(2025, 1, 1), JULY);
  private static final County COUNTY =
      new County(1, "339921", "云栖县", new PoolingArea("339900", "云栖市"), 1);
  private static final Providers PROVIDERS =
      new Providers(
          COUNTY,
          List.of(
              institution(1, "H33992100001", false, "339921"),
              institution(2, "P33992100002", true, "339921"),
              institution(3, "H33990200003", false, "339902"),
              institution(4, "Q33992100004", true, "339921")),
          List.of(
              new Membership(7, 1, FIRST_HALF),
              new Membership(8, 1, DateRange.from(JULY.plusDays(1)))));

  @Test
  void G4_an_institution_belongs_to_the_community_of_the_day() {
    assertEquals(Community.NONE, PROVIDERS.community(1, LocalDate.of(2024, 12, 31)));
    assertEquals(7, PROVIDERS.community(1, LocalDate.of(2025, 1, 1)));
    assertEquals(7, PROVIDERS.community(1, JULY.minusDays(1)));
    assertEquals(Community.NONE, PROVIDERS.community(1, JULY));
    assertEquals(8, PROVIDERS.community(1, JULY.plusDays(1)));
    assertEquals(Community.NONE, PROVIDERS.community(2, JULY));
    assertEquals(Community.NONE, PROVIDERS.community(99, JULY));
  }

  @Test
  void G4_all_memberships_are_known() {
    assertEquals(2, PROVIDERS.memberships(1).size());
    assertEquals(List.of(), PROVIDERS.memberships(2));
  }

  @Test
  void a_known_code_is_found_with_its_community_whatever_area_the_record_names() {
    LocalDate january = LocalDate.of(2025, 1, 31);
    Provider found = new Provider(1, 7, InstitutionClass.HOSPITAL, Place.COUNTY);
    assertEquals(found, PROVIDERS.find("H33992100001", "339921", january));
    assertEquals(found, PROVIDERS.find("H33992100001", "110105", january));
    assertEquals(found, PROVIDERS.find("H33992100001", null, january));
    assertEquals(
        new Provider(3, Community.NONE, InstitutionClass.HOSPITAL, Place.POOLING_AREA),
        PROVIDERS.find("H33990200003", null, january));
  }

  @ParameterizedTest(name = "an unknown code in area {0} lies in {1}")
  @CsvSource({
    "339921, COUNTY",
    "339902, POOLING_AREA",
    "339900, POOLING_AREA",
    "3399, POOLING_AREA",
    "338821, OUTSIDE",
    "339, OUTSIDE",
    "'', OUTSIDE",
    ", OUTSIDE"
  })
  void an_unknown_code_is_placed_by_the_area_of_the_record(String area, Place place) {
    assertEquals(
        new Provider(0, Community.NONE, InstitutionClass.HOSPITAL, place),
        PROVIDERS.find("4101050007", area, JULY));
  }

  @Test
  void a_pharmacy_is_known_by_the_register_else_by_its_code() {
    assertEquals(
        new Provider(2, Community.NONE, InstitutionClass.PHARMACY, Place.COUNTY),
        PROVIDERS.find("P33992100002", "339921", JULY));
    assertEquals(
        new Provider(4, Community.NONE, InstitutionClass.PHARMACY, Place.COUNTY),
        PROVIDERS.find("Q33992100004", "339921", JULY));
    assertEquals(
        new Provider(0, Community.NONE, InstitutionClass.PHARMACY, Place.OUTSIDE),
        PROVIDERS.find("P11010500001", "110105", JULY));
  }

  private static Institution institution(int id, String code, boolean pharmacy, String area) {
    return new Institution(id, code, code, pharmacy, false, area, DateRange.from(JULY));
  }
}
