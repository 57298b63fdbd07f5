package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
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
import java.math.BigDecimal;
import java.util.List;
import org.capitation.page.SeenRequest;
import org.capitation.page.SigningWords;
import org.capitation.page.StopRequest;
import org.capitation.registry.Pot;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 周转金接口. */
@Path("payment/advances")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AdvanceResource {
  @Inject private AdvanceRequests requests;
  @Inject private SigningWords words;

  /** 申请. */
  public static class Request {
    @NotNull public Pot pot;
    @NotNull public Integer year;

    @NotBlank
    @Size(max = 20)
    public String community;

    @NotBlank
    @Size(max = 500)
    public String remark;
  }

  /** 审查: what is known of the fund. */
  public static class Examination extends SeenRequest {
    @NotNull
    @PositiveOrZero
    @Digits(integer = 4, fraction = 4)
    public BigDecimal balance;

    @NotNull public Boolean deficit;
  }

  /** The requests. */
  @GET
  @Operation(summary = "The requests for advances of a pot (310, 390) and year, the newest first")
  public List<AdvanceAnswer> list(
      @NotNull @QueryParam("pot") Pot pot, @NotNull @QueryParam("year") Integer year) {
    return requests.list(pot, year).stream().map(this::answer).toList();
  }

  /** A request. */
  @GET
  @Path("{id}")
  @Operation(summary = "A request for an advance: how the terms decide, and who has signed")
  public AdvanceAnswer find(@PathParam("id") long id) {
    return answer(requests.find(id));
  }

  /** Asks for an advance. */
  @POST
  @Operation(summary = "Asks for an advance of a community")
  public Response apply(@NotNull @Valid Request request, @Context UriInfo uri) {
    AdvanceRequests.Shown applied =
        requests.apply(request.pot, request.year, request.community, request.remark);
    return Response.created(
            uri.getBaseUriBuilder()
                .path("payment/advances")
                .path(Long.toString(applied.request().id()))
                .build())
        .entity(answer(applied))
        .build();
  }

  /** Examines a request. */
  @POST
  @Path("{id}/examination")
  @Operation(summary = "Examines a request by the terms, from the state of the fund")
  public AdvanceAnswer examine(@PathParam("id") long id, @NotNull @Valid Examination examination) {
    return answer(
        requests.examine(id, examination.version, examination.balance, examination.deficit));
  }

  /** Signs a request. */
  @POST
  @Path("{id}/signatures")
  @Operation(
      summary = "Signs the next step of a request; the last one grants it",
      description = "409 with the reason if it is not the turn of the caller")
  public AdvanceAnswer sign(@PathParam("id") long id, @NotNull @Valid SeenRequest seen) {
    return answer(requests.sign(id, seen.version));
  }

  /** Stops a request. */
  @POST
  @Path("{id}/stop")
  @Operation(summary = "Withdraws a request, or sends it back")
  public AdvanceAnswer stop(@PathParam("id") long id, @NotNull @Valid StopRequest stop) {
    return answer(requests.stop(id, stop.version, stop.reason));
  }

  private AdvanceAnswer answer(AdvanceRequests.Shown shown) {
    return AdvanceAnswer.of(shown, requests.hindrance(shown), words);
  }
}
