package org.capitation.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskingTest {
  @ParameterizedTest
  @CsvSource({
    "王芳, 王*",
    "王小芳, 王*芳",
    "欧阳慧敏, 欧*敏",
    "王, *",
    "' 王芳 ', 王*",
    "阿卜杜拉·买买提, 阿*提",
    // a rare character takes two chars
    "𠅤芳, 𠅤*",
    "'', ''",
    "' ', ''"
  })
  void name(String name, String masked) {
    assertEquals(masked, Masking.name(name));
  }

  @ParameterizedTest
  @CsvSource({
    "339921198703140142, 339***********0142",
    "33992119870314014X, 339***********014X",
    // 15 digits, the old ID card
    "339921870314014, 339********4014",
    // a passport
    "E12345678, *******78",
    "123, ***",
    "'', ''"
  })
  void certificate(String number, String masked) {
    assertEquals(masked, Masking.certificate(number));
  }

  @ParameterizedTest
  @CsvSource({
    "13800005678, 138****5678",
    "057012345678, 057*****5678",
    "8765432, ******2",
    "1234567890, ********90",
  })
  void phone(String number, String masked) {
    assertEquals(masked, Masking.phone(number));
  }

  @Test
  void nothingStaysNothing() {
    assertEquals("", Masking.name(null));
    assertEquals("", Masking.certificate(null));
    assertEquals("", Masking.phone(null));
    assertEquals("", Masking.tail(null));
  }

  @Test
  void tail() {
    assertEquals("014X", Masking.tail("33992119870314014X "));
    assertEquals("12", Masking.tail("12"));
  }

  @Test
  void onlyTheDoctorSeesTheOwnListInFull() {
    assertTrue(Masking.showsFull(account(Role.DOCTOR, new Scope.OneDoctor("D7")), "D7"));
    assertFalse(Masking.showsFull(account(Role.DOCTOR, new Scope.OneDoctor("D7")), "D8"));
    assertFalse(Masking.showsFull(account(Role.BUREAU_CLERK, new Scope.WholeCounty()), "D7"));
  }

  private static Account account(Role role, Scope scope) {
    return new Account("a", "A", "", "339921", Set.of(role), scope);
  }
}
