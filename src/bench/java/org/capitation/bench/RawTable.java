package org.capitation.bench;

import com.mysql.cj.jdbc.JdbcStatement;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Function;
import javax.sql.DataSource;

/**
 * 裸表: a table like that of the visits, filled by {@code LOAD DATA LOCAL} with ready-made rows and
 * nothing else; in the server.
 */
@ApplicationScoped
public class RawTable {
  private static final String NAME = "bench_visit";

  /** What two tables with the same rows agree in. */
  private static final String SUMS =
      "select concat_ws(' ', count(*), sum(visits), sum(fee), sum(fund), sum(cash_pay),"
          + " sum(person_id), sum(terms_id), sum(crc32(concat_ws(',', setl_id, settled_at,"
          + " home_community, category, institution_name)))) from ";

  /** Those that are given; the others come of them. */
  static final String COLUMNS =
      "select group_concat(column_name order by ordinal_position) from information_schema.columns"
          + " where table_schema = database() and table_name = '"
          + NAME
          + "' and is_generated = 'NEVER'";

  @Resource(lookup = "java:global/jdbc/capitation")
  private DataSource dataSource;

  /** Work with a statement of a connection of its own. */
  @FunctionalInterface
  interface Use<T> {
    T with(Statement statement) throws SQLException, IOException;
  }

  /** Makes it, empty. */
  void create() {
    use(statement -> statement.executeUpdate("create table " + NAME + " like ledger_visit"));
  }

  /** The greatest key of the visits of all counties. */
  long lastVisit() {
    return number("select coalesce(max(id), 0) from ledger_visit");
  }

  /** Writes the visits after a key into a file, as they are loaded. */
  void export(long after, Path file) {
    String columns = text(COLUMNS);
    use(
        statement -> {
          statement.setFetchSize(Integer.MIN_VALUE);
          try (ResultSet rows =
                  statement.executeQuery(
                      "select "
                          + columns
                          + " from ledger_visit where id > "
                          + after
                          + " order by id");
              BufferedWriter out = Files.newBufferedWriter(file)) {
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
              for (int i = 1; i <= width; i++) {
                out.append(escaped(rows.getString(i))).append(i < width ? '\t' : '\n');
              }
            }
          }
          return null;
        });
  }

  private static String escaped(String value) {
    return value == null
        ? "\\N"
        : value.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
  }

  /** Loads such a file in one statement; the seconds it took. */
  double load(Path file) {
    String columns = text(COLUMNS);
    return use(
        statement -> {
          try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(bytes);
            Stopwatch watch = new Stopwatch();
            statement.executeUpdate(
                "load data local infile 'rows' into table %s character set utf8mb4 (%s)"
                    .formatted(NAME, columns));
            return watch.seconds();
          }
        });
  }

  /**
   * Compares the rows after a key.
   *
   * @throws IllegalStateException if the two tables do not agree
   */
  void mustAgree(long after) {
    Function<String, String> sums =
        table -> text(SUMS + table + " force index (primary) where id > " + after);
    String ours = sums.apply("ledger_visit");
    String raw = sums.apply(NAME);
    if (!ours.equals(raw)) {
      throw new IllegalStateException("not the same work: " + ours + " and " + raw);
    }
  }

  /** The numbers of the first records of a county in the books. */
  Set<String> settlements(long county) {
    String sql = "select setl_id from ledger_visit where county_id = " + county + " limit 500000";
    return use(
        statement -> {
          Set<String> settlements = new HashSet<>();
          try (ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
              settlements.add(rows.getString(1));
            }
          }
          return settlements;
        });
  }

  long number(String sql) {
    return Long.parseLong(text(sql));
  }

  /** The only value that a query finds. */
  String text(String sql) {
    return use(
        statement -> {
          try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
          }
        });
  }

  /** Does something on a connection. */
  <T> T use(Use<T> use) {
    try (Connection connection = dataSource.getConnection();
        Statement statement = connection.createStatement()) {
      return use.with(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
