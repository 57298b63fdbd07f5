package org.capitation.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capitation.access.AccountFilter;
import org.capitation.access.AccountList;
import org.capitation.access.Role;
import org.capitation.access.Session;
import org.capitation.access.store.AccountBook;
import org.capitation.page.PageRequest;
import org.capitation.page.StopRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 用户接口. */
@Path("access/users")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class UserResource {
  private static final String NAME = "{name: [a-z0-9._-]{1,60}}";

  @Inject private Users users;
  @Inject private Sessions sessions;

  /** 筛选. */
  public static class Filter {
    @QueryParam("q")
    public String text;

    @Pattern(
        regexp =
            "BUREAU_CLERK|BUREAU_REVIEWER|BUREAU_APPROVER|HEALTH_BUREAU|FINANCE"
                + "|COMMUNITY_ADMIN|DOCTOR|AUDITOR|ADMINISTRATOR")
    @QueryParam("role")
    public String role;

    @Pattern(regexp = "enabled|disabled")
    @QueryParam("state")
    public String state;

    AccountFilter filter() {
      return new AccountFilter(
          Optional.ofNullable(text).map(String::strip).filter(given -> !given.isEmpty()),
          Arrays.stream(Role.values()).filter(known -> known.name().equals(role)).findFirst(),
          Optional.ofNullable(state).map("enabled"::equals));
    }
  }

  /**
   * 用户清单应答.
   *
   * @param count how many the whole list has
   */
  public record Page(long count, List<UserAnswer> users) {}

  /** The accounts of the county. */
  @GET
  @Operation(summary = "The accounts of the county, by name; of administrators only")
  public Page list(@Valid @BeanParam Filter filter, @Valid @BeanParam PageRequest page) {
    AccountList found =
        users.list(filter.filter(), AccountBook.Paged.named(page.from(), page.size()));
    return new Page(found.count(), found.accounts().stream().map(UserAnswer::of).toList());
  }

  /** An account. */
  @GET
  @Path(NAME)
  @Operation(summary = "One account of the county")
  public UserAnswer find(@PathParam("name") String name) {
    return UserAnswer.of(users.find(name));
  }

  /** Opens an account. */
  @POST
  @Operation(
      summary = "Opens an account; answers its first password, this once",
      description =
          "Communities or a doctor narrow the scope; without them it is the whole county. 409 if"
              + " the name is taken or does not fit, roles and scope do not go together, or the"
              + " county has no such community or doctor. The password must be changed on the"
              + " pages first; until then the API answers 403")
  public UserAnswer open(@Valid @NotNull UserRequest.Opening asked) {
    return UserAnswer.of(users.open(asked.account(asked.name.strip()), asked.reason.strip()));
  }

  /** Changes an account. */
  @PUT
  @Path(NAME)
  @Operation(
      summary = "Changes, enables or disables an account",
      description =
          "Another role or scope, or disabling it, ends its sessions. 409 as for a new one, if it"
              + " was changed meanwhile, or if the county would be left without an administrator")
  public UserAnswer change(
      @PathParam("name") String name, @Valid @NotNull UserRequest.Changing asked) {
    return UserAnswer.of(
        users.change(
            new Users.Change(
                asked.version, asked.account(name), asked.enabled, asked.reason.strip())));
  }

  /** Resets a password. */
  @POST
  @Path(NAME + "/password")
  @Operation(
      summary = "Gives an account another password; answers it, this once",
      description = "Its sessions end. 409 for the own account, or if it was changed meanwhile")
  public UserAnswer resetPassword(
      @PathParam("name") String name, @Valid @NotNull StopRequest asked) {
    return UserAnswer.of(users.resetPassword(name, asked.version, asked.reason.strip()));
  }

  /** Where an account is signed in. */
  @GET
  @Path(NAME + "/sessions")
  @Operation(summary = "The sessions of an account, the latest first")
  public List<Session> sessions(@PathParam("name") String name) {
    return sessions.of(name);
  }

  /** Ends one session. */
  @DELETE
  @Path(NAME + "/sessions/{id: [0-9a-f]{32}}")
  @Operation(summary = "Ends one session of an account")
  public void end(@PathParam("name") String name, @PathParam("id") String id) {
    sessions.end(name, id);
  }

  /** Ends all sessions. */
  @DELETE
  @Path(NAME + "/sessions")
  @Operation(summary = "Ends all sessions of an account")
  public void endAll(@PathParam("name") String name) {
    sessions.endAll(name);
  }
}
