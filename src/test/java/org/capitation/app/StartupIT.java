package org.capitation.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
    Flyway flyway =
        Flyway.configure(getClass().getClassLoader())
            .dataSource(dataSource)
            .locations("classpath:db/migration")
            .load();
    flyway.validate();
    assertEquals(0, flyway.info().pending().length);
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
}
