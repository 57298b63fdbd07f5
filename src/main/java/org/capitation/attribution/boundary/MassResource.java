package org.capitation.attribution.boundary;

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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.capitation.attribution.ChangeRequest;
import org.capitation.attribution.MassChange;
import org.capitation.attribution.Ruling;
import org.capitation.page.SeenRequest;
import org.capitation.registry.Catchment;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 批量变更接口. */
@Path("attribution/changes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MassResource {
  private static final int LATEST = 50;

  @Inject private MassChanges changes;
  @Inject private MassProposals proposals;

  /** 依据: the document, and why. */
  public static class Ground {
    @NotBlank
    @Size(max = 100)
    public String document;

    @NotBlank
    @Size(max = 200)
    public String reason;

    Ruling.Ground ground() {
      return new Ruling.Ground(document, reason);
    }
  }

  /**
   * 变更的请求: kind is township, employer or school with a code, or community; or list, from the doctor
   * or team of the code to another doctor.
   */
  public static class Request extends Ground {
    private static final String LIST = "list";

    @NotBlank public String kind;

    @Size(max = 40)
    public String code;

    @Size(max = 20)
    public String from;

    @NotBlank
    @Size(max = 20)
    public String to;

    @NotBlank public String day;

    MassProposals.Content content() {
      if (from == null || from.isBlank()) {
        throw new BadRequestException("from: the code of a community is expected");
      }
      return new MassProposals.Content(place(), from, to, firstDay(), ground());
    }

    MassProposals.Resigning list() {
      return new MassProposals.Resigning(code(), to, firstDay(), ground());
    }

    private String code() {
      if (code == null || code.isBlank()) {
        throw new BadRequestException("code: that of what moves is expected");
      }
      return code;
    }

    private Optional<MassChange.Place> place() {
      if (kind.equals("community")) {
        return Optional.empty();
      }
      try {
        Catchment.Kind of = Catchment.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        return Optional.of(new MassChange.Place(of, code()));
      } catch (IllegalArgumentException e) {
        throw new BadRequestException(
            "kind: township, employer, school, community or list is expected", e);
      }
    }

    private LocalDate firstDay() {
      try {
        return LocalDate.parse(day);
      } catch (DateTimeException e) {
        throw new BadRequestException("day: a day such as 2025-01-31 is expected", e);
      }
    }
  }

  /** 办理: the version that was seen, and why; reasons are for refusing and withdrawing. */
  public static class Decision extends SeenRequest {
    @Size(max = 200)
    public String reason;

    String given() {
      if (reason == null || reason.isBlank()) {
        throw new BadRequestException("reason: why is expected");
      }
      return reason;
    }
  }

  /** The latest changes. */
  @GET
  @Operation(summary = "The latest mass changes, the newest first")
  public List<MassAnswer> latest() {
    return MassAnswer.of(changes.list(Optional.empty(), 0, LATEST).changes(), changes);
  }

  /** A change. */
  @GET
  @Path("{id}")
  @Operation(summary = "A mass change: how it stands, what it would move, and what it has moved")
  public MassAnswer find(@PathParam("id") long id) {
    return MassAnswer.of(changes.find(id), changes);
  }

  /** The first persons who would move. */
  @GET
  @Path("{id}/persons")
  @Operation(summary = "The first persons who would move, masked")
  public List<MassChanges.Mover> persons(@PathParam("id") long id) {
    return changes.movers(id);
  }

  /** Asks for a change. */
  @POST
  @Operation(summary = "Asks for a mass change; a job computes its preview")
  public Response propose(@NotNull @Valid Request request, @Context UriInfo uri) {
    boolean list = request.kind.equals(Request.LIST);
    return created(
        list ? proposals.resign(request.list()) : proposals.propose(request.content()), uri);
  }

  /** Asks for what takes a change back. */
  @POST
  @Path("{id}/undo")
  @Operation(summary = "Asks for a change that takes an executed one back")
  public Response undo(
      @PathParam("id") long id, @NotNull @Valid Ground ground, @Context UriInfo uri) {
    return created(proposals.undo(id, ground.ground()), uri);
  }

  private Response created(ChangeRequest request, UriInfo uri) {
    return Response.created(
            uri.getBaseUriBuilder()
                .path("attribution/changes")
                .path(Long.toString(request.id()))
                .build())
        .entity(MassAnswer.of(request, changes))
        .build();
  }

  /** Previews a change anew. */
  @POST
  @Path("{id}/preview")
  @Operation(summary = "Has the preview of a mass change computed anew")
  public MassAnswer preview(@PathParam("id") long id, @NotNull @Valid Decision decision) {
    return MassAnswer.of(changes.preview(id, decision.version), changes);
  }

  /** Approves a change. */
  @POST
  @Path("{id}/approval")
  @Operation(summary = "Approves a mass change that another has asked for; a job executes it")
  public MassAnswer approve(@PathParam("id") long id, @NotNull @Valid Decision decision) {
    return MassAnswer.of(changes.approve(id, decision.version), changes);
  }

  /** Refuses a change. */
  @POST
  @Path("{id}/rejection")
  @Operation(summary = "Refuses a mass change that another has asked for")
  public MassAnswer reject(@PathParam("id") long id, @NotNull @Valid Decision decision) {
    return MassAnswer.of(changes.reject(id, decision.version, decision.given()), changes);
  }

  /** Withdraws a change. */
  @POST
  @Path("{id}/withdrawal")
  @Operation(summary = "Withdraws a mass change that one has asked for")
  public MassAnswer withdraw(@PathParam("id") long id, @NotNull @Valid Decision decision) {
    return MassAnswer.of(changes.withdraw(id, decision.version, decision.given()), changes);
  }

  /** Goes on with a change. */
  @POST
  @Path("{id}/resumption")
  @Operation(summary = "Goes on with the execution of an approved change that was stopped")
  public MassAnswer resume(@PathParam("id") long id) {
    return MassAnswer.of(changes.resume(id), changes);
  }
}
