package org.capitation.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.capitation.access.Account;
import org.capitation.access.AccountChanged;
import org.capitation.access.AccountChanged.Deed;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.access.Standing;
import org.capitation.access.store.AccountStore;
import org.capitation.access.store.NewAccount;
import org.capitation.page.Words;
import org.capitation.value.Stamp;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 账号用例: the first accounts of an installation. */
@ApplicationScoped
@Allowed(Circle.ADMINISTRATION)
public class Accounts {
  private static final Logger READY = Logger.getLogger("org.capitation.console.ready");
  // the launcher's languages: Chinese on a Chinese machine, else English
  private static final Locale TERMINAL =
      Locale.getDefault().getLanguage().equals("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
  private static final String FIRST_ADMINISTRATOR = "admin";

  @Inject private AccountStore store;
  @Inject private Passwords passwords;
  @Inject private Caller caller;
  @Inject private Clock clock;
  @Inject private Event<AccountChanged> changes;

  @Inject
  @ConfigProperty(name = "capitation.admin.password")
  private Optional<String> administratorPassword;

  /** There are accounts already. */
  public boolean areOpen() {
    return store.hasAny();
  }

  /** Opens one trial account of each kind, unless there are accounts already. */
  @Transactional
  public void openTrial(String county, TrialDoctor doctor) {
    if (store.hasAny()) {
      return;
    }
    // one hash for all: it costs a tenth of a second, and the password is printed anyway
    String hash = passwords.hash(TrialAccounts.PASSWORD);
    TrialAccounts.of(county, doctor).forEach(account -> open(account, hash, false));
  }

  /**
   * Opens the account {@code admin}, unless there are accounts already. Without a configured
   * password a random one is made and shown on the terminal, once; it must be changed first.
   *
   * @param county the county's area code, empty before a county is set up
   */
  @Transactional
  public void openFirstAdministrator(String county) {
    if (store.hasAny()) {
      return;
    }
    String password = administratorPassword.orElseGet(this::announcedPassword);
    open(
        new Account(
            FIRST_ADMINISTRATOR,
            FIRST_ADMINISTRATOR,
            "",
            county,
            Set.of(Role.ADMINISTRATOR),
            new Scope.WholeCounty()),
        passwords.hash(password),
        administratorPassword.isEmpty());
  }

  /** Shows the trial accounts and their password on the terminal, below the server's address. */
  public void announceTrial() {
    announce("access.trial", TrialAccounts.PASSWORD);
    TrialAccounts.NAMES.stream()
        .flatMap(name -> store.find(name).stream())
        .forEach(
            account ->
                announce(
                    "access.trial.account",
                    String.format("%-8s", account.name()),
                    roles(account),
                    account.displayName(),
                    account.office()));
  }

  private static String roles(Account account) {
    return account.roles().stream()
        .sorted()
        .map(role -> Words.text(TERMINAL, "access.role." + role))
        .collect(Collectors.joining(", "));
  }

  private String announcedPassword() {
    String password = passwords.random();
    // shown at once, and kept out of the log files
    Logger.getLogger("org.capitation.console.secret")
        .info(Words.text(TERMINAL, "access.administrator", FIRST_ADMINISTRATOR, password));
    return password;
  }

  private static void announce(String key, Object... arguments) {
    READY.info(Words.text(TERMINAL, key, arguments));
  }

  private void open(Account account, String hash, boolean initial) {
    Stamp stamp = new Stamp(LocalDateTime.now(clock), caller.name());
    store.add(new NewAccount(account, hash, initial, stamp));
    Standing opened = new Standing(account, true, initial, Optional.empty(), 0);
    changes.fire(new AccountChanged(Optional.empty(), opened, Deed.OPENED, ""));
  }
}
