package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capitation.attribution.KnownContradiction;
import org.capitation.attribution.Ruling;
import org.capitation.page.PageRequest;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 归属接口. */
@Path("attribution")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttributionResource {
  @Inject private Contradictions contradictions;
  @Inject private Homes homes;
  @Inject private PersonHomes persons;
  @Inject private Rulings rulings;

  /** 认定内容: dates are written 2025-01-31; without a last day it holds on. */
  public static class Ruled {
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

  /** 对一人的认定. */
  public static class Request extends Ruled {
    @NotBlank
    @Size(max = 50)
    public String certno;
  }

  /** 对数人的认定. */
  public static class RequestOfSeveral extends Ruled {
    @NotNull
    @Size(min = 1, max = 1000)
    public List<@NotNull Long> persons;
  }

  /** Where the register of contracts and that of designations contradict each other. */
  @GET
  @Path("contradictions")
  @Operation(
      summary = "Persons and days whose contract and designation name two communities",
      description =
          "state: OPEN, RULED (rulings cover the days) or CORRECTED (in a register), else all;"
              + " community: one that a side names. Who sees only some communities gets these")
  public Contradictions.Found contradictions(
      @DefaultValue("") @QueryParam("community") String community,
      @QueryParam("state") String state,
      @Valid @BeanParam PageRequest paging) {
    return contradictions.find(
        community, Optional.ofNullable(state).map(this::state), paging.page(), paging.size());
  }

  private KnownContradiction.State state(String word) {
    return Arrays.stream(KnownContradiction.State.values())
        .filter(known -> known.name().equals(word))
        .findFirst()
        .orElseThrow(() -> new BadRequestException("state: OPEN, RULED, CORRECTED"));
  }

  /** Records the same exception for several persons. */
  @POST
  @Path("exceptions/several")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Records the same ruling on up to 1000 persons",
      description =
          "persons: our keys, as the lists tell them. Who has the very same already is"
              + " passed over")
  public Response record(@NotNull @Valid RequestOfSeveral request) {
    List<Rulings.Listed> listed = rulings.record(List.copyOf(request.persons), request.content());
    return Response.status(Response.Status.CREATED).entity(listed).build();
  }

  /** Whose a person is and was. */
  @GET
  @Path("persons/{person}/homes")
  @Operation(summary = "Whose a person is and was, since when that is known, and what changed it")
  public List<Homes.Held> homes(@PathParam("person") long person) {
    return homes.history(person);
  }

  /** A person with what speaks for each home. */
  @GET
  @Path("persons/{person}")
  @Operation(
      summary = "Whose a person is, why, since when that is known, and the member-months of a year",
      description = "Who sees only some communities gets what is or was theirs")
  public PersonHomes.Answer person(
      @PathParam("person") long person, @NotNull @QueryParam("year") Integer year) {
    return persons.of(person, year);
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
