package org.capitation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseVersionTest {
  @ParameterizedTest
  @CsvSource({
    "11.4.5-MariaDB-log, true",
    "10.11.14-MariaDB-0+deb12u2, true",
    "8.0.15, true",
    "8.0.15-log, true",
    "8.0.43-0ubuntu0.24.04.1, true",
    "8.4.0, true",
    "9.5.0-commercial, true",
    "8.0.14, false",
    "5.7.44-log, false",
    "unknown, false"
  })
  void onlyOldMysqlDoesNotServe(String version, boolean serves) {
    assertEquals(serves, DatabaseVersion.serves(version));
  }
}
