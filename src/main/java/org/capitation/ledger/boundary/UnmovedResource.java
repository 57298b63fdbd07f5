package org.capitation.ledger.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 未调账接口. */
@Path("ledger/unmoved")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class UnmovedResource {
  @Inject private Unmoved unmoved;

  /** What a changed attribution left where it stands. */
  @GET
  @Operation(summary = "Visits whose patients have another home by now, but which stay")
  public Unmoved.Lines of(
      @Min(1) @Max(1_000_000) @DefaultValue("1") @QueryParam("page") int page,
      @Min(1) @Max(1000) @DefaultValue("100") @QueryParam("size") int size) {
    return unmoved.of(page, size);
  }
}
