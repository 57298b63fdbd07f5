package org.capitation.budget.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.capitation.page.Words;
import org.capitation.registry.Pot;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;

/** 预算接口. */
@Path("budget")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class BudgetResource {
  @Inject private Budgets budgets;
  @Inject private Words words;

  /** The newest budget of a pot and year, with its steps. */
  @GET
  @Operation(
      summary = "The newest budget of a pot (310, 390) and year, with its worked steps",
      description = "The texts of the steps are in the language of lang or Accept-Language")
  public BudgetAnswer budget(
      @NotNull @QueryParam("pot") Pot pot, @NotNull @QueryParam("year") Integer year) {
    return budgets
        .find(pot, year)
        .map(budget -> BudgetAnswer.of(budget, words))
        .orElseThrow(NotFoundException::new);
  }

  /** What communities would get under some terms; nothing is stored. */
  @POST
  @Path("simulate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "What communities would get under some terms, with the worked steps",
      description =
          "The terms are the budget section of a policy pack, written in JSON. Nothing of the county"
              + " is read and nothing is stored. 400 with line, key and reason if the question"
              + " cannot be read. Texts are in the language of lang or Accept-Language")
  @RequestBody(
      required = true,
      description =
          "pot and year; terms; communities with their people (signed and unsigned, or by"
              + " capitation cell), and history where the method needs it; units-per-year is 1 for"
              + " heads (the default), 12 for member-months, 365 or 366 for member-days",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(type = SchemaType.OBJECT),
              examples = {
                @ExampleObject(name = "member-months", value = BudgetExamples.MEMBER_MONTHS),
                @ExampleObject(name = "factors", value = BudgetExamples.FACTORS),
                @ExampleObject(name = "cells", value = BudgetExamples.CELLS),
                @ExampleObject(name = "fixed-rate", value = BudgetExamples.FIXED_RATE)
              }))
  public BudgetAnswer simulate(String question) {
    return BudgetAnswer.of(budgets.simulate(question), words);
  }
}
