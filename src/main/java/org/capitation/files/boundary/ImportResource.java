package org.capitation.files.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Optional;
import org.capitation.files.Import;
import org.capitation.files.ImportFilter;
import org.capitation.files.ImportList;
import org.capitation.files.ImportState;
import org.capitation.files.Outcome;
import org.capitation.files.Preview;
import org.capitation.page.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** 导入接口. */
@Path("files/imports")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class ImportResource {
  @Inject private Imports imports;
  @Inject private ImportHistory history;
  @Inject private ReasonWords words;
  @Inject private Clock clock;

  /** 来件: what is said of a file that is sent. */
  public static class Sent {
    @NotBlank
    @QueryParam("kind")
    private String kind;

    @QueryParam("name")
    private String name;

    @QueryParam("again")
    @DefaultValue("false")
    private boolean again;
  }

  /** 选择: which imports. */
  public static class Choice {
    @QueryParam("kind")
    private String kind;

    @QueryParam("state")
    private String state;

    ImportFilter filter() {
      return new ImportFilter(
          Optional.ofNullable(kind).filter(k -> !k.isBlank()),
          Optional.ofNullable(state).filter(s -> !s.isBlank()).map(Choice::state));
    }

    private static ImportState state(String word) {
      return Arrays.stream(ImportState.values())
          .filter(state -> state.name().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new BadRequestException(
                      "expected one of "
                          + Arrays.toString(ImportState.values())
                          + ", got "
                          + word));
    }
  }

  /** Receives a file and has it taken. */
  @POST
  @Consumes(MediaType.WILDCARD)
  @Operation(
      summary = "Sends a file and has it taken by a job",
      description =
          "The body is the file itself: csv, zip or xlsx. kind names its kind, name is what people"
              + " know it by; again=true takes a file although the same bytes were taken before")
  @RequestBody(
      required = true,
      content =
          @Content(
              mediaType = MediaType.APPLICATION_OCTET_STREAM,
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  @APIResponse(
      responseCode = "202",
      description = "The import waits for its turn; Location tells where to look for it",
      content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
  @APIResponse(
      responseCode = "200",
      description =
          "NOTHING_NEW: these bytes were taken before, by the import that is told; no job was made",
      content = @Content(schema = @Schema(implementation = ImportAnswer.class)))
  @APIResponse(
      responseCode = "400",
      description = "The file is refused as a whole; why is told as reason and in words")
  public Response send(@Valid @BeanParam Sent sent, InputStream body) {
    Preview preview = imports.look(sent.kind, sent.name, body);
    if (preview.earlier().isPresent() && !sent.again) {
      imports.stop(preview.file().id());
      return Response.ok(answer(preview.earlier().get(), ImportAnswer.NOTHING_NEW)).build();
    }
    Import begun = imports.start(preview.file().id(), sent.again);
    return Response.status(Status.ACCEPTED)
        .location(URI.create("files/imports/" + begun.id()))
        .entity(answer(begun, begun.state().name()))
        .build();
  }

  /** The history. */
  @GET
  @Operation(
      summary = "The imports of the county, the newest first",
      description =
          "Files that were only looked at are told if state=LOOKED_AT asks for them; rows that were"
              + " posted without a file, if kind=visit-post does")
  public ImportAnswer.History list(
      @Valid @BeanParam Choice choice, @Valid @BeanParam PageRequest page) {
    ImportList found = history.history(choice.filter(), page.from(), page.size());
    return new ImportAnswer.History(
        found.count(),
        found.imports().stream()
            .map(file -> ImportAnswer.of(file, file.state().name(), told(Optional.empty())))
            .toList());
  }

  /** An import. */
  @GET
  @Path("{id}")
  @Operation(summary = "An import: how it stands, its counts, sums by pot and reasons")
  public ImportAnswer find(@PathParam("id") long id) {
    Import file = history.find(id);
    return answer(file, file.state().name());
  }

  /** The rejected rows. */
  @GET
  @Path("{id}/rejected")
  @Produces("text/csv;charset=UTF-8")
  @Operation(
      summary = "The rejected rows of an import, to be mended and sent again",
      description =
          "The columns of the file as they came, behind reject_line and reject_reason, which are"
              + " left out of account when the file is sent again. They name persons")
  public Response rejected(@PathParam("id") long id) {
    return Response.ok(history.rejected(id))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"rejected-%d.csv\"".formatted(id))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Stops an import. */
  @POST
  @Path("{id}/stop")
  @Operation(
      summary = "Asks an import to stop after the portion that it is writing",
      description = "What has gone in stays in. A file that was only looked at is thrown away")
  @APIResponse(responseCode = "204", description = "It was asked to stop, or has ended")
  public void stop(@PathParam("id") long id) {
    imports.stop(id);
  }

  private ImportAnswer answer(Import file, String state) {
    return ImportAnswer.of(file, state, told(Optional.of(history.outcome(file.id()))));
  }

  private ImportAnswer.Told told(Optional<Outcome> outcome) {
    return new ImportAnswer.Told(outcome, words, LocalDateTime.now(clock));
  }
}
