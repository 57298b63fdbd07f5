package org.capitation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server. */
@ExtendWith(ArquillianExtension.class)
class StartupIT {
  @Resource(lookup = "java:global/jdbc/capitation")
  private DataSource dataSource;

  @Inject private Clock clock;

  @Test
  void everyMigrationHasRun() {
    Flyway flyway = flyway();
    flyway.validate();
    assertEquals(0, flyway.info().pending().length);
  }

  @Test
  void whatOldWordsOfMigrationsMadeGoesOn() throws SQLException {
    change("024", 813918207);
    change("035", 1618564811);
    change("066", -1933181054);
    assertThrows(FlywayException.class, flyway()::validate);
    RewordedMigrations.accept(dataSource);
    flyway().validate();
  }

  @Test
  void otherWordsOfMigrationsAreStillRefused() throws SQLException {
    int right = checksum("024");
    change("024", 1);
    try {
      RewordedMigrations.accept(dataSource);
      assertEquals(1, checksum("024"));
      assertThrows(FlywayException.class, flyway()::validate);
    } finally {
      change("024", right);
    }
  }

  @Test
  void connectionsReadWhatIsCommittedAndMayLoadFiles() throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT @@local_infile")) {
      assertTrue(row.next());
      assertEquals(1, row.getInt(1));
      assertEquals(Connection.TRANSACTION_READ_COMMITTED, connection.getTransactionIsolation());
    }
  }

  @Test
  void theBusinessDateIsTheOneThatWasSet() {
    assertEquals(LocalDate.of(2026, 3, 2), LocalDate.now(clock));
  }

  private Flyway flyway() {
    return Flyway.configure(getClass().getClassLoader())
        .dataSource(dataSource)
        .locations("classpath:db/migration")
        .load();
  }

  private void change(String version, int checksum) throws SQLException {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      String sql = "update flyway_schema_history set checksum = %d where version = '%s'";
      assertEquals(1, statement.executeUpdate(sql.formatted(checksum, version)));
    }
  }

  private int checksum(String version) throws SQLException {
    String sql = "select checksum from flyway_schema_history where version = '%s'";
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql.formatted(version))) {
      assertTrue(row.next());
      return row.getInt(1);
    }
  }
}
