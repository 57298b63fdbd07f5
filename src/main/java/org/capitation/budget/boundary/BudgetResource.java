package org.capitation.budget.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.capitation.budget.Budget;
import org.capitation.registry.Pot;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 预算接口. */
@Path("budget")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class BudgetResource {
  @Inject private Budgets budgets;

  /** The newest budget of a pot and year, with its steps. */
  @GET
  @Operation(summary = "The newest budget of a pot (310, 390) and year, with its worked steps")
  public Budget budget(
      @NotNull @QueryParam("pot") Pot pot, @NotNull @QueryParam("year") Integer year) {
    return budgets.find(pot, year).orElseThrow(NotFoundException::new);
  }
}
