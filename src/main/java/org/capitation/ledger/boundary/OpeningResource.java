package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 期初接口. */
@Path("ledger/opening")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class OpeningResource {
  @Inject private Openings openings;

  /** What was brought along of a budget year. */
  @GET
  @Operation(
      summary = "What the county brought along of a budget year, by pot and community",
      description = "Of a year that the county began in the middle of: what was before the start")
  public List<Openings.Line> of(@NotNull @QueryParam("year") Integer year) {
    return openings.of(year);
  }
}
