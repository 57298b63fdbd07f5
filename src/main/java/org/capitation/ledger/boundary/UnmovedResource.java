package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.capitation.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 未调账接口. */
@Path("ledger/unmoved")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class UnmovedResource {
  @Inject private Unmoved unmoved;

  /** What a changed attribution left where it stands. */
  @GET
  @Operation(summary = "Visits whose patients have another home by now, but which stay")
  public Unmoved.Lines of(@Valid @BeanParam PageRequest page) {
    return unmoved.of(page.page(), page.size());
  }
}
