package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.access.Hindrance;
import org.capitation.document.Attachment;
import org.capitation.document.Download;
import org.capitation.page.SeenRequest;
import org.capitation.page.SigningWords;
import org.capitation.page.StopRequest;
import org.capitation.page.Words;
import org.capitation.registry.Pot;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 年度考核接口. */
@Path("settlement/appraisals")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class AppraisalResource {
  private static final String ID = "{id: \\d{1,18}}";

  @Inject private Appraisals appraisals;
  @Inject private AppraisalDrafts drafts;
  @Inject private SigningWords signing;
  @Inject private Words words;

  /** 编制的请求. */
  public static class Year {
    @NotNull public Pot pot;
    @NotNull public Integer year;
  }

  /** 打分的请求. */
  public static class Marks extends SeenRequest {
    @NotNull @Valid public List<Mark> lines;
  }

  /** 一项得分: no marks take away those that are there. */
  public static class Mark {
    @NotBlank public String key;

    @Size(max = 20)
    public String marks;

    @Size(max = 1000)
    public String words;

    AppraisalDrafts.Typed typed() {
      return new AppraisalDrafts.Typed(key, figure(marks), words);
    }
  }

  /** 异议的请求: what is said to which lines. */
  public static class Objections extends SeenRequest {
    @NotNull @Valid public List<Objection> lines;
  }

  /** 一项异议. */
  public static class Objection {
    @NotBlank public String key;

    @NotBlank
    @Size(max = 1000)
    public String words;
  }

  /** 答复的请求: without marks those that are there are kept. */
  public static class Reply extends SeenRequest {
    @NotBlank public String key;

    @Size(max = 20)
    public String marks;

    @NotBlank
    @Size(max = 1000)
    public String words;
  }

  /** The assessments of a year. */
  @GET
  @Operation(summary = "The assessments of a pot (310, 390) and year, one for each community")
  public List<AppraisalAnswer> list(
      @NotNull @QueryParam("pot") Pot pot, @NotNull @QueryParam("year") Integer year) {
    return appraisals.list(pot, year).stream().map(this::answer).toList();
  }

  /** An assessment. */
  @GET
  @Path(ID)
  @Operation(summary = "An assessment: marks, figures, words, objections, answers and signatures")
  public AppraisalAnswer find(@PathParam("id") long id) {
    return answer(appraisals.find(id));
  }

  /** The evidence of a line. */
  @GET
  @Path(ID + "/evidence/{key}")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The evidence of a line of an assessment")
  public Response evidence(@PathParam("id") long id, @PathParam("key") String key) {
    return Download.of(appraisals.evidence(id, key));
  }

  /** Prepares drafts. */
  @POST
  @Operation(summary = "Prepares drafts for the communities that have none, and lists all")
  public List<AppraisalAnswer> prepare(@NotNull @Valid Year year) {
    drafts.prepare(year.pot, year.year);
    return list(year.pot, year.year);
  }

  /** Types marks. */
  @PUT
  @Path(ID + "/marks")
  @Operation(summary = "Types marks and words of a draft")
  public AppraisalAnswer type(@PathParam("id") long id, @NotNull @Valid Marks marks) {
    return answer(drafts.type(id, marks.version, marks.lines.stream().map(Mark::typed).toList()));
  }

  /** Takes figures. */
  @POST
  @Path(ID + "/figures")
  @Operation(summary = "Takes the figures of the monitoring anew into a draft")
  public AppraisalAnswer take(@PathParam("id") long id, @NotNull @Valid SeenRequest seen) {
    return answer(drafts.take(id, seen.version));
  }

  /** Keeps evidence. */
  @PUT
  @Path(ID + "/evidence/{key}")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Keeps evidence of a line of a draft",
      description = "The body is a PDF, JPEG or PNG; name is what it is known by")
  public AppraisalAnswer attach(
      @PathParam("id") long id,
      @PathParam("key") String key,
      @NotNull @QueryParam("version") Integer version,
      @QueryParam("name") String name,
      InputStream evidence)
      throws IOException {
    byte[] bytes = evidence.readNBytes(Attachment.MOST_BYTES + 1);
    return answer(
        drafts.attach(
            id, version, key, Attachment.Content.of(Objects.toString(name, "evidence"), bytes)));
  }

  /** Publishes a draft. */
  @POST
  @Path(ID + "/publication")
  @Operation(summary = "Publishes a draft to its community")
  public AppraisalAnswer publish(@PathParam("id") long id, @NotNull @Valid SeenRequest seen) {
    return answer(appraisals.publish(id, seen.version));
  }

  /** The community agrees. */
  @POST
  @Path(ID + "/confirmation")
  @Operation(summary = "Confirms what was published, for the community")
  public AppraisalAnswer confirm(@PathParam("id") long id, @NotNull @Valid SeenRequest seen) {
    return answer(appraisals.confirm(id, seen.version));
  }

  /** The community objects. */
  @POST
  @Path(ID + "/objections")
  @Operation(summary = "Objects to lines of what was published, for the community")
  public AppraisalAnswer object(@PathParam("id") long id, @NotNull @Valid Objections said) {
    Map<String, String> byKey =
        said.lines.stream()
            .collect(Collectors.toMap(one -> one.key, one -> one.words, (a, b) -> b));
    return answer(appraisals.object(id, said.version, byKey));
  }

  /** Answers an objection. */
  @POST
  @Path(ID + "/answers")
  @Operation(summary = "Answers an objection; with marks it changes them, without it keeps them")
  public AppraisalAnswer answer(@PathParam("id") long id, @NotNull @Valid Reply reply) {
    return answer(
        appraisals.answer(
            id, reply.version, new Appraisals.Reply(reply.key, figure(reply.marks), reply.words)));
  }

  /** Signs an assessment. */
  @POST
  @Path(ID + "/signatures")
  @Operation(summary = "Signs the next step of an assessment; the last freezes it")
  public AppraisalAnswer sign(@PathParam("id") long id, @NotNull @Valid SeenRequest seen) {
    return answer(appraisals.sign(id, seen.version));
  }

  /** Puts a new draft in its place. */
  @POST
  @Path(ID + "/renewal")
  @Operation(
      summary = "Puts a new draft in the place of an assessment, as long as the year is open")
  public AppraisalAnswer renew(@PathParam("id") long id, @NotNull @Valid StopRequest renewal) {
    return answer(drafts.renew(id, renewal.version, renewal.reason));
  }

  private static Optional<BigDecimal> figure(String marks) {
    return Optional.ofNullable(marks)
        .filter(text -> !text.isBlank())
        .map(
            text -> {
              if (!text.matches("-?\\d{1,6}(\\.\\d{1,4})?")) {
                throw new BadRequestException("marks: a figure such as 12.5 is expected");
              }
              return new BigDecimal(text);
            });
  }

  private AppraisalAnswer answer(AppraisalShown shown) {
    Optional<Hindrance> hindrance =
        shown.circulation().way().isEmpty() ? Optional.empty() : appraisals.hindrance(shown);
    return AppraisalAnswer.of(shown, hindrance, signing, words);
  }
}
