package org.capitation.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.capitation.attribution.AttributionIndex;
import org.capitation.attribution.Counting;
import org.capitation.attribution.Division;
import org.capitation.attribution.Home;
import org.capitation.attribution.MemberMonths;
import org.capitation.attribution.Reason;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;

/** 人月之比: the members of a year, counted by the rule and by DuckDB on one thread, in turns. */
final class MemberMonthRace {
  private static final int NUMBER = 2;
  private static final int WARM_UP = 40;
  private static final int RUNS = 21;
  private static final int DAY = 15;
  private static final BudgetYear YEAR = new BudgetYear(BenchCounty.YEAR, 1);
  private static final String GROUPS = "pot, community_id, signed";

  private MemberMonthRace() {}

  static void run() throws SQLException, IOException {
    Path file = Plan.folder().resolve("intervals.csv");
    AttributionIndex index = read(file);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement duck = connection.createStatement()) {
      duck.execute("set threads = 1");
      duck.execute("create table intervals as select * from read_csv('%s')".formatted(file));
      race(index, duck);
    }
    Files.delete(file);
  }

  private static void race(AttributionIndex index, Statement duck) throws SQLException {
    SortedMap<String, Long> members = counted(index);
    for (String sql : List.of(oncePerMonth(), onceForAll())) {
      SortedMap<String, Long> asked = asked(duck, sql);
      if (members.isEmpty() || !members.equals(asked)) {
        throw new IllegalStateException("not the same: " + members + " and " + asked);
      }
    }
    Load load = new Load();
    double[] ours = new double[RUNS];
    double[][] theirs = new double[2][RUNS];
    for (int run = -WARM_UP; run < RUNS; run++) {
      int slot = Math.max(0, run);
      ours[slot] = Stopwatch.time(() -> count(index));
      theirs[0][slot] = seconds(duck, oncePerMonth());
      theirs[1][slot] = seconds(duck, onceForAll());
    }
    double counted = Stopwatch.percentile(ours, 50);
    double asked =
        Math.min(Stopwatch.percentile(theirs[0], 50), Stopwatch.percentile(theirs[1], 50));
    long all = members.values().stream().mapToLong(Long::longValue).sum();
    Results.add(
        new Results.Compared(
            NUMBER,
            "%,d member-months of %,d persons".formatted(all, index.persons()),
            Results.number(counted * 1e3) + " ms",
            "DuckDB, one thread: " + Results.number(asked * 1e3) + " ms"),
        asked / counted,
        Goal.atLeast(5),
        load);
  }

  private static List<MemberMonths> count(AttributionIndex index) {
    List<MemberMonths> counted = new ArrayList<>();
    for (Pot pot : Pot.values()) {
      counted.add(MemberMonths.count(index, pot, YEAR, new Counting.Monthly(DAY), Division.NONE));
    }
    return counted;
  }

  private static SortedMap<String, Long> counted(AttributionIndex index) {
    SortedMap<String, Long> members = new TreeMap<>();
    for (MemberMonths months : count(index)) {
      months
          .cells()
          .forEach(
              (cell, count) ->
                  members.put(
                      cell.month().getMonthValue()
                          + " "
                          + cell.pot().insuranceType()
                          + " "
                          + cell.community()
                          + " "
                          + cell.signed(),
                      count));
    }
    return members;
  }

  /** A pass over the intervals with a count for each month: the faster way as a rule. */
  private static String onceForAll() {
    String counts =
        YEAR.months().stream()
            .map(month -> "count(*) filter (where " + covers(month) + ")")
            .collect(Collectors.joining(", "));
    return "select 0, " + GROUPS + ", " + counts + " from intervals group by " + GROUPS;
  }

  /** A pass for each month, which looks only at those insured then. */
  private static String oncePerMonth() {
    return YEAR.months().stream()
        .map(
            month ->
                "select "
                    + month.getMonthValue()
                    + ", "
                    + GROUPS
                    + ", count(*) from intervals where "
                    + covers(month)
                    + " group by "
                    + GROUPS)
        .collect(Collectors.joining(" union all "));
  }

  private static String covers(YearMonth month) {
    String day = "date '" + month.atDay(DAY) + "'";
    return "valid_from <= " + day + " and valid_to > " + day;
  }

  private static SortedMap<String, Long> asked(Statement duck, String sql) throws SQLException {
    SortedMap<String, Long> members = new TreeMap<>();
    try (ResultSet rows = duck.executeQuery(sql)) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        String group = rows.getString(2) + " " + rows.getInt(3) + " " + rows.getBoolean(4);
        for (int column = 5; column <= columns; column++) {
          int month = rows.getInt(1) == 0 ? column - 4 : rows.getInt(1);
          if (rows.getLong(column) > 0) {
            members.put(month + " " + group, rows.getLong(column));
          }
        }
      }
    }
    return members;
  }

  private static double seconds(Statement duck, String sql) throws SQLException {
    Stopwatch watch = new Stopwatch();
    asked(duck, sql);
    return watch.seconds();
  }

  /** The newest attribution, as an index and as a file for the other side. */
  private static AttributionIndex read(Path file) throws SQLException, IOException {
    AttributionIndex.Builder builder = new AttributionIndex.Builder();
    List<String> lines = new ArrayList<>();
    lines.add("person_id,pot,valid_from,valid_to,community_id,signed");
    long last = 0;
    try (Connection connection = Outside.settings().connect();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select person_id, pot, valid_from, valid_to, community_id, reason, team_id"
                    + " from attribution_interval where county_id = "
                    + Outside.county(connection)
                    + " order by person_id, pot, valid_from")) {
      while (row.next()) {
        if (row.getLong(1) != last) {
          last = row.getLong(1);
          builder.addPerson(last, 0);
        }
        LocalDate from = row.getObject(3, LocalDate.class);
        LocalDate to = row.getObject(4, LocalDate.class);
        builder.addInterval(
            Pot.of(row.getString(2)).orElseThrow(),
            (int) from.toEpochDay(),
            (int) to.toEpochDay(),
            new Home(row.getInt(5), Reason.valueOf(row.getString(6)), row.getInt(7)));
        lines.add(
            String.join(
                ",",
                row.getString(1),
                row.getString(2),
                from.toString(),
                to.toString(),
                row.getString(5),
                String.valueOf(row.getInt(7) != 0)));
      }
    }
    Files.write(file, lines);
    return builder.build(1);
  }
}
