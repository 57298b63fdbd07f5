package org.capitation.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Optional;
import org.capitation.access.Account;
import org.capitation.access.AccountDirectory;
import org.capitation.access.NameDirectory;
import org.capitation.bulk.BulkRead;

/**
 * 账号库: keeps and finds accounts. They are read by plain queries: every request asks for its
 * account, most of them outside a transaction.
 */
@ApplicationScoped
public class AccountStore implements AccountDirectory, NameDirectory {
  private static final String ENABLED = AccountRows.ALL + " where a.name = ? and a.enabled = 1";

  private static final String DISPLAY_NAME =
      "select display_name from access_account where name = ?";

  @PersistenceContext private EntityManager em;
  @Inject private BulkRead read;

  @Override
  public Optional<Account> find(String name) {
    return read.list(ENABLED, AccountRows::account, name).stream().findFirst();
  }

  @Override
  public Optional<String> displayName(String account) {
    return read.list(DISPLAY_NAME, row -> row.getString("display_name"), account).stream()
        .findFirst();
  }

  /**
   * 账号与口令.
   *
   * @param passwordHash the hashed password
   * @param initial whether it must be changed first
   */
  public record Locked(Account account, String passwordHash, boolean initial) {}

  /** An enabled account with its hashed password. */
  public Optional<Locked> findLocked(String name) {
    return read.list(ENABLED, AccountStore::locked, name).stream().findFirst();
  }

  /** Whether there is any account, enabled or not. */
  public boolean hasAny() {
    return !read.list("select 1 from access_account limit 1", row -> 1).isEmpty();
  }

  /** Until when somebody has said that all news are known; nothing before the first time. */
  public Optional<LocalDateTime> newsRead(String account) {
    return read
        .list(
            "select news_read_at from access_account where name = ?",
            row -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)),
            account)
        .stream()
        .findFirst()
        .flatMap(at -> at);
  }

  /** Notes that somebody knows all news of up to a moment. */
  public void readNews(String account, LocalDateTime at) {
    em.createNativeQuery("update access_account set news_read_at = ? where name = ?")
        .setParameter(1, at)
        .setParameter(2, account)
        .executeUpdate();
  }

  /** Keeps a new account. */
  public void add(NewAccount account) {
    em.persist(new AccountRow(account));
    em.flush();
  }

  private static Locked locked(ResultSet row) throws SQLException {
    return new Locked(
        AccountRows.account(row), row.getString("password_hash"), row.getBoolean("initial"));
  }
}
