package org.capitation.budget.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.budget.Budget;
import org.capitation.budget.Claimant;
import org.capitation.budget.History;
import org.capitation.budget.Members;
import org.capitation.value.Money;

/** 预算版本的各行: a version with its lines and their members, in the rows of one query. */
final class VersionRows {
  private static final String SELECT =
      "select b.version, b.policy_id, b.attribution_version, b.stage, b.units_per_year, b.reserve,"
          + " b.offer, l.position, l.community_id, l.code, l.amount, l.signed_amount,"
          + " l.history_spending, l.history_visits, l.history_fees, m.cell, m.signed, m.units"
          + " from budget_budget b left join budget_line l on l.budget_id = b.id"
          + " left join budget_member m on m.budget_id = l.budget_id and m.position = l.position"
          + " where b.id = %s order by l.position";

  /** By key: a version, a row for each kind of members of each line. */
  static final String ONE = SELECT.formatted("?");

  /** By county, pot and year: the version in force. */
  static final String IN_FORCE =
      SELECT.formatted(
          "(select id from budget_budget where county_id = ? and pot = ? and year = ?"
              + " and state = 'IN_FORCE' order by version desc limit 1)");

  private final List<Row> rows;

  /** 行: of the version, the line and the members in it. */
  record Row(
      BudgetStore.Version version, int unitsPerYear, Line line, Members.Kind kind, long units) {
    static Row of(ResultSet row) throws SQLException {
      return new Row(
          new BudgetStore.Version(
              row.getInt("version"),
              Budget.Stage.valueOf(row.getString("stage")),
              new BudgetStore.Ground(
                  row.getLong("policy_id"),
                  ProposalStore.offer(row),
                  row.getLong("attribution_version")),
              Money.ofYuan(row.getBigDecimal("reserve")),
              List.of()),
          row.getInt("units_per_year"),
          row.getString("code") == null ? null : Line.of(row),
          row.getString("cell") == null
              ? null
              : new Members.Kind(row.getString("cell"), row.getBoolean("signed")),
          row.getLong("units"));
    }
  }

  /** 预算项: without its members. */
  private record Line(
      int position,
      int community,
      String code,
      Optional<History> history,
      Money amount,
      Money signed) {
    static Line of(ResultSet row) throws SQLException {
      return new Line(
          row.getInt("position"),
          row.getInt("community_id"),
          row.getString("code"),
          history(row),
          Money.ofYuan(row.getBigDecimal("amount")),
          Money.ofYuan(row.getBigDecimal("signed_amount")));
    }

    private static Optional<History> history(ResultSet row) throws SQLException {
      return row.getBigDecimal("history_spending") == null
          ? Optional.empty()
          : Optional.of(
              new History.Counted(
                  Money.ofYuan(row.getBigDecimal("history_spending")),
                  row.getLong("history_visits"),
                  Money.ofYuan(row.getBigDecimal("history_fees"))));
    }
  }

  VersionRows(List<Row> rows) {
    this.rows = rows;
  }

  /** The version; nothing if there is none. */
  Optional<BudgetStore.Version> version() {
    return rows.stream().findFirst().map(first -> first.version().with(lines()));
  }

  private List<BudgetStore.Line> lines() {
    List<BudgetStore.Line> lines = new ArrayList<>();
    Map<Members.Kind, Long> units = new HashMap<>();
    for (int i = 0; i < rows.size() && rows.get(i).line() != null; i++) {
      Row row = rows.get(i);
      if (row.kind() != null) {
        units.put(row.kind(), row.units());
      }
      if (i + 1 == rows.size() || rows.get(i + 1).line().position() != row.line().position()) {
        lines.add(line(row, new Members(row.unitsPerYear(), Map.copyOf(units))));
        units.clear();
      }
    }
    return lines;
  }

  private static BudgetStore.Line line(Row row, Members members) {
    Line line = row.line();
    return new BudgetStore.Line(
        new Claimant(line.community(), line.code(), members, line.history()),
        line.amount(),
        line.signed());
  }
}
