package org.capitation.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.capitation.access.Account;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Filtered;
import org.capitation.access.InPerson;
import org.capitation.access.PasswordCheck;
import org.capitation.access.Secret;
import org.capitation.access.Standing;
import org.capitation.access.store.AccountBook;
import org.capitation.value.Declined;

/** 本人口令用例: everybody changes the own password, whoever was given one at first. */
@ApplicationScoped
@Allowed({})
@Filtered
public class OwnPassword {
  @Inject private AccountBook book;
  @Inject private NewPasswords passwords;
  @Inject private PasswordCheck check;
  @Inject private Caller caller;
  @Inject private HttpServletRequest request;

  /** How many characters a password has at least. */
  public int least() {
    return passwords.least();
  }

  /** Whether the caller goes nowhere before the password is changed. */
  public boolean isInitial() {
    return standing().initial();
  }

  /**
   * Changes it; the caller's sessions elsewhere end.
   *
   * @throws Declined if the old one is wrong or the new one must not be chosen
   */
  @InPerson
  public void change(@Secret String old, @Secret String chosen) {
    if (!check.isRight(caller.name(), old)) {
      throw new Declined("access.password.wrong");
    }
    if (chosen.equals(old)) {
      throw new Declined("access.password.same");
    }
    passwords.check(caller.account(), chosen);
    passwords.choose(standing(), chosen, LiveSessions.keyOf(request));
  }

  private Standing standing() {
    Account account = caller.account();
    return book.find(account.county(), account.name()).orElseThrow();
  }
}
