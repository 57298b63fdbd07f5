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
  private static final int WARM_UP = 2_000;
  private static final int RUNS = 201;
  private static final int SCANS = 3;

  @Inject private BenchCounty county;
  @Inject private RawTable tables;
  @Inject private InServer server;
  @Inject private Settlements settlements;
  @Inject private TotalStore totals;

  /** Measures, and compares what both say. */
  public void run() {
    if (Plan.wants(NUMBER)) {
      for (Pot pot : Pot.values()) {
        run(pot);
      }
    }
  }

  private void run(Pot pot) {
    SortedMap<String, BigDecimal> maintained = maintained(pot);
    SortedMap<String, BigDecimal> scanned = scanned(pot);
    if (scanned.isEmpty() || !scanned.equals(maintained)) {
      throw new IllegalStateException("not the same: " + scanned + " and " + maintained);
    }
    Load load = new Load();
    double scan = Stopwatch.median(SCANS, () -> scanned(pot));
    server.run(1, () -> Stopwatch.median(WARM_UP, () -> settle(pot)));
    double[] settled = new double[1];
    server.run(1, () -> settled[0] = Stopwatch.median(RUNS, () -> settle(pot)));
    Results.add(
        new Results.Compared(
            NUMBER,
            "settlement of " + BenchCounty.YEAR + ", pot " + pot.insuranceType(),
            Results.number(settled[0] * 1e3) + " ms",
            "full scan with GROUP BY: " + Results.number(scan * 1e3) + " ms"),
        scan / settled[0],
        Goal.atLeast(1000),
        load);
  }

  /** Each time anew: a request keeps what it has read. */
  private void settle(Pot pot) {
    county.act(() -> settlements.draft(pot, BenchCounty.YEAR).orElseThrow());
  }

  /** Pool payments of a pot by home, signed or not and what becomes of them, as the totals say. */
  private SortedMap<String, BigDecimal> maintained(Pot pot) {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    totals
        .totals(county.county(), pot, BenchCounty.YEAR)
        .lines()
        .forEach((line, amounts) -> add(sums, key(line.account()), amounts.fund().yuan()));
    return sums;
  }

  private static String key(LedgerAccount a) {
    return key(a.home(), a.signed(), a.disposition().name());
  }

  private static String key(int home, boolean signed, String disposition) {
    return home + " " + signed + " " + disposition;
  }

  /** The same from the visits and the entries that came later. */
  private SortedMap<String, BigDecimal> scanned(Pot pot) {
    SortedMap<String, BigDecimal> sums = new TreeMap<>();
    tables.use(
        statement -> {
          scan(statement, "ledger_visit", pot, sums);
          scan(statement, "ledger_entry", pot, sums);
          return null;
        });
    return sums;
  }

  private void scan(Statement statement, String table, Pot pot, SortedMap<String, BigDecimal> sums)
      throws SQLException {
    String sql =
        "select home_community, signed, disposition, sum(visits), sum(fee), sum(fund) from "
            + table
            + " force index (primary) where county_id = "
            + county.county().id()
            + " and pot = "
            + pot.insuranceType()
            + " and budget_year = "
            + BenchCounty.YEAR
            + " group by home_community, signed, disposition";
    try (ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        String key = key(rows.getInt(1), rows.getBoolean(2), rows.getString(3));
        add(sums, key, rows.getBigDecimal(6));
      }
    }
  }

  private static void add(SortedMap<String, BigDecimal> sums, String key, BigDecimal amount) {
    sums.merge(key, amount, BigDecimal::add);
    // what is nothing may be in one of them and not in the other
    sums.computeIfPresent(key, (k, sum) -> sum.signum() == 0 ? null : sum.setScale(2));
  }
}
