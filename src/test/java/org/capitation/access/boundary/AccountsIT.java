package org.capitation.access.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
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
  @Resource private UserTransaction transaction;
  @PersistenceContext private EntityManager entities;

  @Test
  void installationBeginsWithAnAdministrator() throws Exception {
    transaction.begin();
    try {
      for (String table :
          List.of(
              "access_session",
              "access_token",
              "access_account_role",
              "access_account_community")) {
        entities.createNativeQuery("DELETE FROM " + table).executeUpdate();
      }
      entities.createNativeQuery("DELETE FROM access_account").executeUpdate();
      acting.run("test", () -> accounts.openFirstAdministrator("339921"));
      Account administrator =
          signIn.check("admin", "administrator-of-the-tests").account().orElseThrow();
      assertEquals(Set.of(Role.ADMINISTRATOR), administrator.roles());
      assertEquals(new Scope.WholeCounty(), administrator.scope());
      assertEquals("339921", administrator.county());
    } finally {
      transaction.rollback();
    }
  }

  @Test
  void thereIsOnlyOneBeginning() {
    Optional<Account> administrator = store.find("admin");
    Optional<Account> doctor = store.find("doctor");
    acting.run("test", () -> accounts.openFirstAdministrator("000000"));
    acting.run("test", () -> accounts.openTrial("000000", new TrialDoctor("D7", "D", "T")));
    assertEquals(administrator, store.find("admin"));
    assertEquals(doctor, store.find("doctor"));
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
    String hash = store.findLocked("it-clerk").orElseThrow().passwordHash();
    assertTrue(hash.startsWith("PBKDF2WithHmacSHA512:2000:"), hash);
  }

  @Test
  void nameIsReadAsPeopleTypeIt() {
    assertEquals(
        Optional.of("it-c01"),
        signIn.check(" IT-C01 ", TestAccounts.PASSWORD).account().map(Account::name));
    assertEquals(Optional.empty(), signIn.check("it-c01", TestAccounts.PASSWORD + " ").account());
    assertEquals(Optional.empty(), signIn.check("it-c02", TestAccounts.PASSWORD).account());
  }
}
