package org.capitation.app;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/**
 * 改写的迁移: migrations that were worded anew after they had been published, so that MySQL takes them
 * too. What they make is the same, so databases that were made by the old words go on.
 */
final class RewordedMigrations {
  private static final String HISTORY = "flyway_schema_history";

  private static final List<Reworded> ALL =
      List.of(
          new Reworded("024", 813_918_207, 359_402_575),
          new Reworded("035", 1_618_564_811, -2_093_492_759),
          new Reworded("066", -1_933_181_054, -14_656_343));

  private RewordedMigrations() {}

  /** Exactly the checksums of the old words become those of the new; any other stays as it is. */
  static void accept(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      if (!hasHistory(connection)) {
        return;
      }
      try (PreparedStatement change =
          connection.prepareStatement(
              "update " + HISTORY + " set checksum = ? where version = ? and checksum = ?")) {
        for (Reworded one : ALL) {
          change.setInt(1, one.now());
          change.setString(2, one.version());
          change.setInt(3, one.before());
          change.executeUpdate();
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(HISTORY, e);
    }
  }

  /** A new database has none yet. */
  private static boolean hasHistory(Connection connection) throws SQLException {
    try (ResultSet tables =
        connection.getMetaData().getTables(connection.getCatalog(), null, HISTORY, null)) {
      return tables.next();
    }
  }

  /**
   * One of them.
   *
   * @param before the checksum of the old words
   * @param now the checksum of the new
   */
  private record Reworded(String version, int before, int now) {}
}
