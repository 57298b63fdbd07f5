package org.capitation.audit.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import org.capitation.audit.Chain;
import org.capitation.audit.ChainCheck;
import org.capitation.audit.Event;
import org.capitation.audit.EventFilter;
import org.capitation.audit.EventList;
import org.capitation.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 审计接口. */
@Path("audit")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {
  @Inject private Trail trail;
  @Inject private Chains chains;
  @Inject private Clock clock;

  /**
   * 审计链现状.
   *
   * @param head how far it is sealed
   * @param latest the latest check; null before the first
   */
  public record Standing(Chain.Head head, ChainCheck latest) {}

  /** The events of the county. */
  @GET
  @Path("events")
  @Operation(
      summary = "What was done in the county, the latest first; count is of all pages",
      description =
          "from, to (days), account, deed (a feature or a deed, by its beginning), person, text,"
              + " outcome and by (PEOPLE or SYSTEM) narrow it; without from, the last 30 days, or"
              + " ever for a person. As a file: /api/listing/audit/trail/csv")
  public EventList list(@Context UriInfo address, @Valid @BeanParam PageRequest page) {
    return trail.list(filter(address), page.from(), page.size());
  }

  /** An event. */
  @GET
  @Path("events/{id}")
  @Operation(summary = "An event with old and new values")
  public Event find(@PathParam("id") long id) {
    return trail.find(id);
  }

  /** How the chain stands. */
  @GET
  @Path("chain")
  @Operation(summary = "How far the chain of events is sealed, and what its latest check found")
  public Standing chain() {
    return new Standing(chains.head(), chains.latest().orElse(null));
  }

  /** Has the chain checked. */
  @POST
  @Path("chain/checks")
  @Operation(summary = "Has the chain of events walked along from its beginning, by a job")
  public Response check() {
    return Response.accepted(chains.start()).build();
  }

  private EventFilter filter(UriInfo address) {
    return TrailChoice.of(address.getQueryParameters()::getFirst, LocalDate.now(clock)).filter();
  }
}
