package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.capitation.registry.Pot;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 月度拨付接口. */
@Path("payment")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PaymentResource {
  @Inject private MemberAdjustments adjustments;

  /** What statements adjusted for people of paid months. */
  @GET
  @Path("adjustments")
  @Operation(
      summary = "What paid months were adjusted for members who changed since, with the causes",
      description =
          "Of a pot (310, 390) and budget year, where money follows people; a line without move is"
              + " the rest of a statement: rounding, and what other numbers of members cost")
  public List<MemberAdjustments.Line> adjustments(
      @NotNull @QueryParam("pot") Pot pot, @NotNull @QueryParam("year") Integer year) {
    return adjustments.of(pot, year);
  }
}
