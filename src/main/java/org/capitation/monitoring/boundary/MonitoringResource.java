package org.capitation.monitoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.YearMonth;
import org.capitation.page.Words;
import org.capitation.registry.Pot;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 监测接口. */
@Path("monitoring")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class MonitoringResource {
  @Inject private Monitorings monitorings;
  @Inject private Words words;

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

    @NotNull
    @QueryParam("month")
    private YearMonth month;

    @DefaultValue("")
    @QueryParam("community")
    private String community;
  }

  /** How the year of a pot goes. */
  @GET
  @Operation(
      summary =
          "Pace, forecast, indicators, warnings and deviation of a pot (310, 390) and year, as"
              + " known at the end of a month",
      description =
          "Of one community or of all that the caller sees. The texts are in the language of lang"
              + " or Accept-Language. 404 without a policy pack, and for a month that is not over")
  public MonitoringAnswer of(@Valid @BeanParam Asked asked) {
    return monitorings
        .of(asked.community, new Monitorings.Choice(asked.pot, asked.year, asked.month))
        .map(monitored -> MonitoringAnswer.of(monitored, words))
        .orElseThrow(NotFoundException::new);
  }
}
