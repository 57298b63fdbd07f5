package org.capitation.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * 年终动作: something that a job does once for all, tried again and again: it is killed on the way, and
 * must be done or not done at all; then the server goes on, and the figures must be those of an
 * undisturbed run.
 *
 * @param name what it is called
 * @param address where it is asked for
 * @param kind the kind of its job
 * @param done what tells that it is done, or that nothing of it is there
 * @param statements what compares it, and takes it back
 */
record YearDeed(String name, String address, String kind, Done done, Statements statements) {
  private static final int PATIENCE = 3_000;

  /** In milliseconds. */
  private static final int SHORT = 500;

  /**
   * 完成标志.
   *
   * @param sign a query that finds 1 if it is done, else 0
   * @param traces a query that finds 0 while nothing of it is there
   */
  record Done(String sign, String traces) {}

  /**
   * 语句.
   *
   * @param figures queries whose rows must be the same whatever happened
   * @param hold locks what it writes, so that it is held up in its middle
   * @param undo statements that take all of it back, for the next trial
   */
  record Statements(List<String> figures, String hold, List<String> undo) {}

  /**
   * 时机: when the server is killed.
   *
   * @param since from when its milliseconds are counted
   */
  record Moment(String name, Since since, long millis) {}

  /** 起点. */
  enum Since {
    /** 已提交: as soon as it was asked for. */
    ASKED,
    /** 已开始. */
    BEGUN,
    /** 被锁住: begun, and held up by a lock. */
    HELD,
    /** 已完成. */
    DONE
  }

  /** The closing of the month that is open in the trial. */
  static YearDeed close() {
    String rest = " from %s where month = 202602";
    return new YearDeed(
        "close",
        "ledger/months/2026-02/close",
        "ledger-close",
        new Done(
            "select count(*) from ledger_month where month = 202602 and digest is not null",
            "select (select count(*)"
                + rest.formatted("ledger_month")
                + ") + (select count(*)"
                + rest.formatted("ledger_month_sum")
                + ") + (select count(*)"
                + rest.formatted("ledger_mark")
                + ")"),
        new Statements(
            List.of(
                "select concat_ws(' ', pot, home_community, disposition, visits, fee, fund)"
                    + rest.formatted("ledger_month_sum")
                    + " order by 1",
                "select concat_ws(' ', kind, pot, number, first_id, last_id, row_count, digest)"
                    + rest.formatted("ledger_mark")
                    + " order by 1",
                "select regexp_replace(text, 'closed: [^\\n]*', '')"
                    + rest.formatted("ledger_month"),
                "select binary sha2(text, 256) = binary digest" + rest.formatted("ledger_month")),
            "select county_id from ledger_mark for update",
            List.of(
                "delete" + rest.formatted("ledger_mark"),
                "delete" + rest.formatted("ledger_month_sum"),
                "delete" + rest.formatted("ledger_month"),
                "update registry_county set ground = ground + 1, frame = frame + 1")));
  }

  /** The posting of a settlement that all have signed. */
  static YearDeed post(long paper) {
    String state = "select count(*) from settlement_paper where state = 'LOCKED'";
    return new YearDeed(
        "post",
        "settlement/papers/" + paper + "/posting",
        "settlement-post",
        new Done(state, "select (" + state + ") + (select count(*) from payment_year_end)"),
        new Statements(
            List.of(
                "select concat_ws(' ', pot, budget_year, number, community_id, amount, debt_year)"
                    + " from payment_year_end order by 1",
                "select concat_ws(' ', state, version, digest) from settlement_paper",
                "select binary sha2(text, 256) = binary digest from settlement_paper",
                "select concat_ws(' ', pot, budget_year) from ledger_year"),
            "select id from payment_year_end for update",
            List.of(
                "delete from payment_year_end",
                "update settlement_paper set state = 'SIGNED', version = version - 1"
                    + " where state = 'LOCKED'",
                "update registry_county set ground = ground + 1, frame = frame + 1")));
  }

