package org.capitation.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.capitation.registry.Place;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CareTest {
  @ParameterizedTest(name = "L10: med_type {0}, referred {1}, {2}: unreferred {3}")
  @CsvSource({
    "11, false, OUTSIDE, true",
    "11, true, OUTSIDE, false",
    "13, false, OUTSIDE, false",
    "1301, false, OUTSIDE, false",
    "1301, true, OUTSIDE, false",
    "12, false, OUTSIDE, true",
    "113, false, OUTSIDE, true",
    "1, false, OUTSIDE, true",
    "11, false, POOLING_AREA, false", // another county is not yet another pooling area
    "11, false, COUNTY, false"
  })
  void L10_unreferred_is_outside_the_pooling_area_neither_referred_nor_an_emergency(
      String medicalType, boolean referred, Place place, boolean expected) {
    assertEquals(expected, new Care(medicalType, null, referred).unreferredAt(place));
  }
}
