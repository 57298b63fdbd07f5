package org.capitation.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.capitation.value.DateRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InstitutionClassTest {
  @ParameterizedTest(name = "pharmacy {0}, primary {1}: {2}")
  @CsvSource({
    "false, false, HOSPITAL",
    "false, true, PRIMARY",
    "true, false, PHARMACY",
    "true, true, PHARMACY"
  })
  void a_registered_institution_has_the_class_of_the_register(
      boolean pharmacy, boolean primary, InstitutionClass expected) {
    Institution institution =
        new Institution(
            1,
            "P33992100001",
            "",
            pharmacy,
            primary,
            "339921",
            DateRange.from(LocalDate.of(2025, 1, 1)));
    assertEquals(expected, InstitutionClass.of(institution));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "P11010500001, PHARMACY",
    "P, PHARMACY",
    "H11010500001, HOSPITAL",
    "4101050007, HOSPITAL",
    "4P, HOSPITAL",
    "p110105, HOSPITAL"
  })
  void an_off_site_number_is_a_hospital_unless_it_begins_with_P(
      String code, InstitutionClass expected) {
    assertEquals(expected, InstitutionClass.ofUnregistered(code));
  }
}
