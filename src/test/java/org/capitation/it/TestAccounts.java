package org.capitation.it;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Set;
import org.capitation.access.Account;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.access.boundary.Passwords;
import org.capitation.access.store.AccountStore;
import org.capitation.access.store.NewAccount;
import org.capitation.app.Migrated;
import org.capitation.value.Stamp;

/**
 * Accounts for the tests, opened after and beside the administrator that every installation begins
 * with.
 */
@ApplicationScoped
public class TestAccounts {
  public static final String PASSWORD = "password-of-the-tests";

  @Inject private AccountStore store;
  @Inject private Passwords passwords;
  @Inject private Clock clock;

  @Transactional
  public void open(@Observes @Priority(3000) Migrated migrated) {
    String hash = passwords.hash(PASSWORD);
    add(hash, "it-clerk", Role.BUREAU_CLERK, new Scope.WholeCounty());
    add(hash, "it-c01", Role.COMMUNITY_ADMIN, new Scope.Communities(Set.of("C01")));
    add(hash, "it-doctor", Role.DOCTOR, new Scope.OneDoctor("D7"));
  }

  /** Opens nine accounts of a county, named by a prefix and what they do in the trial. */
  @Transactional
  public void open(String county, String prefix, String password) {
    String hash = passwords.hash(password);
    Scope all = new Scope.WholeCounty();
    add(county, hash, prefix + "clerk", Role.BUREAU_CLERK, all);
    add(county, hash, prefix + "reviewer", Role.BUREAU_REVIEWER, all);
    add(county, hash, prefix + "approver", Role.BUREAU_APPROVER, all);
    add(county, hash, prefix + "finance", Role.FINANCE, all);
    add(county, hash, prefix + "health", Role.HEALTH_BUREAU, all);
    add(county, hash, prefix + "auditor", Role.AUDITOR, all);
    for (String community : new String[] {"C01", "C02", "C03"}) {
      Scope own = new Scope.Communities(Set.of(community));
      add(county, hash, prefix + community.toLowerCase(Locale.ROOT), Role.COMMUNITY_ADMIN, own);
    }
  }

  /** Opens an account of a county. */
  @Transactional
  public void open(String county, String name, String password, Role role, Scope scope) {
    add(county, passwords.hash(password), name, role, scope);
  }

  private void add(String hash, String name, Role role, Scope scope) {
    add("339921", hash, name, role, scope);
  }

  private void add(String county, String hash, String name, Role role, Scope scope) {
    Account account = new Account(name, name, "", county, Set.of(role), scope);
    store.add(new NewAccount(account, hash, new Stamp(LocalDateTime.now(clock), "it")));
  }
}
