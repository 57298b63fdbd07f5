package org.capitation.ledger.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.capitation.document.Attachment;
import org.capitation.ledger.Dispute;
import org.capitation.ledger.boundary.DisputeList.Shown;
import org.capitation.page.PageRequest;
import org.capitation.page.SeenRequest;
import org.capitation.page.SigningWords;
import org.capitation.page.StopRequest;
import org.capitation.registry.Pot;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 核查申诉接口. */
@Path("ledger/disputes")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DisputeResource {
  @Inject private Disputes disputes;
  @Inject private DisputeList list;
  @Inject private Filings filings;
  @Inject private SigningWords words;

  /** 选择. */
  public static class Choice {
    @NotNull
    @QueryParam("pot")
    private Pot pot;

    @NotNull
    @QueryParam("year")
    private Integer year;

    @QueryParam("community")
    private String community;

    @QueryParam("state")
    private Dispute.State state;

    @QueryParam("ground")
    private Dispute.Ground ground;

    DisputeQuery query() {
      return new DisputeQuery(
          pot,
          year,
          Optional.ofNullable(community),
          Optional.ofNullable(state),
          Optional.ofNullable(ground));
    }
  }

  /** 申诉的请求: the body is the evidence itself, or empty. */
  public static class Filed {
    @NotBlank
    @QueryParam("community")
    private String community;

    @QueryParam("visit")
    private List<String> visits;

    @NotNull
    @QueryParam("ground")
    private Dispute.Ground ground;

    @QueryParam("target")
    private String target;

    @NotBlank
    @Size(max = 500)
    @QueryParam("words")
    private String words;

    @QueryParam("name")
    private String name;

    Filings.Content content() {
      return new Filings.Content(visits, ground, Optional.ofNullable(target), words);
    }
  }

  /** 裁定的请求. */
  public static class Proposed extends SeenRequest {
    @NotNull public Disputes.Verdict verdict;

    /** The code of the community that bears the visit, of a transfer. */
    public String target;

    @NotBlank
    @Size(max = 500)
    public String words;
  }

  /** The disputes. */
  @GET
  @Operation(summary = "Disputes of charges of a pot (310, 390) and year, the newest first")
  public DisputeAnswer.Listed list(
      @Valid @BeanParam Choice choice, @Valid @BeanParam PageRequest page) {
    DisputeList.Found found = list.of(choice.query(), new DisputePage(page.from(), page.size()));
    return new DisputeAnswer.Listed(
        found.summary().undecided(),
        found.summary().open(),
        found.summary().oldest().orElse(null),
        found.summary().late(),
        found.count(),
        found.rows().stream().map(this::answer).toList());
  }

  /** A dispute. */
  @GET
  @Path("{id}")
  @Operation(summary = "A dispute: what is said, how it stands, what was decided and signed")
  public DisputeAnswer find(@PathParam("id") long id) {
    return answer(list.find(id));
  }

  /** The evidence. */
  @GET
  @Path("{id}/evidence")
  @Produces(MediaType.WILDCARD)
  @Operation(summary = "The paper that was handed in with a dispute")
  public Response evidence(@PathParam("id") long id) {
    Attachment.Content paper = list.evidence(id);
    String name = URLEncoder.encode(paper.name(), StandardCharsets.UTF_8).replace("+", "%20");
    return Response.ok(paper.bytes(), paper.kind().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + name)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  /** Files disputes. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Disputes up to 100 visits that are charged to a community, all or none of them",
      description =
          "The body is the evidence itself, a PDF, JPEG or PNG, or empty; without target nobody"
              + " should bear the visits. 409 with the reason if one cannot be disputed")
  public Response file(@Valid @BeanParam Filed filed, InputStream evidence) throws IOException {
    byte[] bytes = evidence.readNBytes(Attachment.MOST_BYTES + 1);
    Optional<Attachment.Content> paper =
        bytes.length == 0
            ? Optional.empty()
            : Optional.of(Attachment.Content.of(Objects.toString(filed.name, "evidence"), bytes));
    List<Long> ids = filings.file(filed.community, filed.content(), paper);
    return Response.status(Response.Status.CREATED)
        .entity(ids.stream().map(this::find).toList())
        .build();
  }

  /** Withdraws a dispute. */
  @POST
  @Path("{id}/withdraw")
  @Operation(summary = "Withdraws a dispute, until a decision is prepared")
  public DisputeAnswer withdraw(@PathParam("id") long id, @NotNull @Valid SeenRequest seen) {
    return answer(disputes.withdraw(id, seen.version));
  }

  /** Takes a dispute up. */
  @POST
  @Path("{id}/take")
  @Operation(summary = "Takes a dispute up")
  public DisputeAnswer take(@PathParam("id") long id, @NotNull @Valid SeenRequest seen) {
    return answer(disputes.take(id, seen.version));
  }

  /** Sets a dispute aside. */
  @POST
  @Path("{id}/set-aside")
  @Operation(summary = "Sets a dispute aside whose visit stands elsewhere by now")
  public DisputeAnswer setAside(@PathParam("id") long id, @NotNull @Valid SeenRequest seen) {
    return answer(disputes.setAside(id, seen.version));
  }

  /** Prepares a decision. */
  @POST
  @Path("{id}/decision")
  @Operation(summary = "Prepares the decision on a dispute, to be signed by three")
  public DisputeAnswer decide(@PathParam("id") long id, @NotNull @Valid Proposed proposed) {
    Disputes.Proposal proposal =
        new Disputes.Proposal(
            proposed.verdict, Optional.ofNullable(proposed.target), proposed.words);
    return answer(disputes.decide(id, proposed.version, proposal));
  }

  /** Signs a decision. */
  @POST
  @Path("{id}/signatures")
  @Operation(
      summary = "Signs the next step of a decision; the last moves the visit or leaves it",
      description = "409 with the reason if it is not the turn of the caller")
  public DisputeAnswer sign(@PathParam("id") long id, @NotNull @Valid SeenRequest seen) {
    return answer(disputes.sign(id, seen.version));
  }

  /** Sends a decision back. */
  @POST
  @Path("{id}/stop")
  @Operation(summary = "Withdraws a decision, or sends it back; another is prepared then")
  public DisputeAnswer stop(@PathParam("id") long id, @NotNull @Valid StopRequest stop) {
    return answer(disputes.stop(id, stop.version, stop.reason));
  }

  private DisputeAnswer answer(Shown shown) {
    return DisputeAnswer.of(shown, list.hindrance(shown), words);
  }
}
