package org.capitation.budget.boundary;

import jakarta.enterprise.context.ApplicationScoped;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.capitation.document.Attachment;
import org.capitation.document.Download;
import org.capitation.page.SeenRequest;
import org.capitation.page.SigningWords;
import org.capitation.page.StopRequest;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 打包付费协议接口. */
@Path("budget/agreements")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AgreementResource {
  @Inject private Agreements agreements;
  @Inject private SigningWords words;

  /** 协议的请求: the body is the scan itself. */
  public static class Entry {
    @NotNull
    @QueryParam("pot")
    private Pot pot;

    @NotNull
    @QueryParam("year")
    private Integer year;

    @NotBlank
    @QueryParam("community")
    private String community;

    @NotBlank
    @Size(max = 100)
    @QueryParam("document")
    private String document;

    @NotBlank
    @QueryParam("signed")
    private String signed;

    @NotBlank
    @QueryParam("first")
    private String first;

    @NotBlank
    @QueryParam("last")
    private String last;

    @QueryParam("name")
    private String name;

    Agreements.Entry entry() {
      try {
        return new Agreements.Entry(
            pot,
            year,
            community,
            document,
            LocalDate.parse(signed),
            DateRange.ofDays(LocalDate.parse(first), LocalDate.parse(last)));
      } catch (DateTimeException | IllegalArgumentException e) {
        throw new BadRequestException("days such as 2025-01-31 are expected, in their order", e);
      }
    }
  }

  /** The agreements. */
  @GET
  @Operation(summary = "The agreements of a pot (310, 390) and year, the newest first")
  public List<AgreementAnswer> list(
      @NotNull @QueryParam("pot") Pot pot, @NotNull @QueryParam("year") Integer year) {
    return agreements.list(pot, year).stream().map(this::answer).toList();
  }

  /** An agreement. */
  @GET
  @Path("{id}")
  @Operation(summary = "An agreement: parties, terms, how it stands and who has signed")
  public AgreementAnswer find(@PathParam("id") long id) {
    return answer(agreements.find(id));
  }

  /** The scan. */
  @GET
  @Path("{id}/scan")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The scan of an agreement")
  public Response scan(@PathParam("id") long id) {
    return Download.of(agreements.scan(id));
  }

  /** Enters an agreement. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Enters an agreement as a draft",
      description = "The body is the scan itself, a PDF, JPEG or PNG; name is what it is known by")
  public Response enter(@Valid @BeanParam Entry entry, InputStream scan, @Context UriInfo uri)
      throws IOException {
    byte[] bytes = scan.readNBytes(Attachment.MOST_BYTES + 1);
    Agreements.Shown entered =
        agreements.enter(
            entry.entry(), Attachment.Content.of(Objects.toString(entry.name, "scan"), bytes));
    return Response.created(
            uri.getBaseUriBuilder()
                .path("budget/agreements")
                .path(Long.toString(entered.agreement().id()))
                .build())
        .entity(answer(entered))
        .build();
  }

  /** Signs an agreement. */
  @POST
  @Path("{id}/signatures")
  @Operation(summary = "Signs the next step of an agreement; the last puts it in force")
  public AgreementAnswer sign(@PathParam("id") long id, @NotNull @Valid SeenRequest seen) {
    return answer(agreements.sign(id, seen.version));
  }

  /** Stops an agreement. */
  @POST
  @Path("{id}/stop")
  @Operation(summary = "Withdraws a draft of an agreement, or sends it back")
  public AgreementAnswer stop(@PathParam("id") long id, @NotNull @Valid StopRequest stop) {
    return answer(agreements.stop(id, stop.version, stop.reason));
  }

  /** Ends an agreement. */
  @POST
  @Path("{id}/end")
  @Operation(summary = "Ends an agreement that is in force")
  public AgreementAnswer end(@PathParam("id") long id, @NotNull @Valid StopRequest stop) {
    return answer(agreements.end(id, stop.version, stop.reason));
  }

  private AgreementAnswer answer(Agreements.Shown shown) {
    return AgreementAnswer.of(shown, agreements.hindrance(shown), words);
  }
}
