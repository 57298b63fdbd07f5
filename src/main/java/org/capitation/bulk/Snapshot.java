package org.capitation.bulk;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * 快照: what the database held at one moment, read over a connection of its own, row by row: however
 * many rows there are, few are in memory.
 */
public final class Snapshot implements AutoCloseable {
  /** Bytes in a value that is put together of many rows. */
  private static final int LONGEST = 4 << 20;

  private final Connection connection;

  Snapshot(Connection connection) throws SQLException {
    this.connection = connection;
    execute("set group_concat_max_len = " + LONGEST);
    execute("set transaction isolation level repeatable read");
    execute("start transaction with consistent snapshot");
  }

  /** Looks at a row. */
  @FunctionalInterface
  public interface Reader {
    /** Takes what it needs of the row that the cursor is on. */
    void read(ResultSet row) throws SQLException;
  }

  /** Hands each row of a query to the reader, in their order. */
  public void each(String sql, Reader reader, Object... arguments) {
    try (PreparedStatement statement =
        connection.prepareStatement(sql, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
      // row by row, not all rows at once
      statement.setFetchSize(Integer.MIN_VALUE);
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    } catch (SQLException e) {
      throw new BulkFailure(sql, e);
    }
  }

  /** All rows of a query. */
  public <T> List<T> list(String sql, BulkRead.Mapper<T> mapper, Object... arguments) {
    List<T> rows = new ArrayList<>();
    each(sql, row -> rows.add(mapper.map(row)), arguments);
    return rows;
  }

  /**
   * The rows that belong to any of the keys, asked for in portions.
   *
   * @param sql a query with {@code (?)} where the list of keys goes
   */
  public <T> List<T> in(String sql, Collection<?> keys, BulkRead.Mapper<T> mapper) {
    List<Object> all = new ArrayList<>(keys);
    List<T> rows = new ArrayList<>();
    for (int from = 0; from < all.size(); from += BulkRead.KEYS) {
      List<Object> some = all.subList(from, Math.min(from + BulkRead.KEYS, all.size()));
      String marks = String.join(",", Collections.nCopies(some.size(), "?"));
      rows.addAll(list(sql.replace("(?)", "(" + marks + ")"), mapper, some.toArray()));
    }
    return rows;
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() {
    try (connection) {
      execute("rollback");
    } catch (SQLException e) {
      throw new BulkFailure("rollback", e);
    }
  }
}
