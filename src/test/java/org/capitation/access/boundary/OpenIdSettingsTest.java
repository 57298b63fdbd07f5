package org.capitation.access.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenIdSettingsTest {
  @ParameterizedTest
  @CsvSource({
    "https://id.example.gov.cn/realms/county, true",
    "http://id.example.gov.cn/realms/county, false",
    "http://127.0.0.1:9090/county, true",
    "http://localhost:9090/county, true",
    "http://[::1]:9090/county, true",
    "http://127.0.0.1.example.com/county, false",
    "ftp://127.0.0.1/county, false",
    "id.example.gov.cn, false",
    "'not an address', false",
  })
  void providersAreAskedByTlsOrOnThisMachine(String issuer, boolean safe) {
    assertEquals(safe, OpenIdSettings.isSafe(issuer));
  }
}
