package org.capitation.access;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/**
 * 当前操作人: who acts in this request, from a page, the API or start-up code.
 *
 * <p>The account is read anew in every request, so that a change of roles counts at once.
 */
@Named
@RequestScoped
public class Caller {
  private final SecurityContext security;
  private final AccountDirectory directory;

  private Optional<Account> account;
  private Account read;
  private boolean byToken;

  /** For the container's proxy. */
  protected Caller() {
    this(null, null);
  }

  @Inject
  Caller(SecurityContext security, AccountDirectory directory) {
    this.security = security;
    this.directory = directory;
  }

  /** The account, or nothing when nobody is signed in. */
  public Optional<Account> ifSignedIn() {
    if (account == null) {
      account =
          Optional.ofNullable(security.getCallerPrincipal())
              .map(Principal::getName)
              .flatMap(this::find);
    }
    return account;
  }

  private Optional<Account> find(String name) {
    return read != null && read.name().equals(name) ? Optional.of(read) : directory.find(name);
  }

  /** The account was read just now, in this request, by who checked its password. */
  public void note(Account justRead) {
    read = justRead;
  }

  /** A program calls with a token of the account that was read just now. */
  public void noteToken(Account justRead) {
    note(justRead);
    byToken = true;
  }

  /** Whether a program calls with a token, which does not do all that its owner may. */
  public boolean isByToken() {
    return byToken;
  }

  public boolean isSignedIn() {
    return ifSignedIn().isPresent();
  }

  /** The account; refused when nobody is signed in. */
  public Account account() {
    return ifSignedIn().orElseThrow(() -> new Refused(Refusal.NOT_SIGNED_IN, "Caller.account"));
  }

  /** The account's name, for {@code created_by}. */
  public String name() {
    return account().name();
  }

  /** The area code of the caller's county. */
  public String county() {
    return account().county();
  }

  /** Whether the caller holds one of these roles. */
  public boolean is(Role... anyOf) {
    return isSignedIn() && Arrays.stream(anyOf).anyMatch(account().roles()::contains);
  }

  /** Whether the caller sees every community and doctor. */
  public boolean seesWholeCounty() {
    return account().scope() instanceof Scope.WholeCounty;
  }

  /** The codes to narrow a query to; empty when there is nothing to narrow (the whole county). */
  public Optional<Set<String>> communities() {
    Scope scope = account().scope();
    if (scope instanceof Scope.WholeCounty) {
      return Optional.empty();
    }
    return Optional.of(scope instanceof Scope.Communities own ? own.codes() : Set.of());
  }

  /** Whether the caller sees the community with this code. */
  public boolean sees(String community) {
    return communities().map(own -> own.contains(community)).orElse(true);
  }

  /** The doctor whose list the caller is confined to, if it is a doctor. */
  public Optional<String> doctor() {
    return account().scope() instanceof Scope.OneDoctor own
        ? Optional.of(own.code())
        : Optional.empty();
  }

  /** Lets someone else act until the former caller is put back; see {@link Acting}. */
  void become(Optional<Account> other) {
    account = other;
  }
}
