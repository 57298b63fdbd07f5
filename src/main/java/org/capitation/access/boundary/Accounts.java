package org.capitation.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.capitation.access.Account;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.access.store.AccountStore;
import org.capitation.access.store.NewAccount;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** 账号用例: the first accounts of an installation. */
@ApplicationScoped
@Allowed(Role.ADMINISTRATOR)
public class Accounts {
  private static final Logger CONSOLE = Logger.getLogger("org.capitation.console");

  @Inject private AccountStore store;
  @Inject private Passwords passwords;
  @Inject private Caller caller;
  @Inject private Clock clock;

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
    TrialAccounts.of(county, doctor).forEach(account -> open(account, hash));
  }

  /**
   * Opens the administrator {@code admin}, unless there are accounts already. Without a configured
   * password a random one is made and printed this once.
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
            "admin", "admin", "", county, Set.of(Role.ADMINISTRATOR), new Scope.WholeCounty()),
        passwords.hash(password));
  }

  /** Prints the trial accounts, with their password, to the console. */
  public void announceTrial() {
    CONSOLE.log(Level.INFO, "Trial accounts, password {0}:", TrialAccounts.PASSWORD);
    TrialAccounts.NAMES.stream()
        .flatMap(name -> store.find(name).stream())
        .map(Accounts::line)
        .forEach(CONSOLE::info);
  }

  private static String line(Account account) {
    String roles =
        account.roles().stream()
            .map(role -> role.name().toLowerCase(Locale.ROOT).replace('_', ' '))
            .sorted()
            .collect(Collectors.joining(", "));
    return String.format(
        "  %-9s %-16s %s %s", account.name(), roles, account.displayName(), account.office());
  }

  private String announcedPassword() {
    String password = passwords.random();
    CONSOLE.log(
        Level.INFO, "Administrator: account admin, password {0} (shown only this once)", password);
    return password;
  }

  private void open(Account account, String hash) {
    store.add(new NewAccount(account, hash, LocalDateTime.now(clock), caller.name()));
  }
}
