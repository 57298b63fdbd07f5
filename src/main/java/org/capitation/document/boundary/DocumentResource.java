package org.capitation.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.capitation.document.Download;
import org.capitation.document.Form;
import org.capitation.document.IssueFilter;
import org.capitation.document.IssueList;
import org.capitation.document.Issued;
import org.capitation.document.ReportKind;
import org.capitation.page.Language;
import org.capitation.page.PageRequest;
import org.capitation.registry.Pot;
import org.capitation.value.Missing;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 文书接口: the kinds, the register and its files, previews and issues. */
@Path("document")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class DocumentResource {
  private static final String PDF = "application/pdf";
  private static final String MONTH = "\\d{4}-(0[1-9]|1[0-2])";

  @Inject private Documents documents;
  @Inject private DocumentRegister register;
  @Inject private Language language;
  @Inject private DocumentWords words;

  /** 签发的请求: what is issued; a month says its year itself. */
  public static class Asked {
    @NotBlank
    @QueryParam("kind")
    public String kind;

    @QueryParam("pot")
    public Pot pot;

    @QueryParam("year")
    public Integer year;

    @Pattern(regexp = MONTH)
    @QueryParam("month")
    public String month;

    @QueryParam("recipient")
    public String recipient;

    Documents.Choice choice() {
      return new Documents.Choice(
          kind,
          Optional.ofNullable(pot),
          Optional.ofNullable(year),
          Optional.ofNullable(month).map(YearMonth::parse),
          Objects.toString(recipient, ""));
    }
  }

  /** 登记簿的筛选. */
  public static class Filter {
    @QueryParam("kind")
    public String kind;

    @QueryParam("year")
    public Integer year;

    @QueryParam("pot")
    public Pot pot;

    @QueryParam("recipient")
    public String recipient;

    @Pattern(regexp = "living|superseded")
    @QueryParam("state")
    public String state;

    IssueFilter filter() {
      return new IssueFilter(
          Optional.ofNullable(kind),
          Optional.ofNullable(year),
          Optional.ofNullable(pot),
          Optional.ofNullable(recipient),
          Optional.ofNullable(state).map("living"::equals));
    }
  }

  /**
   * 报表种类应答.
   *
   * @param whom COUNTY, COMMUNITY or DOCTOR
   * @param span YEAR or MONTH
   * @param ofPot there is one for each pot
   * @param list also as csv
   * @param issuer the caller issues it
   */
  public record Kind(
      String name,
      String title,
      ReportKind.Whom whom,
      ReportKind.Span span,
      boolean ofPot,
      boolean list,
      boolean issuer) {}

  /**
   * 核对应答.
   *
   * @param matches null where it was not looked at
   */
  public record Matching(Boolean matches, DocumentAnswer document) {}

  /** The kinds. */
  @GET
  @Path("kinds")
  @Operation(summary = "The kinds of documents that the caller issues or reads")
  public List<Kind> kinds() {
    return documents.kinds().stream().map(this::kind).toList();
  }

  private Kind kind(Documents.Seen seen) {
    ReportKind kind = seen.kind();
    return new Kind(
        kind.name(),
        words.kind(kind.name()),
        kind.about().whom(),
        kind.about().span(),
        kind.isOfPot(),
        kind.isList(),
        seen.issuer());
  }

  /** The register. */
  @GET
  @Operation(
      summary = "The documents that were issued, the newest first",
      description =
          "kind, year, pot (310, 390), recipient (a code, or a part of a name), state (living,"
              + " superseded)")
  public DocumentAnswer.Page list(
      @Valid @BeanParam Filter filter, @Valid @BeanParam PageRequest page) {
    IssueList list = register.list(filter.filter(), page.from(), page.size());
    return new DocumentAnswer.Page(list.count(), list.issued().stream().map(this::answer).toList());
  }

  /** A document. */
  @GET
  @Path("{id: \\d+}")
  @Operation(summary = "A document: number, hash, state and files")
  public DocumentAnswer find(@PathParam("id") long id) {
    return answer(register.find(id));
  }

  /** A file of a document. */
  @GET
  @Path("{id: \\d+}/{form: pdf|xlsx|csv}")
  @Produces(MediaType.WILDCARD)
  @Operation(
      summary = "A file of a document, byte by byte as it was issued",
      description = "In the language of lang (zh, en) or Accept-Language; csv of lists only")
  public Response file(@PathParam("id") long id, @PathParam("form") String ending) {
    Form form = Form.of(ending).orElseThrow(() -> new Missing("form", ending));
    Issued issued = register.find(id);
    byte[] bytes = register.file(id, form, language.locale().getLanguage());
    return Download.of(issued.fileName(language.locale()) + "." + ending, form.mediaType(), bytes);
  }

  /** Looks whether a document holds. */
  @POST
  @Path("{id: \\d+}/check")
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Looks whether a document still says what the books say, and marks it if not")
  public Matching check(@PathParam("id") long id) {
    Optional<Boolean> matches = register.check(id);
    return new Matching(matches.orElse(null), find(id));
  }

  /** A preview. */
  @GET
  @Path("preview")
  @Produces(PDF)
  @Operation(
      summary = "A document as it would be, as a PDF that says that it is not issued",
      description = "409 with the reason if it cannot be printed")
  public Response preview(@Valid @BeanParam Asked asked) {
    Documents.Preview preview = documents.preview(asked.choice(), language.locale());
    return Download.of(preview.title() + ".pdf", PDF, preview.pdf());
  }

  /** Issues a document. */
  @POST
  @Operation(
      summary = "Issues a document: 201, or 200 with the one that says the same",
      description = "409 with the reason if it cannot be printed; the one before it is superseded")
  public Response issue(@NotNull @Valid Asked asked, @Context UriInfo uri) {
    Documents.Issuance issuance = documents.issue(asked.choice());
    DocumentAnswer answer = answer(issuance.issued());
    return issuance.isNew()
        ? Response.created(
                uri.getBaseUriBuilder().path("document").path(Long.toString(answer.id())).build())
            .entity(answer)
            .build()
        : Response.ok(answer).build();
  }

  private DocumentAnswer answer(Issued issued) {
    return DocumentAnswer.of(issued, language.locale());
  }
}
