package org.capitation.settlement.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.capitation.page.SeenRequest;
import org.capitation.page.SigningWords;
import org.capitation.page.StopRequest;
import org.capitation.page.Words;
import org.capitation.registry.Pot;
import org.capitation.settlement.Reply;
import org.capitation.settlement.SealDifference;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 清算文书接口. */
@Path("settlement/papers")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class PaperResource {
  @Inject private Papers papers;
  @Inject private Replies replies;
  @Inject private YearEndPayments payments;
  @Inject private SealChecks checks;
  @Inject private SettlementPrinter printer;
  @Inject private SigningWords signing;
  @Inject private Words words;

  /** 公布的请求. */
  public static class Year {
    @NotNull public Pot pot;
    @NotNull public Integer year;
  }

  /** 异议: what is objected to, and why. */
  public static class Objection {
    @NotNull public Reply.Figure figure;

    @NotBlank
    @Size(max = 500)
    public String words;
  }

  /** 回复: all that is not objected to is confirmed. */
  public static class Answered {
    @NotBlank public String community;
    @NotNull @Valid public List<Objection> objections;
  }

  /** 答复: whether the figure stays, and why. */
  public static class Decision extends Objection {
    @NotBlank public String community;
    @NotNull public Boolean kept;
  }

  /** 支付登记: when a line was paid, and by which voucher. */
  public static class Remittance {
    @NotNull public Long line;
    @NotNull public LocalDate day;

    @NotBlank
    @Size(max = 60)
    public String voucher;
  }

  /**
   * 封存校验应答.
   *
   * @param ended null while it waits or runs
   * @param unchanged nothing differs; null while it waits or runs
   * @param differences where the books are not what was sealed
   */
  public record Checked(LocalDateTime ended, Boolean unchanged, List<SealDifference> differences) {
    static Checked of(SealChecks.Shown shown) {
      return new Checked(
          shown.check().ended(),
          shown.check().ended() == null ? null : shown.isUnchanged(),
          shown.check().differences());
    }
  }

  /** The papers. */
  @GET
  @Operation(summary = "The settlement papers of a pot (310, 390) and year, the newest first")
  public List<PaperAnswer> list(
      @NotNull @QueryParam("pot") Pot pot, @NotNull @QueryParam("year") Integer year) {
    return papers.list(pot, year).stream().map(this::answer).toList();
  }

  /** A paper. */
  @GET
  @Path("{id}")
  @Operation(summary = "A paper: figures, replies, signatures, hash and vouchers")
  public PaperAnswer find(@PathParam("id") long id) {
    return answer(papers.find(id));
  }

  /** The same as a PDF. */
  @GET
  @Path("{id}/print")
  @Produces(SettlementPrinter.PDF)
  @Operation(summary = "A paper as a PDF with its hash, in the language of lang or Accept-Language")
  public Response print(@PathParam("id") long id) {
    return printer.print(papers.find(id));
  }

  /** Publishes a paper. */
  @POST
  @Operation(
      summary = "Publishes the settlement of a year, or the next supplement to a locked one",
      description = "The caller has signed it then; 409 with the reason if it cannot be published")
  public Response publish(@NotNull @Valid Year of, @Context UriInfo uri) {
    long id = papers.publish(of.pot, of.year);
    return Response.created(
            uri.getBaseUriBuilder().path("settlement/papers").path(Long.toString(id)).build())
        .entity(find(id))
        .build();
  }

  /** Signs a paper. */
  @POST
  @Path("{id}/signatures")
  @Operation(
      summary = "Signs the next step of a paper; after the last one it is posted",
      description = "409 with the reason if it is not the turn of the caller")
  public PaperAnswer sign(@PathParam("id") long id, @NotNull @Valid SeenRequest seen) {
    return answer(papers.sign(id, seen.version));
  }

  /** Stops a paper. */
  @POST
  @Path("{id}/stop")
  @Operation(summary = "Withdraws a paper, or sends it back; what was replied is void")
  public PaperAnswer stop(@PathParam("id") long id, @NotNull @Valid StopRequest stop) {
    return answer(papers.stop(id, stop.version, stop.reason));
  }

  /** Has a paper posted again. */
  @POST
  @Path("{id}/posting")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Posts a paper that all have signed, where its posting has failed")
  public Response post(@PathParam("id") long id) {
    papers.post(id);
    return Response.accepted(find(id)).build();
  }

  /** Replies to a paper. */
  @POST
  @Path("{id}/replies")
  @Operation(summary = "A community objects to some lines, or to none, and confirms the others")
  public PaperAnswer reply(@PathParam("id") long id, @NotNull @Valid Answered reply) {
    Map<Reply.Figure, String> objections = new EnumMap<>(Reply.Figure.class);
    reply.objections.forEach(one -> objections.put(one.figure, one.words));
    return answer(replies.reply(id, reply.community, objections));
  }

  /** Answers an objection. */
  @POST
  @Path("{id}/answers")
  @Operation(summary = "Answers an objection: the figure is kept, or is to be corrected")
  public PaperAnswer decide(@PathParam("id") long id, @NotNull @Valid Decision decision) {
    return answer(
        replies.answer(
            id,
            new Replies.Target(decision.community, decision.figure),
            decision.kept,
            decision.words));
  }

  /** Marks a line as paid. */
  @POST
  @Path("{id}/remittances")
  @Operation(summary = "Marks what a locked paper pays to a community as paid")
  public PaperAnswer pay(@PathParam("id") long id, @NotNull @Valid Remittance paid) {
    return answer(payments.pay(id, new YearEndPayments.Entry(paid.line, paid.day, paid.voucher)));
  }

  /** Has the seal checked. */
  @POST
  @Path("{id}/checks")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Has the seal of a locked paper checked against the books, as a job")
  public Response check(@PathParam("id") long id) {
    return Response.accepted(Checked.of(checks.start(id))).build();
  }

  /** What the latest check has found. */
  @GET
  @Path("{id}/checks/latest")
  @Operation(summary = "What the latest check of the seal has found")
  public Checked checked(@PathParam("id") long id) {
    return checks.latest(id).map(Checked::of).orElseThrow(NotFoundException::new);
  }

  private PaperAnswer answer(ShownPaper shown) {
    return PaperAnswer.of(shown, papers.hindrance(shown), signing, words);
  }
}
