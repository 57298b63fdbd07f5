package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.page.Words;
import org.capitation.registry.Pot;
import org.capitation.settlement.store.ScenarioStore.Subject;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 清算方案接口. */
@Path("settlement")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ScenarioResource {
  private static final int LONGEST_TERMS = 100_000;

  @Inject private Scenarios scenarios;
  @Inject private Expectations expectations;
  @Inject private Words words;

  /** 方案申请. */
  public static class Wanted extends Name {
    @NotNull public Pot pot;
    @NotNull public Integer year;

    /** The scenario that it is a copy of; absent for the draft of today. */
    public Long from;

    /** Absent for those of what is copied. */
    public Changed changes;

    /** The section settlement of a pack; absent for that of what is copied. */
    @Size(max = LONGEST_TERMS)
    public String terms;
  }

  /** 变动: what is changed in the figures. */
  public static class Changed {
    /** As booked: booked; the year as it is forecast: forecast, low or high. */
    public String spending;

    /** By how many per cent of itself the spending is more, such as 5% or -3%. */
    public String more;

    /** A budget of so many yuan for each member of the year on average. */
    public String rate;

    /** Budgets in yuan by the code of the community. */
    public Map<String, String> budgets;

    /** Scores by the code of the community. */
    public Map<String, String> scores;

    private String text() {
      return new ChangesText()
          .with("spending", spending)
          .with("more", more)
          .with("rate", rate)
          .with("budgets", Objects.requireNonNullElse(budgets, Map.of()))
          .with("scores", Objects.requireNonNullElse(scores, Map.of()))
          .toString();
    }
  }

  /** 方案名称. */
  public static class Name {
    @NotBlank
    @Size(max = 60)
    public String name;
  }

  /** What is to be expected of a year. */
  @GET
  @Path("expected")
  @Operation(
      summary = "The settlement of a pot (310, 390) and year as the year is expected to end",
      description = "By the forecast of the monitoring, with the lowest and the highest spending")
  public ExpectedAnswer expected(
      @NotNull @QueryParam("pot") Pot pot,
      @NotNull @QueryParam("year") Integer year,
      @QueryParam("community") String community) {
    return ExpectedAnswer.of(
        expectations.of(pot, year, community).orElseThrow(NotFoundException::new), words);
  }

  /** The scenarios. */
  @GET
  @Path("scenarios")
  @Operation(summary = "The scenarios of a pot (310, 390) and year, the newest first")
  public List<ScenarioAnswer> list(
      @NotNull @QueryParam("pot") Pot pot, @NotNull @QueryParam("year") Integer year) {
    return scenarios.list(pot, year).stream().map(ScenarioAnswer::of).toList();
  }

  /** A scenario. */
  @GET
  @Path("scenarios/{id}")
  @Operation(summary = "A scenario: what it changes, and what comes out")
  public ScenarioAnswer find(@PathParam("id") long id) {
    return ScenarioAnswer.of(scenarios.find(id));
  }

  /** Keeps a new scenario. */
  @POST
  @Path("scenarios")
  @Operation(
      summary = "Copies the draft of today or another scenario, with other figures or terms",
      description = "Nothing of the books changes; a county keeps at most 50")
  public Response create(@NotNull @Valid Wanted wanted, @Context UriInfo uri) {
    ScenarioShown created =
        scenarios.create(
            new Scenarios.Wanted(
                new Subject(wanted.pot, wanted.year, wanted.name),
                Optional.ofNullable(wanted.from),
                wanted.changes == null ? "" : wanted.changes.text(),
                Objects.requireNonNullElse(wanted.terms, "")));
    return Response.created(
            uri.getBaseUriBuilder()
                .path("settlement/scenarios")
                .path(Long.toString(created.kept().id()))
                .build())
        .entity(ScenarioAnswer.of(created))
        .build();
  }

  /** Calls a scenario by another name. */
  @POST
  @Path("scenarios/{id}/name")
  @Operation(summary = "Renames a scenario of the caller")
  public ScenarioAnswer rename(@PathParam("id") long id, @NotNull @Valid Name name) {
    return ScenarioAnswer.of(scenarios.rename(id, name.name));
  }

  /** Deletes a scenario. */
  @DELETE
  @Path("scenarios/{id}")
  @Operation(summary = "Deletes a scenario of the caller")
  public void delete(@PathParam("id") long id) {
    scenarios.delete(id);
  }

  /** Scenarios side by side. */
  @GET
  @Path("scenarios/comparison")
  @Operation(summary = "Two or three scenarios of a pot and year side by side")
  public ComparisonAnswer compare(
      @NotNull @QueryParam("a") Long a, @NotNull @QueryParam("b") Long b, @QueryParam("c") Long c) {
    return ComparisonAnswer.of(
        scenarios.compare(Stream.of(a, b, c).filter(Objects::nonNull).toList()));
  }
}
