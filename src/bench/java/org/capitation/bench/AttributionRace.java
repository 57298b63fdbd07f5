package org.capitation.bench;

import com.mysql.cj.jdbc.JdbcStatement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.capitation.attribution.boundary.Attributions;
import org.capitation.attribution.boundary.Unplaced;
import org.capitation.registry.Pot;

/**
 * 归属之比: whose everybody is computed from the registers, written and loaded, beside the bare loading
 * of the ready-made intervals and a bare look at the registers; in the server, before any visit.
 */
@ApplicationScoped
public class AttributionRace {
  private static final int NUMBER = 9;
  private static final int WARM_UP = 2;
  private static final int RUNS = 5;
  private static final double MILLION = 1e6;
  private static final String RAW = "bench_interval";

  /** All that the computation reads, row by row. */
  private static final List<String> REGISTERS =
      List.of(
          "select straight_join i.*, p.gender, p.birth_date, p.death_date"
              + " from registry_person p force index (primary)"
              + " join registry_insured i on i.person_id = p.id where p.county_id = %d"
              + " order by p.id",
          "select * from enrolment_contract where county_id = %d",
          "select * from enrolment_designation where county_id = %d");

  @Inject private BenchCounty county;
  @Inject private RawTable tables;
  @Inject private Attributions attributions;
  @Inject private Unplaced unplaced;

  /** Measures, and compares what both have written. */
  public void run() {
    if (!Plan.wants(NUMBER)) {
      return;
    }
    Path file = Plan.folder().resolve("interval.tsv");
    export(file);
    for (int i = 0; i < WARM_UP; i++) {
      forget();
      compute();
    }
    Load load = new Load();
    double[] ours = new double[RUNS];
    double[] theirs = new double[RUNS];
    for (int i = 0; i < RUNS; i++) {
      theirs[i] = read() + load(file);
      forget();
      ours[i] = Stopwatch.time(this::compute);
    }
    mustAgree();
    delete(file);
    long persons =
        Long.parseLong(
            text("select '', count(distinct person_id) from attribution_interval").strip());
    double computed = Stopwatch.percentile(ours, 50);
    double bare = Stopwatch.percentile(theirs, 50);
    Results.add(
        new Results.Compared(
            NUMBER,
            "attribution of %,d persons, in seconds a million".formatted(persons),
            Results.number(computed) + " s",
            "bare LOAD DATA and read of the registers: " + Results.number(bare) + " s"),
        computed * MILLION / persons,
        Goal.atMost(10),
        load);
  }

  /** Computes, writes, and loads what was written. */
  private void compute() {
    county.act(
        () -> {
          attributions.recompute("bench");
          unplaced.counts(Pot.RESIDENT);
        });
  }

  private void forget() {
    tables.use(
        statement -> {
          for (String table : List.of("interval", "past", "version")) {
            statement.executeUpdate("truncate table attribution_" + table);
          }
          return null;
        });
  }

  private double read() {
    return Stopwatch.time(
        () ->
            tables.use(
                statement -> {
                  statement.setFetchSize(Integer.MIN_VALUE);
                  long values = 0;
                  for (String sql : REGISTERS) {
                    values += values(statement, sql.formatted(county.county().id()));
                  }
                  return values;
                }));
  }

  private static long values(Statement statement, String sql) throws SQLException {
    long read = 0;
    try (ResultSet rows = statement.executeQuery(sql)) {
      int width = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= width; i++) {
          read += rows.getString(i) == null ? 0 : 1;
        }
      }
    }
    return read;
  }

  private void export(Path file) {
    tables.use(
        statement -> {
          statement.setFetchSize(Integer.MIN_VALUE);
          try (ResultSet rows =
                  statement.executeQuery(
                      "select * from attribution_interval where county_id = "
                          + county.county().id()
                          + " order by person_id, pot, valid_from");
              BufferedWriter out = Files.newBufferedWriter(file)) {
            int width = rows.getMetaData().getColumnCount();
            while (rows.next()) {
              for (int i = 1; i <= width; i++) {
                String value = rows.getString(i);
                out.append(value == null ? "\\N" : value).append(i < width ? '\t' : '\n');
              }
            }
          }
          return null;
        });
  }

  /** In one statement; the seconds it took. */
  private double load(Path file) {
    return tables.use(
        statement -> {
          statement.executeUpdate("drop table if exists " + RAW);
          statement.executeUpdate("create table " + RAW + " like attribution_interval");
          try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            statement.unwrap(JdbcStatement.class).setLocalInfileInputStream(bytes);
            Stopwatch watch = new Stopwatch();
            statement.executeUpdate("load data local infile 'rows' into table " + RAW);
            return watch.seconds();
          }
        });
  }

  private void mustAgree() {
    String sums =
        "select count(*), sum(crc32(concat_ws(',', person_id, pot, valid_from, valid_to,"
            + " community_id, reason, team_id, cause))) from %s where county_id = "
            + county.county().id();
    String written = text(sums.formatted("attribution_interval"));
    String raw = text(sums.formatted(RAW));
    if (!written.equals(raw)) {
      throw new IllegalStateException("not the same: " + written + " and " + raw);
    }
  }

  private String text(String sql) {
    return tables.use(
        statement -> {
          try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1) + " " + row.getString(2);
          }
        });
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
