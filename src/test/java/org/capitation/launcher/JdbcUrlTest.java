package org.capitation.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbcUrlTest {
  private static final String ALL =
      "allowLoadLocalInfile=true&rewriteBatchedStatements=true&useLocalSessionState=true"
          + "&cachePrepStmts=true&prepStmtCacheSize=200&prepStmtCacheSqlLimit=1500"
          + "&characterEncoding=UTF-8&connectionTimeZone=LOCAL&connectTimeout=10000&openTelemetry=DISABLED"
          + "&fallbackToSystemKeyStore=false";

  @ParameterizedTest
  @CsvSource({
    "jdbc:mysql://h/s, jdbc:mysql://h/s?{all}",
    "jdbc:mysql://h/s?, jdbc:mysql://h/s?{all}",
    "jdbc:mysql://h:3307/s?sslMode=REQUIRED, jdbc:mysql://h:3307/s?sslMode=REQUIRED&{all}",
    "jdbc:mysql:replication://a;b/s, jdbc:mysql:replication://a;b/s?{all}",
  })
  void addsWhatIsMissing(String given, String completed) throws Refusal {
    assertEquals(
        completed.replace("{all}", ALL).replace(';', ','),
        JdbcUrl.complete(given.replace(';', ',')));
  }

  @ParameterizedTest
  @CsvSource({
    "allowLoadLocalInfile=false",
    "ALLOWLOADLOCALINFILE=false",
  })
  void keepsWhatIsGiven(String given) throws Refusal {
    assertEquals(
        "jdbc:mysql://h/s?" + given + ALL.substring(ALL.indexOf('&')),
        JdbcUrl.complete("jdbc:mysql://h/s?" + given));
  }

  @ParameterizedTest
  @CsvSource({
    "jdbc:mysql://h/s, h, s",
    "jdbc:mysql://h:3307/s?a=b, h:3307, s",
    "jdbc:mysql://user:secret@h:3307/s, h:3307, s",
  })
  void namesServerAndSchemaWithoutSecrets(String url, String server, String schema) {
    assertEquals(server, JdbcUrl.server(url));
    assertEquals(schema, JdbcUrl.schema(url));
  }
}
