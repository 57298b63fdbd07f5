package org.capitation.access.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.capitation.access.Account;
import org.capitation.access.Acting;
import org.capitation.access.Refused;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.access.store.AccountStore;
import org.capitation.it.TestAccounts;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs inside the server. */
@ExtendWith(ArquillianExtension.class)
class AccountsIT {
  @Inject private Accounts accounts;
  @Inject private AccountStore store;
  @Inject private SignIn signIn;
  @Inject private Acting acting;

  @Test
  void installationBeginsWithAnAdministrator() {
    Account administrator = store.find("admin").orElseThrow();
    assertEquals(Set.of(Role.ADMINISTRATOR), administrator.roles());
    assertEquals(
        Optional.of("admin"),
        signIn.check("admin", "administrator-of-the-tests").map(Account::name));
  }

  @Test
  void thereIsOnlyOneBeginning() {
    acting.run("test", () -> accounts.openFirstAdministrator(""));
    acting.run("test", () -> accounts.openTrial("339921", new TrialDoctor("D7", "D", "T")));
    assertEquals(Optional.empty(), store.find("clerk"));
  }

  @Test
  void accountsAreNotOpenedByNobody() {
    assertThrows(Refused.class, () -> accounts.openFirstAdministrator(""));
  }

  @Test
  void accountIsReadAsItWasKept() {
    assertEquals(new Scope.WholeCounty(), store.find("it-clerk").orElseThrow().scope());
    assertEquals(new Scope.Communities(Set.of("C01")), store.find("it-c01").orElseThrow().scope());
    assertEquals(new Scope.OneDoctor("D7"), store.find("it-doctor").orElseThrow().scope());
  }

  @Test
  void passwordIsKeptAsAHashWithItsParameters() {
    String hash = store.passwordHash("it-clerk").orElseThrow();
    assertTrue(hash.startsWith("PBKDF2WithHmacSHA512:210000:"), hash);
  }

  @Test
  void nameIsReadAsPeopleTypeIt() {
    assertEquals(
        Optional.of("it-c01"), signIn.check(" IT-C01 ", TestAccounts.PASSWORD).map(Account::name));
    assertEquals(Optional.empty(), signIn.check("it-c01", TestAccounts.PASSWORD + " "));
    assertEquals(Optional.empty(), signIn.check("it-c02", TestAccounts.PASSWORD));
  }
}
