package org.capitation.ledger.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.capitation.bulk.BulkRead;
import org.capitation.bulk.BulkRows;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Borne;
import org.capitation.ledger.Category;
import org.capitation.ledger.LedgerAccount;
import org.capitation.ledger.Reason;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/** 科目列: the columns that say where an entry belongs, alike in visits, entries and totals. */
final class Columns {
  private static final String[] ACCOUNT = {
    "pot",
    "home_community",
    "provider_community",
    "category",
    "disposition",
    "reason",
    "signed",
    "service_month",
    "budget_year"
  };

  private Columns() {}

  /** Rows of a table: columns of its own, those of the account, columns of its own. */
  static BulkRows rows(String table, String before, String after) {
    return new BulkRows(
        table,
        Stream.of(before.split(" "), ACCOUNT, after.split(" "))
            .flatMap(Arrays::stream)
            .toArray(String[]::new));
  }

  static BulkRows write(BulkRows rows, LedgerAccount a) {
    rows.text(a.pot().insuranceType()).number(a.home()).number(a.provider()).name(a.category());
    rows.name(a.disposition()).name(a.reason()).flag(a.signed()).month(a.serviceMonth());
    return rows.number(a.budgetYear());
  }

  static LedgerAccount account(ResultSet row) throws SQLException {
    return new LedgerAccount(
        Pot.of(row.getString("pot")).orElseThrow(),
        row.getInt("home_community"),
        row.getInt("provider_community"),
        Category.valueOf(row.getString("category")),
        Reason.valueOf(row.getString("reason")),
        row.getBoolean("signed"),
        BulkRead.month(row.getInt("service_month")),
        row.getInt("budget_year"));
  }

  static Borne borne(ResultSet row) throws SQLException {
    return new Borne(
        new Borne.Share(
            Pot.of(row.getString("pot")).orElseThrow(),
            row.getInt("budget_year"),
            row.getInt("home_community"),
            row.getBoolean("signed"),
            Reason.valueOf(row.getString("reason"))),
        Money.ofYuan(row.getBigDecimal("fund")));
  }

  static Amounts amounts(ResultSet row) throws SQLException {
    return new Amounts(
        row.getLong("visits"),
        Money.ofYuan(row.getBigDecimal("fee")),
        Money.ofYuan(row.getBigDecimal("fund")));
  }
}
