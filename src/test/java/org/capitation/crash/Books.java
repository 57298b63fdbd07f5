package org.capitation.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * 账面: all that a ledger says, whatever it went through to get there.
 *
 * @param visits how many records it holds
 * @param totals the maintained totals, line by line
 * @param nets what every record comes to, line by line
 */
record Books(long visits, List<String> totals, List<String> nets) {
  private static final String ACCOUNT =
      "pot, budget_year, accounting_month, service_month, home_community, provider_community,"
          + " category, reason, signed, disposition";

  private static final String NOT_NOTHING =
      " having sum(visits) <> 0 or sum(fee) <> 0 or sum(fund) <> 0 order by 1";

  private static final String LINES =
      "(select "
          + ACCOUNT
          + ", visits, fee, fund from ledger_visit union all select "
          + ACCOUNT
          + ", visits, fee, fund from ledger_entry) l";

  private static final String NETS =
      "select concat_ws(' ', setl_id, pot, budget_year, home_community, service_month, reason,"
          + " signed, sum(visits), sum(fee), sum(fund)) from"
          + " (select setl_id, pot, budget_year, home_community, service_month, reason, signed,"
          + " visits, fee, fund from ledger_visit union all select v.setl_id, e.pot,"
          + " e.budget_year, e.home_community, e.service_month, e.reason, e.signed, e.visits,"
          + " e.fee, e.fund from ledger_entry e join ledger_visit v on v.id = e.visit_id) n"
          + " group by setl_id, pot, budget_year, home_community, service_month, reason, signed"
          + NOT_NOTHING;

  private static final String OUTSIDE =
      "select concat_ws(' ', pot, budget_year, home_community, accounting_month, sum(visits),"
          + " sum(fee), sum(fund)) from ledger_total where disposition = 'CHARGED' and category in"
          + " ('POOLING_AREA', 'OUTSIDE') group by pot, budget_year, home_community,"
          + " accounting_month"
          + NOT_NOTHING;

  private static final String AWAY =
      "select concat_ws(' ', pot, budget_year, home_community, accounting_month, sum(visits),"
          + " sum(fee), sum(fund)) from ledger_away group by pot, budget_year, home_community,"
          + " accounting_month"
          + NOT_NOTHING;

  /** The ledger of a server; its totals are what its rows add up to, or the test fails. */
  static Books of(Victim victim) throws Exception {
    try (Connection connection = victim.connect()) {
      List<String> kept = lines(connection, "ledger_total");
      assertEquals(lines(connection, LINES), kept, "the totals are what the rows add up to");
      assertEquals(
          list(connection, OUTSIDE),
          list(connection, AWAY),
          "what is earned outside is what the totals say");
      String count = list(connection, "select count(*) from ledger_visit").get(0);
      return new Books(Long.parseLong(count), kept, list(connection, NETS));
    }
  }

  private static List<String> lines(Connection connection, String table) throws SQLException {
    return list(
        connection,
        "select concat_ws(' ', "
            + ACCOUNT
            + ", sum(visits), sum(fee), sum(fund)) from "
            + table
            + " group by "
            + ACCOUNT
            + NOT_NOTHING);
  }

  static List<String> list(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<String> lines = new ArrayList<>();
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
      return lines;
    }
  }

  /** Fails unless another ledger says the same, and names some of what differs. */
  void mustEqual(Books other, String message) {
    assertTrue(visits > 0 && !totals.isEmpty() && !nets.isEmpty(), "there is something");
    assertEquals("", differences(totals, other.totals), message + ": totals");
    assertEquals("", differences(nets, other.nets), message + ": what records come to");
    assertEquals(visits, other.visits, message + ": records");
  }

  private static String differences(List<String> one, List<String> other) {
    Set<String> only = new HashSet<>(one);
    other.forEach(only::remove);
    Set<String> others = new HashSet<>(other);
    one.forEach(others::remove);
    return only.isEmpty() && others.isEmpty() && one.size() == other.size()
        ? ""
        : "%d and %d lines; only here %s; only there %s"
            .formatted(one.size(), other.size(), some(only), some(others));
  }

  private static List<String> some(Set<String> lines) {
    return lines.stream().sorted().limit(5).toList();
  }
}
