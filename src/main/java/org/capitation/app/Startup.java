package org.capitation.app;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateResult;

/** 启动: brings the tables up to date before anything else happens. */
@ApplicationScoped
public class Startup {
  private static final String TURN = "CONCAT(DATABASE(), '.start')";
  private static final int PATIENCE_SECONDS = 600;

  @Resource(lookup = "java:global/jdbc/capitation")
  private DataSource dataSource;

  @Inject private Event<Migrated> migrated;

  void start(@Observes @Priority(100) @Initialized(ApplicationScoped.class) Object context) {
    try {
      describeDatabase();
      oneByOne(() -> migrated.fire(new Migrated(migrate())));
    } catch (RuntimeException e) {
      Console.fail("start.failed", e);
      throw e;
    }
  }

  /**
   * Servers that start at once wait for each other: what the first one makes the next one finds.
   */
  private void oneByOne(Runnable start) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SELECT GET_LOCK(" + TURN + ", " + PATIENCE_SECONDS + ")");
      try {
        start.run();
      } finally {
        statement.execute("SELECT RELEASE_LOCK(" + TURN + ")");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("GET_LOCK", e);
    }
  }

  private void describeDatabase() {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT VERSION(), @@local_infile")) {
      row.next();
      String version = row.getString(1);
      Console.say("database.version", version);
      if (!DatabaseVersion.serves(version)) {
        throw new IllegalStateException(Console.text("database.old", version));
      }
      if (row.getInt(2) == 0) {
        Console.warn("database.infile");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("SELECT VERSION()", e);
    }
  }

  private int migrate() {
    RewordedMigrations.accept(dataSource);
    MigrateResult result =
        Flyway.configure(getClass().getClassLoader())
            .dataSource(dataSource)
            .locations("classpath:db/migration")
            .load()
            .migrate();
    if (result.migrationsExecuted == 0) {
      Console.say("migrations.none", String.valueOf(result.initialSchemaVersion));
    } else {
      Console.say(
          "migrations.applied",
          result.migrationsExecuted,
          String.valueOf(result.targetSchemaVersion));
    }
    return result.migrationsExecuted;
  }
}
