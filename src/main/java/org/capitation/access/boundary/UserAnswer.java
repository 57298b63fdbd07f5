package org.capitation.access.boundary;

import java.time.LocalDateTime;
import java.util.List;
import org.capitation.access.Account;
import org.capitation.access.Role;
import org.capitation.access.Scope;
import org.capitation.access.Standing;

/**
 * 用户应答: an account as the API tells it; what it has not is absent.
 *
 * @param communities the codes of its communities, where it does not see the whole county
 * @param doctor the code of the doctor that it is
 * @param initial whether its password must be changed first
 * @param version to be given back with a change
 * @param password the one that was made for it, told once
 */
public record UserAnswer(
    String name,
    String displayName,
    String office,
    List<Role> roles,
    List<String> communities,
    String doctor,
    boolean enabled,
    boolean initial,
    LocalDateTime signedIn,
    int version,
    String password) {
  static UserAnswer of(Standing standing, String password) {
    Account account = standing.account();
    return new UserAnswer(
        account.name(),
        account.displayName(),
        account.office(),
        account.roles().stream().sorted().toList(),
        account.scope() instanceof Scope.Communities own
            ? own.codes().stream().sorted().toList()
            : null,
        account.scope() instanceof Scope.OneDoctor own ? own.code() : null,
        standing.enabled(),
        standing.initial(),
        standing.signedIn().orElse(null),
        standing.version(),
        password);
  }

  static UserAnswer of(Standing standing) {
    return of(standing, null);
  }

  static UserAnswer of(Users.Given given) {
    return of(given.standing(), given.password());
  }
}
