package org.capitation.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  @Test
  void withoutAnySettingItIsTheTrial() throws Refusal {
    Settings settings = read(Map.of());
    assertEquals(Path.of(".capitation").toAbsolutePath(), settings.home());
    assertEquals(new Listener("127.0.0.1", 8080), settings.listener());
    assertEquals(Optional.empty(), settings.database());
    assertEquals("512M", settings.memory());
    assertEquals(Optional.empty(), settings.key());
    assertEquals(Optional.empty(), settings.today());
    assertTrue(settings.trial());
  }

  @Test
  void aBlankValueIsNoValue() throws Refusal {
    assertEquals(8080, read(Map.of("CAPITATION_HTTP_PORT", " ")).listener().port());
  }

  @Test
  void anExternalDatabaseHasACompleteAddress() throws Refusal {
    Settings settings =
        read(
            Map.of(
                "CAPITATION_DB_URL", "jdbc:mysql://db.county:3306/capitation",
                "CAPITATION_DB_USER", "capitation",
                "CAPITATION_DB_PASSWORD", "p w"));
    Database database = settings.database().orElseThrow();
    assertEquals("p w", database.password());
    assertEquals("db.county:3306", database.server());
    assertEquals("capitation", database.schema());
    assertTrue(database.url().contains("allowLoadLocalInfile=true"), database.url());
  }

  @ParameterizedTest
  @CsvSource({
    "CAPITATION_HTTP_PORT, 0, setting.port",
    "CAPITATION_HTTP_PORT, 65536, setting.port",
    "CAPITATION_HTTP_PORT, http, setting.port",
    "CAPITATION_DB_URL, mysql://localhost/x, setting.url",
    "CAPITATION_DB_URL, jdbc:mariadb://localhost/x, setting.url",
    "CAPITATION_DB_URL, jdbc:mysql://localhost, setting.url",
    "CAPITATION_DB_URL, jdbc:mysql://localhost/x, setting.user.missing",
    "CAPITATION_DB_MEMORY, 512, setting.memory",
    "CAPITATION_DB_MEMORY, much, setting.memory",
    "CAPITATION_KEY, c2hvcnQ=, setting.key",
    "CAPITATION_KEY, ***, setting.key",
    "CAPITATION_SAMPLE_RESIDENTS, 999, setting.residents",
    "CAPITATION_SAMPLE_RESIDENTS, 1000001, setting.residents",
    "CAPITATION_TRIAL, yes, setting.trial",
    "CAPITATION_PROXY, 1, setting.proxy",
    "CAPITATION_TODAY, 2026-02-30, setting.today",
  })
  void aWrongValueIsRefused(String name, String value, String key) {
    Refusal refusal = assertThrows(Refusal.class, () -> read(Map.of(name, value)));
    assertEquals(key, refusal.key());
  }

  private static Settings read(Map<String, String> environment) throws Refusal {
    return Settings.read(environment::get);
  }
}
