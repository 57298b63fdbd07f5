package org.capitation.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Account;
import org.capitation.access.Session;
import org.capitation.bulk.BulkLoad;
import org.capitation.bulk.BulkRead;

/** 会话的存储: a session whose row is gone has ended. */
@ApplicationScoped
public class SessionStore {
  private static final String LIVE =
      "select "
          + AccountRows.COLUMNS
          + """
          , s.since, s.seen_at from access_session s
            join access_account a on a.name = s.account and a.enabled = 1
          where s.id = ?""";

  @Inject private BulkRead read;
  @Inject private BulkLoad bulk;

  /**
   * 在用会话: whose it is, as read with it.
   *
   * @param initial whether the password must be changed first
   * @param seen when it was last used, to the minute
   */
  public record Live(Account account, boolean initial, LocalDateTime since, LocalDateTime seen) {}

  /** A session of an enabled account. */
  public Optional<Live> find(String id) {
    return read.list(LIVE, SessionStore::live, id).stream().findFirst();
  }

  private static Live live(ResultSet row) throws SQLException {
    return new Live(
        AccountRows.account(row),
        row.getBoolean("initial"),
        row.getObject("since", LocalDateTime.class),
        row.getObject("seen_at", LocalDateTime.class));
  }

  /** The sessions of an account that were used since a moment, the latest first. */
  public List<Session> list(String account, LocalDateTime since) {
    return read.list(
        """
        select * from access_session where account = ? and seen_at >= ?
        order by seen_at desc, id""",
        SessionStore::session,
        account,
        since);
  }

  private static Session session(ResultSet row) throws SQLException {
    return new Session(
        row.getString("id"),
        row.getString("account"),
        row.getObject("since", LocalDateTime.class),
        row.getObject("seen_at", LocalDateTime.class),
        row.getString("address"),
        row.getString("browser"));
  }

  /** Keeps a new session. */
  public void add(Session session) {
    run(
        """
        insert into access_session (id, account, since, seen_at, address, browser)
        values (?, ?, ?, ?, ?, ?)""",
        session.id(),
        session.account(),
        session.since(),
        session.seen(),
        session.address(),
        session.browser());
  }

  /** Notes that a session is in use. */
  public void see(String id, LocalDateTime at) {
    run("update access_session set seen_at = ? where id = ?", at, id);
  }

  /** Ends a session of an account. */
  public void end(String account, String id) {
    run("delete from access_session where id = ? and account = ?", id, account);
  }

  /** Ends all sessions of an account but one; all of them for an empty key. */
  public void endOthers(String account, String id) {
    run("delete from access_session where account = ? and id <> ?", account, id);
  }

  /** Forgets those that nobody has used since a moment. */
  public void forget(LocalDateTime seen) {
    run("delete from access_session where seen_at < ?", seen);
  }

  private void run(String sql, Object... arguments) {
    bulk.batch(sql, List.<Object[]>of(arguments));
  }
}
