package org.capitation.bulk;

import com.mysql.cj.jdbc.JdbcStatement;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    try (Connection connection = dataSource.getConnection()) {
      if (allowsLocalInfile(connection)) {
        loadData(connection, rows);
      } else {
        insert(connection, rows);
      }
    } catch (SQLException e) {
      throw new BulkFailure(rows.table(), e);
    }
    rows.clear();
  }

  /** Runs a statement once for each row of arguments. */
  public void batch(String sql, List<Object[]> rows) {
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
    try (Connection connection = dataSource.getConnection()) {
      return allowsLocalInfile(connection);
    } catch (SQLException e) {
      throw new BulkFailure("local_infile", e);
    }
  }

  private boolean allowsLocalInfile(Connection connection) throws SQLException {
    if (localInfile == null) {
      try (Statement statement = connection.createStatement();
          ResultSet result = statement.executeQuery("select @@global.local_infile")) {
        localInfile = result.next() && result.getInt(1) == 1;
      }
    }
    return localInfile;
  }

  private static void loadData(Connection connection, BulkRows rows) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement
          .unwrap(JdbcStatement.class)
          .setLocalInfileInputStream(new ByteArrayInputStream(rows.bytes(), 0, rows.length()));
      int affected =
          statement.executeUpdate(
              "load data local infile 'rows' into table "
                  + rows.table()
                  + " character set utf8mb4 ("
                  + String.join(", ", variables(rows))
                  + ")"
                  + assignments(rows));
      if (affected != rows.size() || statement.getWarnings() != null) {
        throw new SQLException(
            affected + " of " + rows.size() + " rows, warning: " + statement.getWarnings());
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
      for (String row :
          new String(rows.bytes(), 0, rows.length(), StandardCharsets.UTF_8).split("\n")) {
        String[] fields = row.split("\t", -1);
        for (int i = 0; i < fields.length; i++) {
          insert.setString(i + 1, unescaped(fields[i]));
        }
        insert.addBatch();
        if (++waiting % BATCH == 0) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
  }

  private static String unescaped(String field) {
    if (field.equals("\\N")) {
      return null;
    }
    if (field.indexOf('\\') < 0) {
      return field;
    }
    return field
        .replace("\\\\", "\u0001")
        .replace("\\t", "\t")
        .replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\\0", "\0")
        .replace("\u0001", "\\");
  }

  private static boolean isBinary(String column) {
    return column.endsWith(" binary");
  }

  private static String name(String column) {
    return isBinary(column) ? column.substring(0, column.length() - " binary".length()) : column;
  }
}
