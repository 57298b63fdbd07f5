package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import org.capitation.ledger.Sample;
import org.capitation.registry.Pot;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 抽查接口. */
@Path("ledger/sample")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SampleResource {
  @Inject private Samples samples;

  /** Some records of a month. */
  @GET
  @Operation(
      summary = "20 records of an accounting month, chosen by a seed",
      description = "The same seed chooses the same records again")
  public Sample of(
      @NotNull @QueryParam("pot") Pot pot,
      @NotNull @QueryParam("month") YearMonth month,
      @NotNull @Pattern(regexp = "[0-9A-Za-z]{1,20}") @QueryParam("seed") String seed) {
    return samples.of(pot, month, seed);
  }
}
