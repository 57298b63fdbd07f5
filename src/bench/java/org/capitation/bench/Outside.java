package org.capitation.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The database as it is reached from outside of the server. */
final class Outside {
  private Outside() {}

  static BareRows.Settings settings() {
    return new BareRows.Settings(
        System.getProperty("capitation.db.url"),
        System.getProperty("capitation.db.user"),
        System.getProperty("capitation.db.password"));
  }

  /** The key of the county that is measured. */
  static long county(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select id from registry_county where code = '" + BenchCounty.CODE + "'")) {
      row.next();
      return row.getLong(1);
    }
  }
}
