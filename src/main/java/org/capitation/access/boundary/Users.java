package org.capitation.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.capitation.access.Account;
import org.capitation.access.AccountChanged;
import org.capitation.access.AccountChanged.Deed;
import org.capitation.access.AccountFilter;
import org.capitation.access.AccountList;
import org.capitation.access.AccountRule;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.InPerson;
import org.capitation.access.Places;
import org.capitation.access.SignedOut.How;
import org.capitation.access.Standing;
import org.capitation.access.store.AccountBook;
import org.capitation.access.store.AccountStore;
import org.capitation.access.store.NewAccount;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 用户用例: the accounts of the county, as its administrators open and change them (X13 to X16). */
@ApplicationScoped
@Allowed(Circle.ADMINISTRATION)
public class Users {
  @Inject private AccountBook book;
  @Inject private AccountStore store;
  @Inject private Passwords passwords;
  @Inject private NewPasswords newPasswords;
  @Inject private LiveSessions sessions;
  @Inject private Places places;
  @Inject private Caller caller;
  @Inject private Clock clock;
  @Inject private Event<AccountChanged> changes;

  /**
   * 新口令: an account and the password that was made for it, which is shown once.
   *
   * @param password kept nowhere as it is
   */
  public record Given(Standing standing, String password) {}

  /**
   * 修改: what an account shall be, seen from the version that was shown.
   *
   * @param account its county counts for nothing
   * @param reason why
   */
  public record Change(int version, Account account, boolean enabled, String reason) {}

  /** A page of the accounts of the county. */
  @Transactional
  public AccountList list(AccountFilter filter, AccountBook.Paged page) {
    return book.list(caller.county(), filter, page);
  }

  /**
   * An account of the county.
   *
   * @throws Missing if the county has none of this name
   */
  public Standing find(String name) {
    return book.find(caller.county(), name).orElseThrow(() -> new Missing("account", name));
  }

  /** The names of the county's communities by code. */
  public Map<String, String> communities() {
    return places.communities(caller.county());
  }

  /** The names of the county's family doctors by code. */
  public Map<String, String> doctors() {
    return places.doctors(caller.county());
  }

  /**
   * Opens an account in the county, with a password that must be changed at the first sign-in.
   *
   * @throws Declined if there must not be such an account
   */
  @Transactional
  @InPerson
  public Given open(Account wanted, String reason) {
    AccountRule.checkName(wanted.name());
    Account account = here(wanted);
    AccountRule.check(account, places);
    if (book.has(account.name())) {
      throw new Declined("access.user.refused.taken", account.name());
    }
    String password = passwords.random();
    Stamp stamp = new Stamp(LocalDateTime.now(clock), caller.name());
    store.add(new NewAccount(account, passwords.hash(password), true, stamp));
    Standing opened = new Standing(account, true, true, Optional.empty(), 0);
    changes.fire(new AccountChanged(Optional.empty(), opened, Deed.OPENED, reason));
    return new Given(opened, password);
  }

  /**
   * Changes an account; what it was signed in with ends.
   *
   * @throws Declined if there must not be such an account, or another has changed it meanwhile
   */
  @Transactional
  @InPerson
  public Standing change(Change change) {
    Account account = here(change.account());
    String name = account.name();
    boolean hasOther =
        book.holdAdministrators(caller.county()).stream().anyMatch(other -> !other.equals(name));
    Standing before = hold(name, change.version());
    if (change.enabled()) {
      AccountRule.check(account, places);
    }
    Standing after =
        new Standing(
            account, change.enabled(), before.initial(), before.signedIn(), before.version() + 1);
    AccountRule.checkLast(before, after, hasOther);
    book.change(account, change.enabled());
    if (differs(before, after)) {
      sessions.endOthers(name, "", How.ACCOUNT_CHANGED);
    }
    changes.fire(new AccountChanged(Optional.of(before), after, Deed.CHANGED, change.reason()));
    return after;
  }

  /** Whether somebody signed in may do other things than before. */
  private static boolean differs(Standing before, Standing after) {
    return before.enabled() != after.enabled()
        || !before.account().roles().equals(after.account().roles())
        || !before.account().scope().equals(after.account().scope());
  }

  /**
   * Gives an account another password that must be changed at the next sign-in.
   *
   * @throws Declined if it is the caller's own, or another has changed the account meanwhile
   */
  @Transactional
  @InPerson
  public Given resetPassword(String name, int version, String reason) {
    if (name.equals(caller.name())) {
      throw new Declined("access.user.refused.own");
    }
    Standing before = hold(name, version);
    String password = passwords.random();
    newPasswords.make(before, password, reason);
    return new Given(find(name), password);
  }

  private Standing hold(String name, int version) {
    Standing before =
        book.hold(caller.county(), name).orElseThrow(() -> new Missing("account", name));
    if (before.version() != version) {
      throw new Declined("access.user.stale");
    }
    return before;
  }

  private Account here(Account wanted) {
    return new Account(
        wanted.name(),
        wanted.displayName(),
        wanted.office(),
        caller.county(),
        wanted.roles(),
        wanted.scope());
  }
}
