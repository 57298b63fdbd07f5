package org.capitation.monitoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.monitoring.Issued;
import org.capitation.monitoring.Level;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.Stamp;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 预警接口. */
@Path("monitoring/warnings")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WarningResource {
  @Inject private Talks talks;

  /** 发出的预警; without a community it is the county's. */
  public record Line(
      Pot pot,
      YearMonth month,
      String community,
      String code,
      Level level,
      BigDecimal figure,
      YearMonth since,
      Stamp issued) {
    static Line of(Issued one, Map<Integer, Community> communities) {
      return new Line(
          one.subject().pot(),
          one.subject().month(),
          Optional.ofNullable(communities.get(one.subject().community()))
              .map(Community::code)
              .orElse(null),
          one.indicator().code(),
          one.level(),
          one.figure(),
          one.since(),
          one.stamp());
    }
  }

  /** The warnings that were issued. */
  @GET
  @Operation(summary = "The warnings that were issued in a year, as they were computed then")
  public List<Line> of(@NotNull @QueryParam("year") Integer year) {
    Map<Integer, Community> communities = talks.communities();
    return talks.issued(year).stream().map(one -> Line.of(one, communities)).toList();
  }

  /** Issues the warnings of a month. */
  @POST
  @Operation(
      summary = "Issues the warnings of a pot and month; those issued before stay as they are")
  public List<Line> issue(
      @NotNull @QueryParam("pot") Pot pot,
      @NotNull @QueryParam("year") Integer year,
      @NotNull @QueryParam("month") YearMonth month) {
    talks.issue(new Monitorings.Choice(pot, year, month));
    return of(year);
  }
}
