package org.capitation.enrolment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.capitation.page.PageRequest;
import org.capitation.registry.Pot;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 签约覆盖接口. */
@Path("enrolment/coverage")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class CoverageResource {
  @Inject private Coverages coverages;

  /** 口径. */
  public static class Asked {
    @NotNull
    @QueryParam("pot")
    private Pot pot;

    @NotNull
    @QueryParam("year")
    @Min(2000)
    @Max(2999)
    private Integer year;

    @QueryParam("day")
    private String day;

    @DefaultValue("")
    @QueryParam("community")
    private String community;

    Coverages.Choice choice() {
      try {
        return new Coverages.Choice(pot, year, Optional.ofNullable(day).map(LocalDate::parse));
      } catch (DateTimeException e) {
        throw new BadRequestException("day: a day such as 2025-01-31 is expected", e);
      }
    }
  }

  /** The rates. */
  @GET
  @Operation(
      summary = "Sign-up and renewal rates by community, institution, team and group",
      description =
          "Of the people insured in the pot on the day (today, or the last day of a year that is"
              + " over). Who sees only some communities gets these")
  public CoverageAnswer of(@Valid @BeanParam Asked asked) {
    return coverages.of(asked.community, asked.choice());
  }

  /** Who is behind a figure. */
  @GET
  @Path("persons")
  @Operation(
      summary = "The persons behind a figure, masked",
      description =
          "by: all, key, community, institution, team or group, with its code. part: members,"
              + " signed, unsigned, or contracts that ended, seamless, gap, lapsed")
  public Coverages.Listed persons(
      @Valid @BeanParam Asked asked,
      @DefaultValue("all") @QueryParam("by") String by,
      @DefaultValue("") @QueryParam("code") String code,
      @DefaultValue("unsigned") @QueryParam("part") String part,
      @Valid @BeanParam PageRequest paging) {
    Coverages.Figure figure =
        CoverageWords.figure(by, code, part)
            .orElseThrow(() -> new BadRequestException("by, part: see the description"));
    return coverages.persons(asked.community, asked.choice(), figure, paging.page(), paging.size());
  }
}
