package org.capitation.access.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.capitation.access.Account;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.junit.jupiter.api.Test;

class TrialAccountsTest {
  private final List<Account> accounts =
      TrialAccounts.of("339921", new TrialDoctor("D7", "陈文", "第 2 团队"));

  @Test
  void thereIsOneOfEachRole() {
    assertEquals(
        EnumSet.allOf(Role.class),
        accounts.stream().flatMap(account -> account.roles().stream()).collect(Collectors.toSet()));
  }

  @Test
  void allAreAnnounced() {
    assertEquals(
        Set.copyOf(TrialAccounts.NAMES),
        accounts.stream().map(Account::name).collect(Collectors.toSet()));
  }

  @Test
  void communitiesAndTheDoctorSeeTheirOwn() {
    assertEquals(new Scope.Communities(Set.of("C02")), account("c02").scope());
    assertEquals(new Scope.OneDoctor("D7"), account("doctor").scope());
    assertEquals(new Scope.WholeCounty(), account("auditor").scope());
    assertEquals("张敏", account("clerk").displayName());
  }

  private Account account(String name) {
    return accounts.stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow();
  }
}
