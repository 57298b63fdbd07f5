package org.capitation.settlement.boundary;

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
import jakarta.ws.rs.core.Response;
import org.capitation.page.Words;
import org.capitation.registry.Pot;
import org.capitation.settlement.SettlementDraft;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 年度清算接口. */
@Path("settlement")
@ApplicationScoped
public class SettlementResource {
  private static final String PDF = "application/pdf";

  @Inject private Settlements settlements;
  @Inject private Simulations simulations;
  @Inject private SettlementPrinter printer;
  @Inject private Words words;

  /** The draft of a pot and year, of one community or of all that the caller sees. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "The settlement of a pot (310, 390) and year as a draft, with its worked steps",
      description = "The texts of the steps are in the language of lang or Accept-Language")
  public SettlementAnswer settlement(
      @NotNull @QueryParam("pot") Pot pot,
      @NotNull @QueryParam("year") Integer year,
      @QueryParam("community") String community) {
    return SettlementAnswer.of(draft(pot, year, community), words);
  }

  /** The same as a PDF. */
  @GET
  @Path("paper")
  @Produces(PDF)
  @Operation(summary = "The settlement as a PDF, in the language of lang or Accept-Language")
  public Response paper(
      @NotNull @QueryParam("pot") Pot pot,
      @NotNull @QueryParam("year") Integer year,
      @QueryParam("community") String community) {
    SettlementDraft draft = draft(pot, year, community);
    return community == null || community.isBlank()
        ? printer.print(draft)
        : printer.printStatement(draft);
  }

  /** What terms would make of figures; nothing is stored. */
  @POST
  @Path("simulate")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Settles figures that are given, under terms that are given or of a preset",
      description = SimulationExample.DESCRIPTION)
  @APIResponse(
      responseCode = "200",
      description = "The outcome of each community with its worked steps; nothing is stored",
      content = @Content(schema = @Schema(implementation = SimulationAnswer.class)))
  @APIResponse(
      responseCode = "400",
      description = "Line, key and reason of what is wrong, in the language of the caller")
  public SimulationAnswer simulate(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = MediaType.APPLICATION_JSON,
                      schema = @Schema(type = SchemaType.OBJECT),
                      examples =
                          @ExampleObject(name = "surplus", value = SimulationExample.REQUEST)))
          @NotNull
          String body) {
    return SimulationAnswer.of(simulations.play(body), words);
  }

  private SettlementDraft draft(Pot pot, int year, String community) {
    return settlements.draft(pot, year, community).orElseThrow(NotFoundException::new);
  }
}
