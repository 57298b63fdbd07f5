package org.capitation.access.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.capitation.access.Account;
import org.capitation.access.AccountDirectory;

/** 账号库: keeps and finds accounts. */
@ApplicationScoped
public class AccountStore implements AccountDirectory {
  @PersistenceContext private EntityManager em;

  @Override
  public Optional<Account> find(String name) {
    return row(name).map(AccountRow::account);
  }

  /** The hashed password of an enabled account. */
  public Optional<String> passwordHash(String name) {
    return row(name).map(AccountRow::passwordHash);
  }

  /** Whether there is any account, enabled or not. */
  public boolean hasAny() {
    return em.createQuery("select count(a) from AccountRow a", Long.class).getSingleResult() > 0;
  }

  /** Keeps a new account. */
  public void add(NewAccount account) {
    em.persist(new AccountRow(account));
  }

  private Optional<AccountRow> row(String name) {
    return Optional.ofNullable(em.find(AccountRow.class, name)).filter(AccountRow::enabled);
  }
}
