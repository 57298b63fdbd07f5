package org.capitation.ledger.boundary;

import jakarta.enterprise.context.RequestScoped;
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
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.ledger.AccountingMonth;
import org.capitation.ledger.Clearing;
import org.capitation.ledger.ControlTotal;
import org.capitation.ledger.MonthCheck;
import org.capitation.ledger.Reconciliation.Part;
import org.capitation.registry.Pot;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 会计月份接口. */
@Path("ledger/months")
@RequestScoped
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

  /** What there is to know before a month is closed. */
  @GET
  @Path("{month}/checks")
  @Operation(summary = "What stands against closing a month, and what should be known before")
  public List<MonthCheck> checks(@PathParam("month") YearMonth month) {
    return months.check(month);
  }

  /** Closes a month. */
  @POST
  @Path("{month}/close")
  @Operation(
      summary = "Closes a month; closing it again changes nothing",
      description = "409 with what stands against it")
  public void close(@PathParam("month") YearMonth month) {
    months.close(month);
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
