package org.capitation.bulk;

import com.mysql.cj.jdbc.JdbcPreparedStatement;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.capitation.value.DateRange;

/** 批量读取: runs queries whose rows are too many, or too flat, for the persistence context. */
@ApplicationScoped
public class BulkRead {
  /** How many keys one query asks for: MariaDB turns longer lists into a table, which is slower. */
  public static final int KEYS = 999;

  @Resource(lookup = "java:global/jdbc/capitation")
  private DataSource dataSource;

  /** Makes something of a row. */
  @FunctionalInterface
  public interface Mapper<T> {
    /** What the row says. */
    T map(ResultSet row) throws SQLException;
  }

  /** All rows of a query. */
  public <T> List<T> list(String sql, Mapper<T> mapper, Object... arguments) {
    List<T> rows = new ArrayList<>();
    each(sql, mapper, rows::add, arguments);
    return rows;
  }

  /** Hands each row of a query to the consumer, in their order. */
  public <T> void each(String sql, Mapper<T> mapper, Consumer<T> consumer, Object... arguments) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement pooled = connection.prepareStatement(sql)) {
      // that of the driver: the container's looks a method up by reflection for each day of a row
      PreparedStatement statement = pooled.unwrap(JdbcPreparedStatement.class);
      for (int i = 0; i < arguments.length; i++) {
        statement.setObject(i + 1, arguments[i]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          consumer.accept(mapper.map(rows));
        }
      }
    } catch (SQLException e) {
      throw new BulkFailure(sql, e);
    }
  }

  /**
   * The rows that belong to any of the keys, asked for in portions.
   *
   * @param sql a query with {@code (?)} wherever the list of keys goes
   */
  public <T> List<T> in(String sql, Collection<?> keys, Mapper<T> mapper) {
    List<Object> all = new ArrayList<>(keys);
    List<T> rows = new ArrayList<>();
    int lists = sql.split("\\(\\?\\)", -1).length - 1;
    for (int from = 0; from < all.size(); from += KEYS) {
      List<Object> some = all.subList(from, Math.min(from + KEYS, all.size()));
      String marks = String.join(",", Collections.nCopies(some.size(), "?"));
      Object[] arguments =
          Collections.nCopies(lists, some).stream().flatMap(List::stream).toArray();
      each(sql.replace("(?)", "(" + marks + ")"), mapper, rows::add, arguments);
    }
    return rows;
  }

  /** The range of days in the columns valid_from and valid_to. */
  public static DateRange range(ResultSet row) throws SQLException {
    return new DateRange(
        day(row, row.findColumn("valid_from")), day(row, row.findColumn("valid_to")));
  }

  /**
   * The day in a column, by number; null where there is none. It is taken out of the text as it
   * comes: made by the driver, days took a quarter of the time of reading the registers.
   */
  public static LocalDate day(ResultSet row, int column) throws SQLException {
    byte[] text = row.getBytes(column);
    return text == null
        ? null
        : LocalDate.of(
            (int) number(text, 0, 4), (int) number(text, 5, 7), (int) number(text, 8, 10));
  }

  /** The whole number in a column, by number; as {@link #day}, and never negative. */
  public static long number(ResultSet row, int column) throws SQLException {
    byte[] text = row.getBytes(column);
    return number(text, 0, text.length);
  }

  private static long number(byte[] text, int from, int to) {
    long number = 0;
    for (int i = from; i < to; i++) {
      number = number * 10 + text[i] - '0';
    }
    return number;
  }

  /** The month in a column that holds yyyymm. */
  public static YearMonth month(int yyyymm) {
    return YearMonth.of(yyyymm / 100, yyyymm % 100);
  }

  /** A month as columns hold it. */
  public static int yyyymm(YearMonth month) {
    return month.getYear() * 100 + month.getMonthValue();
  }
}
