package org.capitation.bench;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.TreeMap;
import org.capitation.ledger.LedgerAccount;
import org.capitation.ledger.store.TotalStore;
import org.capitation.registry.Pot;
import org.capitation.settlement.boundary.Settlements;

/** 清算之比: a year settled from the maintained totals, beside a look at all entries; in the server. */
@ApplicationScoped
public class SettlementRace {
  private static final int NUMBER = 3;
  private static final int WARM_UP = 200;
  private static final int RUNS = 201;
  private static final int SCANS = 3;

  @Inject private BenchCounty county;
  @Inject private RawTable tables;
  @Inject private InServer server;
  @Inject private Settlements settlements;
  @Inject private TotalStore totals;

  /** Measures, and compares what both say. */
  public void run() {
    if (!Plan.wants(NUMBER)) {
      return;
    }
    SortedMap<String, BigDecimal> maintained = maintained();
    SortedMap<String, BigDecimal> scanned = scanned();
    if (scanned.isEmpty() || !scanned.equals(maintained)) {
      throw new IllegalStateException("not the same: " + scanned + " and " + maintained);
    }
    Load load = new Load();
    double scan = Stopwatch.median(SCANS, this::scanned);
    server.run(1, () -> Stopwatch.median(WARM_UP, this::settle));
    double[] settled = new double[1];
    server.run(1, () -> settled[0] = Stopwatch.median(RUNS, this::settle));
    Results.add(
        new Results.Compared(
            NUMBER,
            "settlement of " + BenchCounty.YEAR + ", both pots",
            Results.number(settled[0] * 1e3) + " ms",
            "full scan with GROUP BY: " + Results.number(scan * 1e3) + " ms"),
        scan / settled[0],
        Goal.atLeast(1000),
        load);
  }

  /** Each time anew: a request keeps what it has read. */
  private void settle() {
    county.act(
        () -> {
          for (Pot pot : Pot.values()) {
            settlements.draft(pot, BenchCounty.YEAR).orElseThrow();
          }
        });
  }

  /** Pool payments by pot, home, signed or not and what becomes of them, as the totals say. */
  private SortedMap<String, BigDecimal> maintained() {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    for (Pot pot : Pot.values()) {
      totals
          .totals(county.county(), pot, BenchCounty.YEAR)
          .lines()
          .forEach((line, amounts) -> add(sums, key(line.account()), amounts.fund().yuan()));
    }
    return sums;
  }

  private static String key(LedgerAccount a) {
    return key(a.pot().insuranceType(), a.home(), a.signed(), a.disposition().name());
  }

  private static String key(String pot, int home, boolean signed, String disposition) {
    return pot + " " + home + " " + signed + " " + disposition;
  }

  /** The same from the visits and the entries that came later. */
  private SortedMap<String, BigDecimal> scanned() {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    tables.use(
        statement -> {
          scan(statement, "ledger_visit", sums);
          scan(statement, "ledger_entry", sums);
          return null;
        });
    return sums;
  }

  private void scan(Statement statement, String table, SortedMap<String, BigDecimal> sums)
      throws SQLException {
    String sql =
        "select pot, home_community, signed, disposition, sum(visits), sum(fee), sum(fund) from "
            + table
            + " force index (primary) where county_id = "
            + county.county().id()
            + " and budget_year = "
            + BenchCounty.YEAR
            + " group by pot, home_community, signed, disposition";
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        String key = key(rows.getString(1), rows.getInt(2), rows.getBoolean(3), rows.getString(4));
        add(sums, key, rows.getBigDecimal(7));
      }
    }
  }

  private static void add(SortedMap<String, BigDecimal> sums, String key, BigDecimal amount) {
    sums.merge(key, amount, BigDecimal::add);
    // what is nothing may be in one of them and not in the other
    sums.computeIfPresent(key, (k, sum) -> sum.signum() == 0 ? null : sum.setScale(2));
  }
}
