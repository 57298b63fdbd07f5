package org.capitation.access.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capitation.access.Token;
import org.capitation.access.TokenGrant;
import org.capitation.value.Stamp;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 令牌接口. */
@Path("access/tokens")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TokensResource {
  @Inject private Tokens tokens;

  /** 新令牌的请求. */
  public static class Wanted {
    @NotNull public String name;
    @NotNull public Boolean writes;
    @NotNull public Set<@NotNull String> features;
    @NotNull public LocalDate last;
  }

  /**
   * 令牌应答.
   *
   * @param key how it begins, after {@code capt_}
   * @param state LIVING, EXPIRED or REVOKED
   * @param last the last day on which it is taken
   * @param used when it was used of late, to the hour
   */
  public record Answer(
      String key, String owner, String name, Token.State state, Reach reach, Times times) {}

  /** 范围. */
  public record Reach(boolean writes, List<String> features) {}

  /** 时间. */
  public record Times(
      LocalDateTime made, LocalDate last, Optional<LocalDateTime> used, Optional<Stamp> revoked) {}

  /**
   * 新令牌的应答.
   *
   * @param value all of it; no later answer has it
   */
  public record Made(String key, String value) {}

  /** The caller's own. */
  @GET
  @Operation(summary = "The tokens of the caller, the newest first")
  public List<Answer> own() {
    return tokens.own().stream().map(TokensResource::answer).toList();
  }

  /** Those of the county. */
  @GET
  @Path("county")
  @Operation(summary = "The tokens of all accounts of the county, for its administrator")
  public List<Answer> ofCounty() {
    return tokens.ofCounty().stream().map(TokensResource::answer).toList();
  }

  /** Makes one. */
  @POST
  @Operation(
      summary = "Makes a token of the caller; the answer has its value, once",
      description = "Not with a token: 403. 409 if the name is taken or something is not right")
  public Response make(@NotNull @Valid Wanted wanted) {
    Tokens.Made made =
        tokens.make(wanted.name, new TokenGrant(wanted.writes, wanted.features), wanted.last);
    return Response.status(Response.Status.CREATED)
        .entity(new Made(made.token().key(), made.value()))
        .build();
  }

  /** Revokes one. */
  @DELETE
  @Path("{key}")
  @Operation(
      summary = "Revokes a token of the caller, or of the county for its administrator",
      description = "Not with a token: 403")
  public void revoke(@PathParam("key") String key) {
    tokens.revoke(key);
  }

  private static Answer answer(Tokens.Shown shown) {
    Token token = shown.token();
    return new Answer(
        token.key(),
        token.owner(),
        token.name(),
        shown.state(),
        new Reach(token.grant().writes(), token.grant().inOrder()),
        new Times(token.life().made(), shown.last(), token.life().used(), token.life().revoked()));
  }
}
