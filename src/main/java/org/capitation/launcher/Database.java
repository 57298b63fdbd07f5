package org.capitation.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Set;

/** A database server that is ready to be used: its complete address and an account. */
record Database(String url, String user, String password) {
  private static final Set<Integer> WRONG_PASSWORD = Set.of(1045, 1698);
  private static final Set<Integer> NO_RIGHTS = Set.of(1044, 1142);
  private static final int NO_SCHEMA = 1049;

  /** Connects once and says in one sentence why it cannot. */
  void check() throws Refusal {
    try (Connection connection = DriverManager.getConnection(url, user, password)) {
      connection.isValid(0);
    } catch (SQLException e) {
      throw refusal(e).because(e);
    }
  }

  String schema() {
    return JdbcUrl.schema(url);
  }

  String server() {
    return JdbcUrl.server(url);
  }

  private Refusal refusal(SQLException e) {
    if (WRONG_PASSWORD.contains(e.getErrorCode())) {
      return new Refusal("database.password", user, server());
    }
    if (NO_RIGHTS.contains(e.getErrorCode())) {
      return new Refusal("database.rights", user, schema());
    }
    if (e.getErrorCode() == NO_SCHEMA) {
      return new Refusal("database.schema", schema(), server());
    }
    if (e.getSQLState() != null && e.getSQLState().startsWith("08")) {
      return new Refusal("database.unreachable", server());
    }
    return new Refusal("database.other", server(), e.getMessage());
  }
}
