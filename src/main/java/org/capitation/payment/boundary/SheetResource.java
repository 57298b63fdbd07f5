package org.capitation.payment.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.capitation.page.SeenRequest;
import org.capitation.page.SigningWords;
import org.capitation.page.StopRequest;
import org.capitation.registry.Pot;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 月度拨付单接口. */
@Path("payment/sheets")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SheetResource {
  @Inject private Sheets sheets;
  @Inject private Payments payments;
  @Inject private SigningWords words;

  /** 编制的请求. */
  public static class Month {
    @NotNull public Pot pot;
    @NotNull public YearMonth month;
  }

  /** 支付登记: when a line was paid, and by which voucher. */
  public static class Remittance {
    @NotNull public Long line;
    @NotNull public LocalDate day;

    @NotBlank
    @Size(max = 60)
    public String voucher;
  }

  /** The sheets. */
  @GET
  @Operation(summary = "The sheets of the months of a pot (310, 390) and year, the newest first")
  public List<SheetAnswer> list(
      @NotNull @QueryParam("pot") Pot pot, @NotNull @QueryParam("year") Integer year) {
    return sheets.list(pot, year).stream().map(this::answer).toList();
  }

  /** A sheet. */
  @GET
  @Path("{id}")
  @Operation(summary = "A sheet: the statements of the communities, signatures and vouchers")
  public SheetAnswer find(@PathParam("id") long id) {
    return answer(sheets.find(id));
  }

  /** Prepares a sheet. */
  @POST
  @Operation(summary = "Prepares the sheet of a pot for a month that is closed")
  public Response prepare(@NotNull @Valid Month month, @Context UriInfo uri) {
    long id = payments.prepare(month.pot, month.month);
    return Response.created(
            uri.getBaseUriBuilder().path("payment/sheets").path(Long.toString(id)).build())
        .entity(find(id))
        .build();
  }

  /** Signs a sheet. */
  @POST
  @Path("{id}/signatures")
  @Operation(
      summary = "Signs the next step of a sheet",
      description = "409 with the reason if it is not the turn of the caller")
  public SheetAnswer sign(@PathParam("id") long id, @NotNull @Valid SeenRequest seen) {
    return answer(sheets.sign(id, seen.version));
  }

  /** Stops a sheet. */
  @POST
  @Path("{id}/stop")
  @Operation(summary = "Withdraws a sheet, or sends it back; the month is prepared again then")
  public SheetAnswer stop(@PathParam("id") long id, @NotNull @Valid StopRequest stop) {
    return answer(sheets.stop(id, stop.version, stop.reason));
  }

  /** Marks a line as paid. */
  @POST
  @Path("{id}/remittances")
  @Operation(summary = "Marks a line of an approved sheet as paid")
  public SheetAnswer pay(@PathParam("id") long id, @NotNull @Valid Remittance paid) {
    return answer(sheets.pay(id, new Sheets.Entry(paid.line, paid.day, paid.voucher)));
  }

  private SheetAnswer answer(Sheets.Shown shown) {
    return SheetAnswer.of(shown, sheets.hindrance(shown), words);
  }
}
