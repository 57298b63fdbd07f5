package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.ledger.ChargeFilter;
import org.capitation.ledger.ChargeList;
import org.capitation.ledger.Destination;
import org.capitation.ledger.Suspicion;
import org.capitation.ledger.Uncharged;
import org.capitation.ledger.boundary.LedgerTotals.Total;
import org.capitation.ledger.store.ChargeStore;
import org.capitation.page.PageRequest;
import org.capitation.page.Words;
import org.capitation.registry.Pot;
import org.capitation.value.Money;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 台账接口. */
@Path("ledger")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class LedgerResource {
  @Inject private LedgerTotals totals;
  @Inject private Charges charges;
  @Inject private Exceptions exceptions;
  @Inject private Visits posts;
  @Inject private Words words;
  @Inject private Clock clock;

  /** 选择: pot, year and month, as in the addresses of the pages. */
  public static class Choice {
    @NotNull
    @QueryParam("pot")
    private Pot pot;

    @NotNull
    @QueryParam("year")
    private Integer year;

    @QueryParam("month")
    private YearMonth month;

    @QueryParam("place")
    private Destination place;

    @QueryParam("q")
    private String text;

    @QueryParam("from")
    private BigDecimal from;

    @QueryParam("to")
    private BigDecimal to;

    @QueryParam("sign")
    private Suspicion.Sign sign;

    @QueryParam("times")
    private Integer times;

    ChargeFilter filter(LocalDate today) {
      return new ChargeFilter(
          pot,
          year,
          Optional.ofNullable(month),
          Optional.ofNullable(place),
          Optional.ofNullable(text).filter(q -> !q.isBlank()),
          new Suspicion(
              Optional.ofNullable(from).map(Money::ofYuan),
              Optional.ofNullable(to).map(Money::ofYuan),
              Optional.ofNullable(sign),
              Optional.ofNullable(times).orElse(Suspicion.USUAL_TIMES),
              today));
    }
  }

  /** The totals of a pot and year. */
  @GET
  @Path("totals")
  @Operation(summary = "The totals of a pot and year, by account and accounting month")
  public List<Total> totals(
      @NotNull @QueryParam("pot") Pot pot,
      @NotNull @QueryParam("year") Integer year,
      @QueryParam("month") YearMonth month) {
    return totals.of(pot, year, Optional.ofNullable(month));
  }

  /** What could not be charged, counted by reason and code. */
  @GET
  @Path("exceptions")
  @Operation(
      summary = "What could not be charged in a pot and year, by reason and med_type",
      description =
          "A med_type that no line of the inclusion list fits is told as UNKNOWN_CODE; records"
              + " counts what stands, refunds among them")
  public List<Uncharged> exceptions(
      @NotNull @QueryParam("pot") Pot pot, @NotNull @QueryParam("year") Integer year) {
    return exceptions.of(pot, year);
  }

  /** What a community bears, line by line, with the count and sum of the whole selection. */
  @GET
  @Path("visits")
  @Operation(
      summary = "What a community bears, line by line; count and sum are of all lines",
      description =
          "from and to bound the pool payment; sign finds odd visits of a month, times says from"
              + " how many visits on somebody comes often; 409 for a sign without a month")
  public ChargeList visits(
      @NotNull @QueryParam("community") String community,
      @Valid @BeanParam Choice choice,
      @Valid @BeanParam PageRequest page) {
    return charges.find(
        community,
        choice.filter(LocalDate.now(clock)),
        new ChargeStore.Page(page.from(), page.size(), ChargeStore.Sort.DATE));
  }

  /** Books visits that come one by one. */
  @POST
  @Path("visits")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      summary = "Books 1 to 1,000 visits; the answer names what became of each, in their order",
      description =
          "An array of objects with the column names of a file of visits, values as in the file or"
              + " as numbers. The same record (setl_id, updt_time) again is told as REPEATED, a"
              + " newer one as CORRECTED; a bad one is REJECTED and does not stop the others")
  public List<FateAnswer> post(String text) {
    return posts.post(PostReader.rows(text)).stream()
        .map(fate -> FateAnswer.of(fate, words))
        .toList();
  }
}
