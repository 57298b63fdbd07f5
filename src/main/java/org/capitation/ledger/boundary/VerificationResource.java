package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
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
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.capitation.job.Task;
import org.capitation.job.TaskState;
import org.capitation.ledger.Difference;
import org.capitation.ledger.Verification;
import org.capitation.value.Money;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 台账校验接口. */
@Path("ledger/verifications")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class VerificationResource {
  @Inject private Verifications verifications;

  /**
   * 校验.
   *
   * @param year the budget year; null for all
   * @param clean it came to its end and nothing is wrong; null before
   * @param scope what was looked at
   * @param findings what was found, by kind, with the first of each
   * @param communities the names of the communities, by the codes that findings have
   */
  public record Answer(
      long id,
      Integer year,
      TaskState state,
      long done,
      long total,
      String askedBy,
      LocalDateTime askedAt,
      LocalDateTime endedAt,
      Boolean clean,
      Verification.Scope scope,
      List<Found> findings,
      Map<String, String> communities) {}

  /**
   * 差异.
   *
   * @param wrong it is an error, not only worth knowing
   * @param count how many there are
   * @param fund the pool payments that they are about
   * @param first the first of them
   */
  public record Found(
      Difference.Kind kind, boolean wrong, long count, Money fund, List<Verification.Row> first) {}

  /** 范围: what is verified. A field: the description of the API knows no bounds of a parameter. */
  public static class Scope {
    @Min(2000)
    @Max(2999)
    @QueryParam("year")
    private Integer year;

    private OptionalInt year() {
      return year == null ? OptionalInt.empty() : OptionalInt.of(year);
    }
  }

  /** Begins a verification. */
  @POST
  @Operation(
      summary = "Has the ledger derived again from its rows and compared, by a job",
      description = "Of one budget year, or of all without the parameter")
  public Response start(@Valid @BeanParam Scope scope, @Context UriInfo uri) {
    Verification asked = verifications.start(scope.year());
    return Response.accepted(answer(asked))
        .location(uri.getAbsolutePathBuilder().path(Long.toString(asked.id())).build())
        .build();
  }

  /** The latest verifications. */
  @GET
  @Operation(summary = "The latest verifications, the newest first")
  public List<Answer> latest() {
    Map<String, String> communities = verifications.communities();
    return verifications.latest().stream().map(v -> answer(v, communities)).toList();
  }

  /** A verification. */
  @GET
  @Path("{id}")
  @Operation(summary = "A verification: how far it is, and what it found")
  public Answer find(@PathParam("id") long id) {
    return answer(verifications.find(id));
  }

  private Answer answer(Verification v) {
    return answer(v, verifications.communities());
  }

  private Answer answer(Verification v, Map<String, String> communities) {
    Optional<Task> task = verifications.task(v.id());
    return new Answer(
        v.id(),
        v.year().isPresent() ? v.year().getAsInt() : null,
        task.map(Task::state).orElse(null),
        task.map(Task::done).orElse(0L),
        task.map(Task::total).orElse(0L),
        v.asked().by(),
        v.asked().at(),
        v.ended(),
        v.ended() == null ? null : (Boolean) v.clean(),
        v.scope(),
        v.findings().stream().map(finding -> found(v.id(), finding)).toList(),
        communities);
  }

  private Found found(long id, Verification.Finding f) {
    return new Found(
        f.kind(), f.kind().wrong(), f.count(), f.fund(), verifications.differences(id, f.kind()));
  }
}
