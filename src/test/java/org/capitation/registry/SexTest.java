package org.capitation.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SexTest {
  @ParameterizedTest
  @CsvSource({"1, MALE", "2, FEMALE", "9, UNKNOWN", "0, UNKNOWN", "'', UNKNOWN", ", UNKNOWN"})
  void a_gend_that_is_neither_man_nor_woman_is_not_known(String code, Sex sex) {
    assertEquals(sex, Sex.of(code));
  }

  @Test
  void each_has_the_code_of_the_platform() {
    assertEquals("1 2 9", Sex.MALE.code() + " " + Sex.FEMALE.code() + " " + Sex.UNKNOWN.code());
  }

  @Test
  void ties_to_employer_and_household_are_not_mixed_up() {
    assertEquals(new Ties("T1", null, "U1", null), Ties.of("U1", "T1"));
  }
}