  /** On the way: half through, or held up where that is too short to be met. */
  Moment early(long millis) {
    return millis < SHORT
        ? new Moment("held up by a lock", Since.HELD, SHORT)
        : new Moment("before it is committed", Since.BEGUN, millis / 2);
  }

  /** Has it done in peace; what the figures are then. */
  List<List<String>> undisturbed(Victim victim) throws Exception {
    ask(victim);
    awaitEnd(victim);
    return figures(victim);
  }

  /** How long the last run took, in milliseconds. */
  long millis(Victim victim) throws Exception {
    return Long.parseLong(
        one(
            victim,
            "select timestampdiff(microsecond, started_at, ended_at) div 1000 from job_task"
                + " where id = (select max(id) from job_task where kind = '"
                + kind
                + "')"));
  }

  /** Takes it back, so that it can be done again. */
  void undo(Victim victim) throws Exception {
    try (Connection connection = victim.connect();
        Statement statement = connection.createStatement()) {
      for (String sql : statements.undo) {
        statement.execute(sql);
      }
    }
    assertEquals("0", one(victim, done.traces), name + " is taken back");
  }

  /**
   * Kills the server under it, and has it go on.
   *
   * @return whether it was done when the server was killed
   */
  boolean killed(Victim victim, Moment moment, List<List<String>> expected) throws Exception {
    try (Connection holder = victim.connect()) {
      if (moment.since == Since.HELD) {
        hold(holder);
      }
      ask(victim);
      awaitMoment(victim, moment);
      victim.kill();
    }
    boolean isDone = one(victim, done.sign).equals("1");
    if (isDone) {
      assertEquals(expected, figures(victim), name + " killed " + moment);
    } else {
      assertEquals("0", one(victim, done.traces), name + " is half done, killed " + moment);
    }
    victim.start();
    awaitEnd(victim);
    assertEquals(expected, figures(victim), name + " gone on after " + moment);
    return isDone;
  }

  /** Locks what there is, and the gaps into which a transaction would write. */
  private void hold(Connection holder) throws SQLException {
    holder.setAutoCommit(false);
    holder.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
    try (Statement statement = holder.createStatement()) {
      statement.executeQuery(statements.hold).close();
    }
  }

  private void awaitMoment(Victim victim, Moment moment) throws Exception {
    switch (moment.since) {
      case BEGUN, HELD ->
          awaitOne(
              victim,
              "select count(*) from job_task where state <> 'WAITING' and id ="
                  + " (select max(id) from job_task where kind = '"
                  + kind
                  + "')");
      case DONE -> awaitOne(victim, done.sign);
      default -> {
        // at once
      }
    }
    Thread.sleep(moment.millis);
  }

  private void ask(Victim victim) throws Exception {
    HttpResponse<String> answer = victim.post(address, "");
    assertEquals(202, answer.statusCode(), answer.body());
  }

  private void awaitEnd(Victim victim) throws Exception {
    String open = "select count(*) = 0 from job_task where state in ('WAITING', 'RUNNING')";
    awaitOne(victim, open);
    assertEquals("1", one(victim, done.sign), name + " is done");
    assertEquals(
        "DONE",
        one(
            victim,
            "select state from job_task where kind = '" + kind + "' order by id desc limit 1"));
  }

  private void awaitOne(Victim victim, String sql) throws Exception {
    try (Connection connection = victim.connect()) {
      int left = PATIENCE;
      while (!Books.list(connection, sql).equals(List.of("1"))) {
        assertTrue(left-- > 0, name + " does not get on: " + sql);
        Thread.sleep(5);
      }
    }
  }

  private List<List<String>> figures(Victim victim) throws Exception {
    try (Connection connection = victim.connect()) {
      List<List<String>> all = new ArrayList<>();
      for (String sql : statements.figures) {
        all.add(Books.list(connection, sql));
      }
      return all;
    }
  }

  private static String one(Victim victim, String sql) throws Exception {
    try (Connection connection = victim.connect()) {
      return Books.list(connection, sql).get(0);
    }
  }
}
