package org.capitation.attribution.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.capitation.attribution.Ruling;
import org.capitation.attribution.boundary.Attributions.Contradictions;
import org.capitation.attribution.boundary.Attributions.Unattributed;
import org.capitation.page.PageRequest;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 归属接口. */
@Path("attribution")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttributionResource {
  @Inject private Attributions attributions;
  @Inject private Homes homes;
  @Inject private Rulings rulings;

  /** 个案认定的请求: dates are written 2025-01-31; without a last day it holds on. */
  public static class Request {
    @NotBlank
    @Size(max = 50)
    public String certno;

    @NotBlank public String pot;

    @NotBlank
    @Size(max = 20)
    public String community;

    @NotBlank public String from;

    public String to;

    @NotBlank
    @Size(max = 100)
    public String document;

    @NotBlank
    @Size(max = 200)
    public String reason;

    Rulings.Content content() {
      return new Rulings.Content(
          Pot.of(pot).orElseThrow(() -> new BadRequestException("pot: 310 or 390 is expected")),
          range(),
          community,
          new Ruling.Ground(document, reason));
    }

    private DateRange range() {
      try {
        return DateRange.ofDays(LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new BadRequestException("from, to: days such as 2025-01-31 in order are expected", e);
      }
    }
  }

  /** How many belong to nobody today, by cause. */
  @GET
  @Path("unattributed")
  @Operation(summary = "How many persons of a pot belong to nobody on the business date, by cause")
  public List<Unattributed> unattributed(@NotNull @QueryParam("pot") Pot pot) {
    return attributions.unattributed(pot);
  }

  /** Where the register of contracts and that of designations contradict each other. */
  @GET
  @Path("contradictions")
  @Operation(summary = "Persons and days whose contract and designation name two communities")
  public Contradictions contradictions(@Valid @BeanParam PageRequest page) {
    return attributions.contradictions(page.page(), page.size());
  }

  /** Whose a person is and was. */
  @GET
  @Path("persons/{person}/homes")
  @Operation(summary = "Whose a person is and was, since when that is known, and what changed it")
  public List<Homes.Held> homes(@PathParam("person") long person) {
    return homes.history(person);
  }

  /** The typed exceptions. */
  @GET
  @Path("exceptions")
  @Operation(summary = "The rulings on single persons, the earliest recorded first")
  public List<Rulings.Listed> exceptions() {
    return rulings.all();
  }

  /** Records a typed exception. */
  @POST
  @Path("exceptions")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Records a ruling on one person; it counts at once")
  public Response record(@NotNull @Valid Request request) {
    Rulings.Listed listed = rulings.record(request.certno, request.content());
    return Response.status(Response.Status.CREATED).entity(listed).build();
  }
}
