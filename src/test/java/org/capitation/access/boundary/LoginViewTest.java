package org.capitation.access.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoginViewTest {
  @ParameterizedTest
  @CsvSource({
    "/, true",
    "/desk/overview, true",
    "/ledger/charges?community=C01&month=2025-03, true",
    "//evil.example, false",
    "/\\evil.example, false",
    "https://evil.example/, false",
    "javascript:alert(1), false",
    "desk/overview, false",
    "'', false",
    ", false"
  })
  void onlyOwnAddressesAreGoneBackTo(String address, boolean ours) {
    assertEquals(ours, LoginView.isOurs(address));
  }

  @ParameterizedTest
  @CsvSource({"'/a\tb', false", "'/\t/evil.example', false"})
  void controlCharactersAreNotOurs(String address, boolean ours) {
    assertEquals(ours, LoginView.isOurs(address));
  }
}
