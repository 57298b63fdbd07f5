package org.capitation.bench;

import com.mysql.cj.jdbc.Driver;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;

/**
 * 裸行: ready-made rows, each inserted and committed by itself over JDBC and nothing else, into the
 * table that is like that of the visits.
 */
final class BareRows {
  private static final int SAMPLE = 2000;

  private final Settings settings;
  private final AtomicLong last;
  private final List<Object[]> rows = new ArrayList<>();
  private final String insert;

  /** 连接设置: where the database is. */
  record Settings(String url, String user, String password) {
    Connection connect() throws SQLException {
      Properties account = new Properties();
      account.put("user", user);
      account.put("password", password);
      // the server has taken the driver out of the DriverManager
      return new Driver().connect(url, account);
    }
  }

  /**
   * Takes visits that are in the books for patterns.
   *
   * @param first where the numbers begin; nobody else may come upon them
   */
  BareRows(Settings settings, long first) throws SQLException {
    this.settings = settings;
    last = new AtomicLong(first);
    try (Connection connection = settings.connect();
        Statement statement = connection.createStatement()) {
      String columns = columns(statement);
      try (ResultSet row =
          statement.executeQuery(
              "select %s from bench_visit where refund_flag = 0 order by id limit %d"
                  .formatted(columns, SAMPLE))) {
        int width = row.getMetaData().getColumnCount();
        while (row.next()) {
          Object[] values = new Object[width];
          for (int i = 0; i < width; i++) {
            values[i] = row.getString(i + 1);
          }
          rows.add(values);
        }
        insert =
            "insert into bench_visit (%s) values (%s)"
                .formatted(columns, String.join(", ", Collections.nCopies(width, "?")));
      }
    }
  }

  private static String columns(Statement statement) throws SQLException {
    try (ResultSet columns = statement.executeQuery(RawTable.COLUMNS)) {
      columns.next();
      return columns.getString(1);
    }
  }

  /** Inserts and commits so many rows over a connection of its own. */
  void insert(int count) {
    try (Connection connection = settings.connect();
        PreparedStatement statement = connection.prepareStatement(insert)) {
      connection.setAutoCommit(false);
      for (int i = 0; i < count; i++) {
        // keys that no visit has
        long number = last.incrementAndGet();
        Object[] values = rows.get((int) (number % rows.size()));
        statement.setLong(1, -number);
        statement.setObject(2, values[1]);
        statement.setString(3, "Z%012d".formatted(number));
        for (int column = 3; column < values.length; column++) {
          statement.setObject(column + 1, values[column]);
        }
        statement.executeUpdate();
        connection.commit();
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
