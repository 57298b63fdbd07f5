package org.capitation.registry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.capitation.registry.Certificate.Fault;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CertificateTest {
  @ParameterizedTest(name = "G3: V24e {0}")
  @ValueSource(
      strings = {
        "11010519491231002X", // printed in the standard
        "440524188001010014", // likewise
        "330521198103151234",
        "330521202402290014" // a leap day that exists
      })
  void G3_numbers_with_their_check_character_are_right(String number) {
    assertEquals(Optional.empty(), Certificate.fault(number));
    assertEquals(number.charAt(17), Certificate.check(number));
  }

  @ParameterizedTest(name = "G3: any other last character of {0} is wrong")
  @ValueSource(strings = {"11010519491231002X", "330521198103151234"})
  void G3_any_other_check_character_is_wrong(String number) {
    for (char last : "0123456789X".toCharArray()) {
      Optional<Fault> expected =
          last == number.charAt(17) ? Optional.empty() : Optional.of(Fault.CHECK_CHARACTER);
      assertEquals(expected, Certificate.fault(number.substring(0, 17) + last));
    }
  }

  @ParameterizedTest(name = "G3: two neighbouring digits of {0} changed round are noticed")
  @ValueSource(strings = {"440524188001010014", "330521198103151234"})
  void G3_neighbours_changed_round_are_noticed(String number) {
    for (int i = 0; i < 16; i++) {
      char[] swapped = number.toCharArray();
      swapped[i] = number.charAt(i + 1);
      swapped[i + 1] = number.charAt(i);
      boolean same = number.charAt(i) == number.charAt(i + 1);
      assertEquals(same, Certificate.fault(new String(swapped)).isEmpty(), "position " + i);
    }
  }

  @ParameterizedTest(name = "G3: {0} is born on no day")
  @ValueSource(strings = {"20230229", "19000229", "20240431", "20241301", "20240100", "20240001"})
  void G3_a_birth_date_that_does_not_exist_is_wrong_whatever_the_check(String date) {
    String digits = "330521" + date + "001";
    assertEquals(
        Optional.of(Fault.BIRTH_DATE), Certificate.fault(digits + Certificate.check(digits)));
  }

  @ParameterizedTest(name = "G3: {0} has not the form of a number")
  @ValueSource(
      strings = {
        "",
        "33052119810315123", // one short
        "3305211981031512340", // one long
        "330521810315123", // the old form of fifteen digits
        "33052119810315123Y",
        "3305211981031X1234",
        "33052119810315123x", // not in its normal form
        "３３０５２１１９８１０３１５１２３４"
      })
  void G3_what_has_not_the_form_is_wrong(String number) {
    assertEquals(Optional.of(Fault.FORM), Certificate.fault(number));
  }

  @ParameterizedTest(name = "G3: {0} went through a spreadsheet")
  @ValueSource(strings = {"1.23457E+17", "3.30521198103151E17", "3E+17"})
  void G3_a_number_that_a_spreadsheet_has_damaged_is_named(String number) {
    assertEquals(Optional.of(Fault.DAMAGED_BY_SPREADSHEET), Certificate.fault(number));
  }

  @ParameterizedTest
  @CsvSource({
    "11010519491231002x, 11010519491231002X",
    "' 330521198103151234\t', 330521198103151234",
    "'\u3000330521198103151234', 330521198103151234",
    "1.23457e+17, 1.23457E+17"
  })
  void G3_the_normal_form_has_no_blanks_and_a_capital_x(String number, String normal) {
    assertEquals(normal, Certificate.normal(number));
  }
}
