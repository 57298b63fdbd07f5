package org.capitation.access;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** 权限规则: may this account make this call? Rules X1 to X6 of the package. */
public final class AccessRule {
  private AccessRule() {}

  /** Why the call is refused; empty when it may go on. */
  public static Optional<Refusal> refuse(Optional<Account> caller, Demand demand) {
    if (caller.isEmpty()) {
      return Optional.of(Refusal.NOT_SIGNED_IN);
    }
    if (!roleFits(caller.get().roles(), demand.roles())) {
      return Optional.of(Refusal.ROLE);
    }
    return scopeFits(caller.get().scope(), demand) ? Optional.empty() : Optional.of(Refusal.SCOPE);
  }

  private static boolean roleFits(Set<Role> held, Set<Role> wanted) {
    return wanted.isEmpty() || !Collections.disjoint(held, wanted);
  }

  private static boolean scopeFits(Scope scope, Demand demand) {
    if (scope instanceof Scope.Communities own) {
      return within(own.codes(), demand.communities(), demand.filtered());
    }
    if (scope instanceof Scope.OneDoctor own) {
      return within(Set.of(own.code()), demand.doctors(), demand.filtered());
    }
    return true;
  }

  private static boolean within(Set<String> own, List<String> named, boolean filtered) {
    if (named.isEmpty()) {
      return filtered;
    }
    return named.stream().allMatch(code -> code.isEmpty() ? filtered : own.contains(code));
  }
}
