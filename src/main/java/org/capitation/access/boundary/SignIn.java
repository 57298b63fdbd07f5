package org.capitation.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.capitation.access.Account;
import org.capitation.access.PasswordCheck;
import org.capitation.access.store.AccountStore;
import org.capitation.access.store.AccountStore.Locked;

/** 登录核验: is this password that account's? The one use case that needs nobody signed in. */
@ApplicationScoped
public class SignIn implements PasswordCheck {
  private static final Logger LOG = Logger.getLogger(SignIn.class.getName());

  @Inject private AccountStore store;
  @Inject private Passwords passwords;
  @Inject private VerifiedPasswords verified;

  /** The account when name and password belong together; nothing tells which was wrong. */
  public Optional<Account> check(String name, String password) {
    String account = name.strip().toLowerCase(Locale.ROOT);
    // read once: the API signs in with every call
    Optional<Locked> found = store.findLocked(account);
    boolean right = matches(found, password);
    if (!right) {
      LOG.log(Level.INFO, "wrong account or password for {0}", account);
    }
    return right ? found.map(Locked::account) : Optional.empty();
  }

  @Override
  public boolean isRight(String account, String password) {
    return check(account, password).isPresent();
  }

  private boolean matches(Optional<Locked> found, String password) {
    if (found.isEmpty()) {
      passwords.matchNobody(password);
      return false;
    }
    String hash = found.get().passwordHash();
    return verified.isRight(hash, password, () -> passwords.matches(password, hash));
  }
}
