package org.capitation.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Account;
import org.capitation.access.AccountChanged;
import org.capitation.access.AccountChanged.Deed;
import org.capitation.access.PasswordRule;
import org.capitation.access.Places;
import org.capitation.access.SignedOut.How;
import org.capitation.access.Standing;
import org.capitation.access.store.AccountBook;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 新口令: checks passwords that are chosen, and keeps new ones; the sessions of the old one end. */
@ApplicationScoped
class NewPasswords {
  private final PasswordRule rule;

  @Inject private AccountBook book;
  @Inject private Passwords passwords;
  @Inject private LiveSessions sessions;
  @Inject private Places places;
  @Inject private Event<AccountChanged> changes;

  /** For the container's proxy. */
  protected NewPasswords() {
    this(PasswordRule.LEAST);
  }

  @Inject
  NewPasswords(@ConfigProperty(name = "capitation.password.least", defaultValue = "12") int least) {
    rule = new PasswordRule(least);
  }

  /** How many characters a password has at least. */
  int least() {
    return rule.least();
  }

  /** Refuses a password that its owner must not choose. */
  void check(Account owner, String chosen) {
    rule.check(
        chosen,
        List.of(owner.name(), owner.displayName(), owner.office(), places.county(owner.county())));
  }

  /** The owner has chosen a password; the session in which that was done goes on. */
  @Transactional
  public void choose(Standing before, String chosen, String session) {
    String name = before.account().name();
    book.setPassword(name, passwords.hash(chosen), false);
    sessions.endOthers(name, session, How.ACCOUNT_CHANGED);
    tell(before, Deed.PASSWORD_CHANGED, "");
  }

  /** An administrator has had a password made. */
  @Transactional
  public void make(Standing before, String made, String reason) {
    String name = before.account().name();
    book.setPassword(name, passwords.hash(made), true);
    sessions.endOthers(name, "", How.ACCOUNT_CHANGED);
    tell(before, Deed.PASSWORD_RESET, reason);
  }

  private void tell(Standing before, Deed deed, String reason) {
    Account account = before.account();
    Standing after = book.find(account.county(), account.name()).orElseThrow();
    changes.fire(new AccountChanged(Optional.of(before), after, deed, reason));
  }

  /** Hashes a password anew whose hash was made with weaker parameters, when it is at hand. */
  @Transactional(TxType.REQUIRES_NEW)
  public void renew(String account, String old, String password) {
    book.renewHash(account, old, passwords.hash(password));
  }
}
