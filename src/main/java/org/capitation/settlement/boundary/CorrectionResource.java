package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.capitation.document.Attachment;
import org.capitation.registry.Pot;
import org.capitation.settlement.Correction;
import org.capitation.settlement.Population;
import org.capitation.settlement.Responsibility;
import org.capitation.value.Declined;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 年终调整接口. */
@Path("settlement/corrections")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CorrectionResource {
  @Inject private Corrections corrections;

  /** 份额或金额: a share from 0 to 1, or an amount in yuan. */
  public static class Part {
    @NotNull public Pot pot;
    @NotNull public Integer year;
    @NotBlank public String community;
    public Money amount;
    public BigDecimal share;

    Corrections.Target target() {
      return new Corrections.Target(pot, year, community);
    }

    Optional<Ratio> part(boolean shared) {
      Optional<Ratio> given = Optional.ofNullable(share).map(Ratio::new);
      boolean fits = given.isEmpty() || shared && given.get().isShare();
      if (!fits || given.isPresent() == (amount != null)) {
        throw new Declined("settlement.denied.share", Objects.toString(share, "—"));
      }
      return given;
    }
  }

  /** 年终调整的请求; a scan as base64. */
  public static class Typed extends Part {
    @NotNull public Correction.Kind kind;
    public Population population = Population.ALL;

    @NotBlank
    @Size(max = 200)
    public String reason;

    @Size(max = 100)
    public String document;

    @Size(max = 200)
    public String name;

    @Size(max = 28_000_000)
    public String evidence;

    Correction.Content content() {
      Optional<Ratio> given = part(kind == Correction.Kind.RELIEF);
      if (kind != Correction.Kind.BUDGET && amount != null && amount.isNegative()) {
        throw new Declined("settlement.denied.amount");
      }
      return new Correction.Content(
          kind,
          kind == Correction.Kind.RELIEF ? Population.ALL : population,
          Optional.ofNullable(amount),
          given,
          reason,
          Objects.toString(document, ""));
    }

    Optional<Attachment.Content> proof() {
      return Optional.ofNullable(evidence)
          .map(text -> Attachment.Content.of(Objects.toString(name, "evidence"), decoded(text)));
    }

    private static byte[] decoded(String text) {
      try {
        return Base64.getDecoder().decode(text);
      } catch (IllegalArgumentException e) {
        throw new BadRequestException("base64 is expected", e);
      }
    }
  }

  /** 责任认定的请求. */
  public static class Note extends Part {
    @NotNull public Responsibility.Cause cause;

    @NotBlank
    @Size(max = 500)
    public String words;
  }

  /**
   * 年终调整应答.
   *
   * @param next the number of the paper that more may be typed for; null while one is under way
   */
  public record Answer(
      Integer next, List<CorrectionLine> corrections, List<Noted> responsibilities) {
    /** 调整项. */
    public record CorrectionLine(String community, Correction correction, String evidence) {}

    /** 责任项. */
    public record Noted(long id, String community, int number, Responsibility content) {}

    static Answer of(Corrections.Typed typed) {
      return new Answer(
          typed.next().orElse(null),
          typed.corrections().stream()
              .map(
                  row ->
                      new CorrectionLine(
                          row.community().code(),
                          row.correction(),
                          row.evidence().map(Attachment::name).orElse(null)))
              .toList(),
          typed.responsibilities().stream()
              .map(
                  row ->
                      new Noted(
                          row.noted().id(),
                          row.community().code(),
                          row.noted().number(),
                          row.noted().content()))
              .toList());
    }
  }

  /** What was typed. */
  @GET
  @Operation(summary = "Corrections and responsibilities of a pot (310, 390) and year that count")
  public Answer list(
      @NotNull @QueryParam("pot") Pot pot, @NotNull @QueryParam("year") Integer year) {
    return Answer.of(corrections.list(pot, year));
  }

  /** Adds a correction. */
  @POST
  @Operation(summary = "Adds a correction to the next paper; drafts count it at once")
  public Answer add(@NotNull @Valid Typed typed) {
    corrections.add(typed.target(), typed.content(), typed.proof());
    return list(typed.pot, typed.year);
  }

  /** Withdraws a correction. */
  @DELETE
  @Path("{id}")
  @Operation(summary = "Withdraws a correction that no paper was published with")
  public Answer withdraw(
      @PathParam("id") long id,
      @NotNull @QueryParam("pot") Pot pot,
      @NotNull @QueryParam("year") Integer year) {
    corrections.withdraw(pot, year, id);
    return list(pot, year);
  }

  /** Notes a responsibility. */
  @POST
  @Path("responsibilities")
  @Operation(summary = "Notes who is to answer for a part of a deviation")
  public Answer note(@NotNull @Valid Note note) {
    Optional<Ratio> share = note.part(true);
    corrections.note(
        note.target(),
        new Responsibility(note.cause, share, Optional.ofNullable(note.amount), note.words));
    return list(note.pot, note.year);
  }

  /** Takes a responsibility back. */
  @DELETE
  @Path("responsibilities/{id}")
  @Operation(summary = "Takes back a responsibility that no paper was published with")
  public Answer unnote(
      @PathParam("id") long id,
      @NotNull @QueryParam("pot") Pot pot,
      @NotNull @QueryParam("year") Integer year) {
    corrections.unnote(pot, year, id);
    return list(pot, year);
  }

  /** The scan that proves a correction. */
  @GET
  @Path("evidence/{id}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The paper that proves a correction")
  public Response evidence(@PathParam("id") long id) {
    Attachment.Content content = corrections.evidence(id);
    String name = URLEncoder.encode(content.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(content.bytes(), content.kind().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }
}
