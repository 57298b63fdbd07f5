package org.capitation.access;

import java.util.Set;
import java.util.regex.Pattern;
import org.capitation.value.Declined;

/** 账号规则: which accounts there may be. Rules X13 to X16 of the package. */
public final class AccountRule {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9._-]{1,39}");
  private static final Set<Role> NARROW = Set.of(Role.COMMUNITY_ADMIN, Role.DOCTOR);

  private AccountRule() {}

  /** Refuses a name that is hard to type or to tell from another (X13). */
  public static void checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new Declined("access.user.refused.name", name);
    }
  }

  /** Refuses roles that do not go with the scope (X14), and what a scope must not name (X15). */
  public static void check(Account account, Places places) {
    if (account.roles().isEmpty()) {
      throw new Declined("access.user.refused.roles");
    }
    if (!fits(account)) {
      throw new Declined("access.user.refused." + kind(account));
    }
    if (account.scope() instanceof Scope.Communities own) {
      Set<String> known = places.communities(account.county()).keySet();
      own.codes().stream()
          .sorted()
          .filter(code -> !known.contains(code))
          .findFirst()
          .ifPresent(code -> refuse("access.user.refused.community", code));
    } else if (account.scope() instanceof Scope.OneDoctor own
        && !places.doctors(account.county()).containsKey(own.code())) {
      refuse("access.user.refused.doctor", own.code());
    }
  }

  private static boolean fits(Account account) {
    if (account.scope() instanceof Scope.Communities) {
      return account.roles().equals(Set.of(Role.COMMUNITY_ADMIN));
    }
    if (account.scope() instanceof Scope.OneDoctor) {
      return account.roles().equals(Set.of(Role.DOCTOR));
    }
    return account.roles().stream().noneMatch(NARROW::contains);
  }

  /** What the roles ask for: a narrow one stands alone. */
  private static String kind(Account account) {
    if (account.roles().contains(Role.COMMUNITY_ADMIN)) {
      return "ofCommunity";
    }
    return account.roles().contains(Role.DOCTOR) ? "ofDoctor" : "ofCounty";
  }

  /** Refuses what would leave a county without an administrator (X16). */
  public static void checkLast(Standing before, Standing after, boolean hasOther) {
    if (administers(before) && !administers(after) && !hasOther) {
      refuse("access.user.refused.last", before.account().name());
    }
  }

  private static boolean administers(Standing standing) {
    return standing.enabled() && standing.account().isIn(Circle.ADMINISTRATION);
  }

  private static void refuse(String key, Object argument) {
    throw new Declined(key, argument);
  }
}
