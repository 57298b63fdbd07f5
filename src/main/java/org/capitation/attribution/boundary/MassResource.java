package org.capitation.attribution.boundary;

import jakarta.enterprise.context.RequestScoped;
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
import java.util.Map;
import java.util.Optional;
import org.capitation.attribution.ChangeRequest;
import org.capitation.attribution.Effects;
import org.capitation.attribution.MassChange;
import org.capitation.attribution.Ruling;
import org.capitation.job.Task;
import org.capitation.registry.Catchment;
import org.capitation.registry.Community;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 批量变更接口. */
@Path("attribution/changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MassResource {
  @Inject private MassChanges changes;

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

  /** 变更的请求: kind is township, employer or school with a code, or community. */
  public static class Request extends Ground {
    @NotBlank public String kind;

    @Size(max = 40)
    public String code;

    @NotBlank
    @Size(max = 20)
    public String from;

    @NotBlank
    @Size(max = 20)
    public String to;

    @NotBlank public String day;

    MassChanges.Content content() {
      return new MassChanges.Content(place(), from, to, firstDay(), ground());
    }

    private Optional<MassChange.Place> place() {
      if (kind.equals("community")) {
        return Optional.empty();
      }
      if (code == null || code.isBlank()) {
        throw new BadRequestException("code: that of a township, employer or school is expected");
      }
      try {
        Catchment.Kind of = Catchment.Kind.valueOf(kind.toUpperCase(Locale.ROOT));
        return Optional.of(new MassChange.Place(of, code));
      } catch (IllegalArgumentException e) {
        throw new BadRequestException(
            "kind: township, employer, school or community is expected", e);
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
  public static class Decision {
    @NotNull public Integer version;

    @Size(max = 200)
    public String reason;

    String given() {
      if (reason == null || reason.isBlank()) {
        throw new BadRequestException("reason: why is expected");
      }
      return reason;
    }
  }

  /**
   * 变更申请.
   *
   * @param kind what kind of change
   * @param code of the township, employer or school; null where communities are merged
   * @param from the code of the community that gives, or null
   * @param to the code of the community that takes, or null
   * @param undoes the change that it takes back, or null
   * @param outdated its preview holds no longer
   * @param task the job that looks at it or executes it, or null
   * @param preview what it would move
   * @param moved what it has moved
   */
  public record Answer(
      long id,
      MassChange.Kind kind,
      String code,
      String from,
      String to,
      LocalDate day,
      Long undoes,
      Ruling.Ground ground,
      ChangeRequest.State state,
      int version,
      String proposedBy,
      ChangeRequest.Decision decision,
      boolean outdated,
      Task task,
      List<Line> preview,
      List<Line> moved) {}

  /**
   * 影响行, with the codes of communities; null for nobody.
   *
   * @param months member-months in the unit of the terms
   */
  public record Line(
      String pot,
      String from,
      String to,
      long persons,
      long months,
      Effects.Visits moved,
      Effects.Visits beyond,
      Effects.Visits locked) {}

  /** The latest changes. */
  @GET
  @Operation(summary = "The latest mass changes, the newest first")
  public List<Answer> latest() {
    Map<Integer, Community> communities = changes.communities();
    return changes.latest().stream().map(request -> answer(request, communities)).toList();
  }

  /** A change. */
  @GET
  @Path("{id}")
  @Operation(summary = "A mass change: how it stands, what it would move, and what it has moved")
  public Answer find(@PathParam("id") long id) {
    return answer(changes.find(id));
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
    return created(changes.propose(request.content()), uri);
  }

  /** Asks for what takes a change back. */
  @POST
  @Path("{id}/undo")
  @Operation(summary = "Asks for a change that takes an executed one back")
  public Response undo(
      @PathParam("id") long id, @NotNull @Valid Ground ground, @Context UriInfo uri) {
    return created(changes.undo(id, ground.ground()), uri);
  }

  private Response created(ChangeRequest request, UriInfo uri) {
    return Response.created(
            uri.getBaseUriBuilder()
                .path("attribution/changes")
                .path(Long.toString(request.id()))
                .build())
        .entity(answer(request))
        .build();
  }

  /** Previews a change anew. */
  @POST
  @Path("{id}/preview")
  @Operation(summary = "Has the preview of a mass change computed anew")
  public Answer preview(@PathParam("id") long id, @NotNull @Valid Decision decision) {
    return answer(changes.preview(id, decision.version));
  }

  /** Approves a change. */
  @POST
  @Path("{id}/approval")
  @Operation(summary = "Approves a mass change that another has asked for; a job executes it")
  public Answer approve(@PathParam("id") long id, @NotNull @Valid Decision decision) {
    return answer(changes.approve(id, decision.version));
  }

  /** Refuses a change. */
  @POST
  @Path("{id}/rejection")
  @Operation(summary = "Refuses a mass change that another has asked for")
  public Answer reject(@PathParam("id") long id, @NotNull @Valid Decision decision) {
    return answer(changes.reject(id, decision.version, decision.given()));
  }

  /** Withdraws a change. */
  @POST
  @Path("{id}/withdrawal")
  @Operation(summary = "Withdraws a mass change that one has asked for")
  public Answer withdraw(@PathParam("id") long id, @NotNull @Valid Decision decision) {
    return answer(changes.withdraw(id, decision.version, decision.given()));
  }

  /** Goes on with a change. */
  @POST
  @Path("{id}/resumption")
  @Operation(summary = "Goes on with the execution of an approved change that was stopped")
  public Answer resume(@PathParam("id") long id) {
    return answer(changes.resume(id));
  }

  private Answer answer(ChangeRequest request) {
    return answer(request, changes.communities());
  }

  private Answer answer(ChangeRequest request, Map<Integer, Community> communities) {
    MassChange change = request.change();
    return new Answer(
        request.id(),
        change.kind(),
        change instanceof MassChange.CatchmentMoved moved ? moved.place().code() : null,
        code(change.from(), communities),
        code(change.to(), communities),
        change.day(),
        change instanceof MassChange.Undone undone ? (Long) undone.change() : null,
        request.ground(),
        request.state(),
        request.version(),
        request.proposed().by(),
        request.decision(),
        changes.isOutdated(request),
        changes.task(request).orElse(null),
        lines(request.id(), false, communities),
        lines(request.id(), true, communities));
  }

  private List<Line> lines(long id, boolean actual, Map<Integer, Community> communities) {
    return changes.effects(id, actual).stream()
        .map(
            line ->
                new Line(
                    line.crossing().pot().insuranceType(),
                    code(line.crossing().from(), communities),
                    code(line.crossing().to(), communities),
                    line.persons(),
                    line.months(),
                    line.moved(),
                    line.beyond(),
                    line.locked()))
        .toList();
  }

  private static String code(int community, Map<Integer, Community> communities) {
    return Optional.ofNullable(communities.get(community)).map(Community::code).orElse(null);
  }
}
