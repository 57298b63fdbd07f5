package org.capitation.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.capitation.value.Declined;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPatternTest {
  @ParameterizedTest
  @CsvSource({
    "云栖县, 云栖医保包干〔2026〕7号",
    "云栖市, 云栖医保包干〔2026〕7号",
    "科尔沁左翼中旗, 科尔沁左翼中旗医保包干〔2026〕7号",
    "桐庐, 桐庐医保包干〔2026〕7号",
    "县, 县医保包干〔2026〕7号"
  })
  void D8_a_county_without_a_pattern_numbers_by_its_name(String county, String number) {
    assertEquals(number, NumberPattern.initial(county).of(2026, 7));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "云栖医保包干〔{year}〕{number}号",
        "{number}/{year}",
        "{year}-{number}",
        " {year}年第{number}号 "
      })
  void D8_both_marks_once_with_something_between_them(String typed) {
    NumberPattern pattern = NumberPattern.of(typed);
    assertEquals(typed.strip(), pattern.text());
    assertEquals(
        typed.strip().replace("{year}", "2026").replace("{number}", "12"), pattern.of(2026, 12));
  }

  @ParameterizedTest
  @CsvSource({
    "号, document.numbering.marks",
    "〔{year}〕号, document.numbering.marks",
    "{number}号, document.numbering.marks",
    "{year}年{year}年{number}号, document.numbering.marks",
    "{year}-{number}-{number}, document.numbering.marks",
    "{year}{number}, document.numbering.digits",
    "{number}{year}号, document.numbering.digits",
    "{year}年2号{number}, document.numbering.digits",
    "{year}年{number}号１, document.numbering.digits",
    "{year}-{number}-{month}, document.numbering.characters"
  })
  void D8_what_could_number_two_alike_is_refused(String typed, String key) {
    assertEquals(key, assertThrows(Declined.class, () -> NumberPattern.of(typed)).key());
  }

  @Test
  void D8_a_pattern_fits_into_sixty_characters() {
    String marks = "{year}-{number}";
    String longest = "医".repeat(NumberPattern.LONGEST - marks.length()) + marks;
    assertEquals(longest, NumberPattern.of(longest).text());
    Declined refused = assertThrows(Declined.class, () -> NumberPattern.of("医" + longest));
    assertEquals("document.numbering.long", refused.key());
    // counted as people do: a rare character is one
    String rare = new String(Character.toChars(0x2CB16));
    String withRare = rare.repeat(NumberPattern.LONGEST - marks.length()) + marks;
    assertEquals(withRare, NumberPattern.of(withRare).text());
  }
}
