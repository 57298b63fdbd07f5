package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.capitation.enrolment.Order;
import org.capitation.enrolment.Outcome;
import org.capitation.enrolment.PersonContracts;
import org.capitation.enrolment.boundary.OrderForm.Cancellation;
import org.capitation.enrolment.boundary.OrderForm.Correction;
import org.capitation.enrolment.boundary.OrderForm.NamedRenewal;
import org.capitation.enrolment.boundary.OrderForm.Renewal;
import org.capitation.enrolment.boundary.OrderForm.Sign;
import org.capitation.enrolment.boundary.OrderForm.Switch;
import org.capitation.enrolment.boundary.OrderForm.Termination;
import org.capitation.page.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 签约接口. */
@Path("enrolment")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EnrolmentResource {
  private static final String AGAIN =
      "409 with all that speaks against it, and nothing is done. Sent again, it is done once:"
          + " with the same contract number, or where the contract stands like that already";

  @Inject private Enrolments enrolments;
  @Inject private ContractHistories histories;
  @Inject private SigningFees fees;
  @Inject private Words words;

  /** Signs somebody up. */
  @POST
  @Path("contracts")
  @Operation(summary = "Signs somebody up; with check=true only says what it would be")
  public Response sign(@QueryParam("check") boolean check, @NotNull @Valid Sign form) {
    return done(check, form.order(), enrolments::sign);
  }

  /** Signs up a household. */
  @POST
  @Path("families")
  @Operation(
      summary = "Signs up a household under one number; together=true: all of them or none",
      description = "The answer names what became of each, in their order")
  public List<OutcomeAnswer> family(
      @QueryParam("together") @DefaultValue("true") boolean together,
      @NotNull List<@NotNull @Valid Sign> forms) {
    return told(enrolments.sign(some(forms, 50).stream().map(Sign::order).toList(), together));
  }

  /** Renews a contract. */
  @POST
  @Path("contracts/{no}/renewals")
  @Operation(
      summary = "Renews a contract: on from its end, or late with a gap",
      description = AGAIN)
  public Response renew(
      @PathParam("no") String no,
      @QueryParam("check") boolean check,
      @NotNull @Valid Renewal form) {
    return done(check, form.order(no), enrolments::renew);
  }

  /** Renews several contracts. */
  @POST
  @Path("renewals")
  @Operation(
      summary = "Renews up to 500 contracts, each for itself",
      description = "The answer names what became of each, in their order")
  public List<OutcomeAnswer> renew(@NotNull List<@NotNull @Valid NamedRenewal> forms) {
    return told(enrolments.renew(some(forms, 500).stream().map(NamedRenewal::order).toList()));
  }

  /** Ends a contract. */
  @POST
  @Path("contracts/{no}/terminations")
  @Operation(summary = "Ends a contract early, for a reason", description = AGAIN)
  public Response terminate(
      @PathParam("no") String no,
      @QueryParam("check") boolean check,
      @NotNull @Valid Termination form) {
    return done(check, form.order(no), enrolments::terminate);
  }

  /** Switches to another team. */
  @POST
  @Path("contracts/{no}/switches")
  @Operation(summary = "Ends a contract and signs up with another team", description = AGAIN)
  public Response change(
      @PathParam("no") String no, @QueryParam("check") boolean check, @NotNull @Valid Switch form) {
    return done(check, form.order(no), enrolments::switchTeam);
  }

  /** Corrects a contract. */
  @POST
  @Path("contracts/{no}/corrections")
  @Operation(
      summary = "Corrects what was entered wrongly; what is left out stays as it is",
      description = AGAIN)
  public Response correct(
      @PathParam("no") String no,
      @QueryParam("check") boolean check,
      @NotNull @Valid Correction form) {
    return done(check, form.order(no), enrolments::correct);
  }

  /** Cancels a contract. */
  @POST
  @Path("contracts/{no}/cancellations")
  @Operation(summary = "Cancels a contract that was entered by mistake", description = AGAIN)
  public Response cancel(
      @PathParam("no") String no,
      @QueryParam("check") boolean check,
      @NotNull @Valid Cancellation form) {
    return done(check, form.order(no), enrolments::cancel);
  }

  /** A person's contracts. */
  @GET
  @Path("persons/{id}/contracts")
  @Operation(summary = "The contracts of a person with all that was done with them, newest first")
  public PersonContracts contracts(@PathParam("id") long person) {
    return histories.of(person);
  }

  /** What signing cost. */
  @GET
  @Path("fees")
  @Operation(summary = "The fees of the contracts signed in a year, by team, package and payer")
  public SigningFees.Statement fees(@NotNull @QueryParam("year") Integer year) {
    return fees.of(year);
  }

  private <T extends Order> Response done(
      boolean check, T order, Function<T, Outcome> whatIsAsked) {
    OutcomeAnswer answer =
        OutcomeAnswer.of(check ? enrolments.check(order) : whatIsAsked.apply(order), words);
    return check || answer.obstacles().isEmpty()
        ? Response.ok(answer).build()
        : Response.status(Response.Status.CONFLICT)
            .type("application/problem+json")
            .entity(answer.problem())
            .build();
  }

  private static <T> List<T> some(List<T> forms, int most) {
    if (forms.isEmpty() || forms.size() > most) {
      throw new BadRequestException("expected 1 to " + most + ", got " + forms.size());
    }
    return forms;
  }

  private List<OutcomeAnswer> told(List<Outcome> outcomes) {
    return outcomes.stream().map(outcome -> OutcomeAnswer.of(outcome, words)).toList();
  }
}
