package org.capitation.budget.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.capitation.budget.Adjustment;
import org.capitation.budget.Budget;
import org.capitation.budget.Proposal;
import org.capitation.document.Attachment;
import org.capitation.document.Download;
import org.capitation.page.SeenRequest;
import org.capitation.page.SigningWords;
import org.capitation.page.StopRequest;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 预算方案接口. */
@Path("budget/versions")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ProposalResource {
  @Inject private Proposals proposals;
  @Inject private BudgetRounds rounds;
  @Inject private BudgetSigning signing;
  @Inject private SigningWords words;

  /** 起草的请求. */
  public static class Draft {
    @NotNull public Pot pot;
    @NotNull public Integer year;
    @NotNull public Budget.Stage stage;
  }

  /** 附件: minutes as base64; both or neither. */
  public static class Minuted extends SeenRequest {
    @Size(max = 200)
    public String name;

    @Size(max = 28_000_000)
    public String minutes;

    Optional<Attachment.Content> content() {
      return Optional.ofNullable(minutes)
          .map(text -> Attachment.Content.of(Objects.toString(name, "minutes"), decoded(text)));
    }

    private static byte[] decoded(String text) {
      try {
        return Base64.getDecoder().decode(text);
      } catch (IllegalArgumentException e) {
        throw new BadRequestException("base64 is expected", e);
      }
    }
  }

  /** 协商: shares by code or the weights of spending, visits and fees, in per cent. */
  public static class Round extends Minuted {
    public Map<String, String> shares = Map.of();
    public Map<String, String> factors = Map.of();

    @NotBlank
    @Size(max = 500)
    public String remark;

    BudgetRounds.Round round() {
      return new BudgetRounds.Round(new OfferText(shares, factors).offer(), remark, content());
    }
  }

  /** 调整. */
  public static class Change extends Minuted {
    @NotBlank
    @Size(max = 20)
    public String community;

    @NotNull public Money amount;

    @NotBlank
    @Size(max = 100)
    public String document;

    @NotBlank
    @Size(max = 200)
    public String reason;

    BudgetRounds.Change change() {
      return new BudgetRounds.Change(
          community, new Adjustment(reason, document, amount), content());
    }
  }

  /** The versions. */
  @GET
  @Operation(summary = "The versions of the budget of a pot (310, 390) and year, the newest first")
  public List<ProposalAnswer> list(
      @NotNull @QueryParam("pot") Pot pot, @NotNull @QueryParam("year") Integer year) {
    return proposals.list(pot, year).stream().map(this::answer).toList();
  }

  /** A version. */
  @GET
  @Path("{id}")
  @Operation(summary = "A version of a budget: amounts, signatures, notices and receipts")
  public ProposalAnswer find(@PathParam("id") long id) {
    return answer(proposals.find(id));
  }

  /** The minutes of a version. */
  @GET
  @Path("{id}/minutes")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The minutes that a version of a budget rests on")
  public Response minutes(@PathParam("id") long id) {
    return Download.of(proposals.minutes(id));
  }

  /** Drafts a budget. */
  @POST
  @Operation(summary = "Drafts a budget from the terms of its pack")
  public Response draft(@NotNull @Valid Draft draft, @Context UriInfo uri) {
    return created(rounds.draft(draft.pot, draft.year, draft.stage), uri);
  }

  /** Negotiates a version. */
  @POST
  @Path("{id}/rounds")
  @Operation(summary = "Another round of negotiation, as a new version")
  public Response negotiate(
      @PathParam("id") long id, @NotNull @Valid Round round, @Context UriInfo uri) {
    return created(rounds.negotiate(id, round.version, round.round()), uri);
  }

  /** Adjusts a version. */
  @POST
  @Path("{id}/adjustments")
  @Operation(summary = "Adjusts a budget in force for an objective factor, as a new version")
  public Response adjust(
      @PathParam("id") long id, @NotNull @Valid Change change, @Context UriInfo uri) {
    return created(rounds.adjust(id, change.version, change.change()), uri);
  }

  /** Signs a version. */
  @POST
  @Path("{id}/signatures")
  @Operation(
      summary = "Signs the next step of a version of a budget",
      description = "409 with the reason if it is not the turn of the caller")
  public ProposalAnswer sign(@PathParam("id") long id, @NotNull @Valid SeenRequest seen) {
    signing.sign(id, seen.version);
    return find(id);
  }

  /** Stops a version. */
  @POST
  @Path("{id}/stop")
  @Operation(summary = "Withdraws a version of a budget, or sends it back")
  public ProposalAnswer stop(@PathParam("id") long id, @NotNull @Valid StopRequest stop) {
    signing.stop(id, stop.version, stop.reason);
    return find(id);
  }

  /** Confirms a notice. */
  @POST
  @Path("{id}/receipts/{community}")
  @Operation(summary = "Confirms for a community that its notice was received")
  public ProposalAnswer confirm(
      @PathParam("id") long id, @PathParam("community") String community) {
    signing.confirm(id, community);
    return find(id);
  }

  private Response created(Proposal proposal, UriInfo uri) {
    return Response.created(
            uri.getBaseUriBuilder()
                .path("budget/versions")
                .path(Long.toString(proposal.id()))
                .build())
        .entity(find(proposal.id()))
        .build();
  }

  private ProposalAnswer answer(Proposals.Shown shown) {
    return ProposalAnswer.of(shown, proposals.hindrance(shown), words);
  }
}
