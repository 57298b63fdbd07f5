package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.job.Task;
import org.capitation.job.TaskState;
import org.capitation.ledger.AccountingMonth;
import org.capitation.ledger.Clearing;
import org.capitation.ledger.Closing;
import org.capitation.ledger.ControlTotal;
import org.capitation.ledger.MonthCheck;
import org.capitation.ledger.PriorYearItem;
import org.capitation.ledger.Reconciliation.Part;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 会计月份接口. */
@Path("ledger/months")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MonthResource {
  @Inject private AccountingMonths months;
  @Inject private Reconciliations reconciliations;

  /** 差异说明: a difference and what is said about it. */
  public static class Said {
    /** 390 or 310. */
    @NotNull public Pot pot;

    /** fixmedins_code; absent for all institutions. */
    public String institution;

    /** OUTPATIENT, INPATIENT, PHARMACY or OFF_SITE; absent for all. */
    public Clearing clearing;

    /** The difference of the pool payments that was seen, such as -50.00. */
    @NotNull public String difference;

    /** Why. */
    @NotNull
    @Size(min = 5, max = 500)
    public String text;
  }

  /** The months of a budget year. */
  @GET
  @Operation(summary = "The accounting months of a budget year, with what is booked in them")
  public List<AccountingMonth> list(@NotNull @QueryParam("year") Integer year) {
    return months.list(year);
  }

  /** What a budget year bears of those before it. */
  @GET
  @Path("prior")
  @Operation(summary = "What a budget year bears of locked years before it")
  public List<PriorYearItem> prior(@NotNull @QueryParam("year") Integer year) {
    return months.prior(year);
  }

  /** What there is to know before a month is closed. */
  @GET
  @Path("{month}/checks")
  @Operation(summary = "What stands against closing a month, and what should be known before")
  public List<MonthCheck> checks(@PathParam("month") YearMonth month) {
    return months.check(month);
  }

  /**
   * 关账进展.
   *
   * @param state of the job; null if the month was closed without one, or is open
   * @param done how many rows have been marked, and one more once the month is closed
   * @param failure why the job failed; null unless it did
   * @param closed who closed the month, and when; null while it is open
   * @param digest the digest that it is sealed with; null while it is open
   * @param previous the digest of the closing before it, which is sealed with it
   */
  public record Progress(
      YearMonth month,
      TaskState state,
      long done,
      long total,
      String failure,
      Stamp closed,
      String digest,
      String previous) {}

  /** Closes a month. */
  @POST
  @Path("{month}/close")
  @Operation(
      summary = "Has a month closed by a job; closing it again changes nothing",
      description =
          "202 with the address where its progress is; 200 if it is closed already;"
              + " 409 with what stands against it")
  public Response close(@PathParam("month") YearMonth month, @Context UriInfo uri) {
    boolean asked = months.request(month).isPresent();
    return Response.status(asked ? Response.Status.ACCEPTED : Response.Status.OK)
        .location(uri.getAbsolutePath())
        .entity(closing(month))
        .build();
  }

  /** How the closing of a month stands. */
  @GET
  @Path("{month}/close")
  @Operation(summary = "How far the closing of a month is, and the digest that it is sealed with")
  public Progress closing(@PathParam("month") YearMonth month) {
    Optional<Task> task = months.task(month);
    Optional<Closing> seal = months.seal(month);
    return new Progress(
        month,
        task.map(Task::state).orElse(null),
        task.map(Task::done).orElse(0L),
        task.map(Task::total).orElse(0L),
        task.map(Task::failure).orElse(null),
        seal.map(Closing::stamp).orElse(null),
        seal.map(Closing::digest).orElse(null),
        seal.map(Closing::previous).orElse(null));
  }

  /** The control totals of the platform beside our books. */
  @GET
  @Path("{month}/reconciliation")
  @Operation(
      summary = "The control totals of a month and pot beside our books, differences first",
      description = "Compared is what was settled in the month and is booked in it")
  public ReconciliationAnswer reconciliation(
      @PathParam("month") YearMonth month, @NotNull @QueryParam("pot") Pot pot) {
    return ReconciliationAnswer.of(reconciliations.of(month, pot));
  }

  /** Explains a difference. */
  @POST
  @Path("{month}/explanations")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Explains a difference of a month",
      description = "Holds for the figures as they are now; 409 if they have changed meanwhile")
  public void explain(@PathParam("month") YearMonth month, @NotNull @Valid Said said) {
    Part part =
        new Part(
            Optional.ofNullable(said.institution).orElse(ControlTotal.ALL),
            Optional.ofNullable(said.clearing));
    reconciliations.explain(month, said.pot, part, said.difference, said.text);
  }
}
