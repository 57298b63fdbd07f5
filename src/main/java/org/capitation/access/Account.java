package org.capitation.access;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * 账号: one person's, with roles and the part of the county they see; never with the password.
 *
 * @param name what the person signs in with and what is written as {@code created_by}
 * @param displayName the person's name as colleagues write it
 * @param office the authority, hospital or team they act for
 * @param county the county's area code, empty before a county is set up
 */
public record Account(
    String name, String displayName, String office, String county, Set<Role> roles, Scope scope) {

  private static final String SYSTEM = "system:";

  /** Keeps its own copy of the roles. */
  public Account {
    roles = Set.copyOf(roles);
  }

  /** Whether the account acts for the community with this code, and not for the whole county. */
  public boolean isOf(String community) {
    return scope instanceof Scope.Communities own && own.codes().contains(community);
  }

  /** Whether the account holds a role of a circle. */
  public boolean isIn(Circle circle) {
    return circle.roles().stream().anyMatch(roles::contains);
  }

  /** 系统: start-up code and jobs without a person behind them; the name says which. */
  static Account system(String name, String county) {
    return new Account(
        SYSTEM + name, name, "", county, EnumSet.allOf(Role.class), new Scope.WholeCounty());
  }

  /** What the system acted as under this name, if it is one of its names. */
  static Optional<Account> ifSystem(String name, String county) {
    return name.startsWith(SYSTEM)
        ? Optional.of(system(name.substring(SYSTEM.length()), county))
        : Optional.empty();
  }
}
