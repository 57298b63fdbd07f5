package org.capitation.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.capitation.access.Account;
import org.capitation.access.Origin;
import org.capitation.access.PasswordCheck;
import org.capitation.access.SignInRefused;
import org.capitation.access.SignInRefused.Why;
import org.capitation.access.store.AccountStore;
import org.capitation.access.store.AccountStore.Locked;
import org.capitation.access.store.TryStore.Who;
import org.capitation.value.Declined;

/** 登录核验: is this password that account's? The one use case that needs nobody signed in. */
@ApplicationScoped
public class SignIn implements PasswordCheck {
  private static final Logger LOG = Logger.getLogger(SignIn.class.getName());
  private static final int NAME = 60;

  @Inject private AccountStore store;
  @Inject private Passwords passwords;
  @Inject private VerifiedPasswords verified;
  @Inject private NewPasswords renewal;
  @Inject private Tries tries;
  @Inject private Origin origin;
  @Inject private Event<SignInRefused> refusals;

  /**
   * 登录结果.
   *
   * @param account the account when name and password belong together
   * @param initial whether its password must be changed first
   * @param pause how long the next try has to wait if this one came too early; else zero
   */
  public record Result(Optional<Account> account, boolean initial, Duration pause) {
    /** The same, as if it had been wrong where the account may not sign in like this. */
    Result admitting(Predicate<Account> admitted) {
      return new Result(account.filter(admitted), initial, pause);
    }
  }

  /** The account when name and password belong together; nothing tells which was wrong. */
  public Result check(String typed, String password) {
    String name = typed.strip().toLowerCase(Locale.ROOT);
    // a longer one is nobody's
    Who who = new Who(name.substring(0, Math.min(NAME, name.length())), origin.address());
    // read once: the API signs in with every call
    Optional<Locked> found = store.findLocked(name);
    Tried tried =
        found
            .map(locked -> known(locked, who, password))
            .orElseGet(() -> counted(who, () -> nobody(password)));
    if (!tried.right()) {
      refuse(who, tried.early() ? Why.TOO_EARLY : Why.WRONG);
    }
    return new Result(
        tried.right() ? found.map(Locked::account) : Optional.empty(),
        found.map(Locked::initial).orElse(false),
        tried.pause());
  }

  private Tried known(Locked locked, Who who, String password) {
    String hash = locked.passwordHash();
    Tried tried =
        verified.check(
            who, hash, password, () -> counted(who, () -> passwords.matches(password, hash)));
    if (tried.right() && passwords.isOutdated(hash)) {
      renewal.renew(who.account(), hash, password);
    }
    return tried;
  }

  private boolean nobody(String password) {
    passwords.matchNobody(password);
    return false;
  }

  private Tried counted(Who who, BooleanSupplier check) {
    Optional<Duration> wait = tries.begin(who);
    if (wait.isPresent()) {
      return Tried.early(wait.get());
    }
    if (!check.getAsBoolean()) {
      return Tried.WRONG;
    }
    tries.right(who);
    return Tried.RIGHT;
  }

  private void refuse(Who who, Why why) {
    verified.forget(who);
    LOG.log(Level.INFO, "{0} sign-in of {1}", new Object[] {why, who.account()});
    refusals.fire(new SignInRefused(who.account(), why));
  }

  @Override
  public boolean isRight(String account, String password) {
    Result result = check(account, password);
    if (!result.pause().isZero()) {
      throw new Declined("access.login.early", Tried.early(result.pause()).seconds());
    }
    return result.account().isPresent();
  }
}
