package org.capitation.bulk;

import com.mysql.cj.jdbc.JdbcStatement;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** 批量写入: puts rows into a table within the caller's transaction, all of them or an exception. */
@ApplicationScoped
public class BulkLoad {
  private static final int BATCH = 1000;

  @Resource(lookup = "java:global/jdbc/capitation")
  private DataSource dataSource;

  @Inject private Watch watch;

  private volatile Boolean localInfile;

  /**
   * Writes the rows, then empties them.
   *
   * @throws BulkFailure if a row did not get in exactly as it was given; the transaction must then
   *     be rolled back
   */
  public void load(BulkRows rows) {
    if (rows.size() == 0) {
      return;
    }
    watch.load(rows);
    load(rows, allowsLocalInfile());
    rows.clear();
  }

  /** Writes the rows in one way or the other, and keeps them. */
  void load(BulkRows rows, boolean asFile) {
    try (Connection connection = dataSource.getConnection()) {
      if (asFile) {
        loadData(connection, rows);
      } else {
        insert(connection, rows);
      }
    } catch (SQLException e) {
      throw new BulkFailure(rows.table(), e);
    }
  }

  /** Runs a statement once for each row of arguments. */
  public void batch(String sql, List<Object[]> rows) {
    Runnable done = watch.batch(sql, rows);
    run(sql, rows);
    done.run();
  }

  private void run(String sql, List<Object[]> rows) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        for (int i = 0; i < row.length; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    } catch (SQLException e) {
      throw new BulkFailure(sql, e);
    }
  }

  /** The server takes {@code LOAD DATA LOCAL}; if not, batches are sent instead (K2). */
  public boolean allowsLocalInfile() {
    if (localInfile == null) {
      try (Connection connection = dataSource.getConnection();
          Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery("select @@global.local_infile")) {
        localInfile = result.next() && result.getInt(1) == 1;
      } catch (SQLException e) {
        throw new BulkFailure("local_infile", e);
      }
    }
    return localInfile;
  }

  private static void loadData(Connection connection, BulkRows rows) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(rows.stream());
      int affected =
          statement.executeUpdate(
              "load data local infile 'rows' into table "
                  + rows.table()
                  + " character set utf8mb4 ("
                  + String.join(", ", variables(rows))
                  + ")"
                  + assignments(rows));
      SQLWarning warning = statement.getWarnings();
      if (affected != rows.size() || warning != null) {
        String what = affected + " of " + rows.size() + " rows, warning: " + warning;
        throw warning == null
            ? new SQLException(what)
            : new SQLException(what, warning.getSQLState(), warning.getErrorCode());
      }
    }
  }

  /** Binary columns are sent as hexadecimal digits through a variable. */
  private static Iterable<String> variables(BulkRows rows) {
    return rows.columns().stream().map(c -> isBinary(c) ? "@" + name(c) : c).toList();
  }

  private static String assignments(BulkRows rows) {
    String set =
        rows.columns().stream()
            .filter(BulkLoad::isBinary)
            .map(c -> name(c) + " = unhex(@" + name(c) + ")")
            .collect(Collectors.joining(", "));
    return set.isEmpty() ? "" : " set " + set;
  }

  private static void insert(Connection connection, BulkRows rows) throws SQLException {
    String columns = rows.columns().stream().map(BulkLoad::name).collect(Collectors.joining(", "));
    String values =
        rows.columns().stream()
            .map(c -> isBinary(c) ? "unhex(?)" : "?")
            .collect(Collectors.joining(", "));
    String sql = "insert into " + rows.table() + " (" + columns + ") values (" + values + ")";
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      int waiting = 0;
      for (List<String> row : rows.texts()) {
        for (int i = 0; i < row.size(); i++) {
          insert.setString(i + 1, row.get(i));
        }
        insert.addBatch();
        if (++waiting % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static boolean isBinary(String column) {
    return column.endsWith(" binary");
  }

  private static String name(String column) {
    return isBinary(column) ? column.substring(0, column.length() - " binary".length()) : column;
  }
}
