package org.capitation.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.SecurityContext;
import java.lang.reflect.Proxy;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallerTest {
  @Test
  void wholeCountyNarrowsNothing() {
    Caller clerk = caller(Role.BUREAU_CLERK, new Scope.WholeCounty());
    assertTrue(clerk.seesWholeCounty());
    assertEquals(Optional.empty(), clerk.communities());
    assertTrue(clerk.sees("C03"));
    assertEquals(Optional.empty(), clerk.doctor());
  }

  @Test
  void communityAdministratorSeesTheOwn() {
    Caller administrator = caller(Role.COMMUNITY_ADMIN, new Scope.Communities(Set.of("C01")));
    assertFalse(administrator.seesWholeCounty());
    assertEquals(Optional.of(Set.of("C01")), administrator.communities());
    assertTrue(administrator.sees("C01"));
    assertFalse(administrator.sees("C02"));
  }

  @Test
  void doctorSeesNoCommunity() {
    Caller doctor = caller(Role.DOCTOR, new Scope.OneDoctor("D7"));
    assertEquals(Optional.of(Set.of()), doctor.communities());
    assertFalse(doctor.sees("C01"));
    assertEquals(Optional.of("D7"), doctor.doctor());
    assertTrue(doctor.is(Role.AUDITOR, Role.DOCTOR));
    assertFalse(doctor.is(Role.AUDITOR));
  }

  @Test
  void nobodyHasNoName() {
    Caller nobody = caller(Optional.empty());
    assertFalse(nobody.isSignedIn());
    assertFalse(nobody.is(Role.values()));
    assertEquals(Refusal.NOT_SIGNED_IN, assertThrows(Refused.class, nobody::name).refusal());
    assertThrows(Refused.class, nobody::communities);
  }

  @Test
  void accountClosedMeanwhileIsNobody() {
    assertFalse(new Caller(signedIn("former"), name -> Optional.empty()).isSignedIn());
  }

  @Test
  void systemActsWithAllRightsUnderItsOwnName() {
    Account system = Account.system("sample", "339921");
    assertEquals("system:sample", system.name());
    assertEquals(Set.of(Role.values()), system.roles());
  }

  @Test
  void anotherActsOnlyUntilPutBack() {
    Caller caller = caller(Optional.empty());
    Optional<Account> former = caller.ifSignedIn();
    caller.become(Optional.of(Account.system("job", "")));
    assertEquals("system:job", caller.name());
    caller.become(former);
    assertFalse(caller.isSignedIn());
  }

  @Test
  void scopeMustNameSomething() {
    assertThrows(IllegalArgumentException.class, () -> new Scope.Communities(Set.of()));
    assertThrows(IllegalArgumentException.class, () -> new Scope.OneDoctor(" "));
  }

  private static Caller caller(Role role, Scope scope) {
    return caller(Optional.of(new Account("a", "A", "", "339921", Set.of(role), scope)));
  }

  private static Caller caller(Optional<Account> account) {
    SecurityContext security = signedIn(account.map(Account::name).orElse(null));
    return new Caller(security, name -> account.filter(a -> a.name().equals(name)));
  }

  private static SecurityContext signedIn(String name) {
    return (SecurityContext)
        Proxy.newProxyInstance(
            CallerTest.class.getClassLoader(),
            new Class<?>[] {SecurityContext.class},
            (proxy, method, values) -> name == null ? null : new CallerPrincipal(name));
  }
}
