package org.capitation.access.boundary;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Set;
import org.capitation.access.Account;
import org.capitation.access.Role;
import org.capitation.access.Scope;

/** 用户的请求: what an account shall be, and why. Communities or a doctor narrow its scope. */
public class UserRequest {
  @NotBlank
  @Size(max = 100)
  public String displayName;

  @NotBlank
  @Size(max = 100)
  public String office;

  @NotNull public Set<@NotNull Role> roles;
  public Set<@NotBlank String> communities;

  @Size(max = 60)
  public String doctor;

  @NotBlank
  @Size(max = 200)
  public String reason;

  /** 新建的请求. */
  public static class Opening extends UserRequest {
    @NotBlank
    @Size(max = 60)
    public String name;
  }

  /** 修改的请求: the version that was seen. */
  public static class Changing extends UserRequest {
    @NotNull public Integer version;
    @NotNull public Boolean enabled;
  }

  Account account(String name) {
    return new Account(name, displayName.strip(), office.strip(), "", roles, scope());
  }

  /** Communities, if there are any: a role that they do not go with is refused. */
  private Scope scope() {
    if (communities != null && !communities.isEmpty()) {
      return new Scope.Communities(communities);
    }
    return Objects.toString(doctor, "").isBlank()
        ? new Scope.WholeCounty()
        : new Scope.OneDoctor(doctor.strip());
  }
}
