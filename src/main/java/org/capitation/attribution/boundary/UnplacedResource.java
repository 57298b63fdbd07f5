package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capitation.attribution.Cause;
import org.capitation.page.PageRequest;
import org.capitation.registry.Pot;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 未归属接口. */
@Path("attribution/unattributed")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class UnplacedResource {
  @Inject private Unplaced unplaced;

  /** How many belong to nobody today, by cause. */
  @GET
  @Operation(summary = "How many persons of a pot belong to nobody on the business date, by cause")
  public List<Unplaced.Count> counts(@NotNull @QueryParam("pot") Pot pot) {
    return unplaced.counts(pot);
  }

  /** The same by cause and place, with what is suggested. */
  @GET
  @Path("groups")
  @Operation(summary = "The same by cause and township, employer or school, with a suggestion")
  public Unplaced.Overview groups(@NotNull @QueryParam("pot") Pot pot) {
    return unplaced.overview(pot);
  }

  /** Who they are. */
  @GET
  @Path("persons")
  @Operation(summary = "The persons of a pot who belong to nobody on the business date, masked")
  public Unplaced.Listed persons(
      @NotNull @QueryParam("pot") Pot pot,
      @QueryParam("cause") String cause,
      @QueryParam("place") String place,
      @Valid @BeanParam PageRequest paging) {
    Unplaced.Filter filter =
        new Unplaced.Filter(
            Optional.ofNullable(cause).map(UnplacedResource::cause), Optional.ofNullable(place));
    return unplaced.find(pot, filter, paging.page(), paging.size());
  }

  private static Cause cause(String word) {
    return Arrays.stream(Cause.values())
        .filter(known -> known.name().equals(word))
        .findFirst()
        .orElseThrow(() -> new BadRequestException("cause: " + Arrays.toString(Cause.values())));
  }
}
