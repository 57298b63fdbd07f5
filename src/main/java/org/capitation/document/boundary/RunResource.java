package org.capitation.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDateTime;
import java.util.List;
import org.capitation.document.Download;
import org.capitation.document.Run;
import org.capitation.job.Task;
import org.capitation.job.TaskState;
import org.capitation.page.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 批次接口: issues to all, and checks of all. */
@Path("document/runs")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class RunResource {
  private static final String ZIP = "application/zip";

  @Inject private Documents documents;
  @Inject private DocumentRegister register;
  @Inject private DocumentRuns runs;
  @Inject private Language language;
  @Inject private DocumentWords words;

  /**
   * 批次应答.
   *
   * @param job document-issue or document-check
   * @param task the job, as asked for at job/tasks
   * @param state how the job stands
   * @param ended null until it has
   * @param lines what became of each
   */
  public record Answer(
      long id, String job, Long task, TaskState state, LocalDateTime ended, List<Line> lines) {}

  /**
   * 批次行应答.
   *
   * @param document null where none was issued
   * @param reason what stands against it, in words; null if nothing does
   */
  public record Line(
      String recipient, String name, Run.Outcome outcome, Long document, String reason) {}

  /** Issues to all. */
  @POST
  @Operation(summary = "Issues documents of a kind to all recipients, as a job")
  public Response issueAll(@NotNull @Valid DocumentResource.Asked asked) {
    return Response.accepted(find(documents.issueAll(asked.choice()))).build();
  }

  /** Checks all. */
  @POST
  @Path("checks")
  @Consumes(MediaType.WILDCARD)
  @Operation(summary = "Looks whether all documents that hold say what the books say, as a job")
  public Response checkAll() {
    return Response.accepted(find(register.checkAll())).build();
  }

  /** A run. */
  @GET
  @Path("{id: \\d+}")
  @Operation(summary = "What became of each document of a run so far")
  public Answer find(@PathParam("id") long id) {
    DocumentRuns.Shown shown = runs.find(id);
    return new Answer(
        id,
        shown.run().job(),
        shown.task().map(Task::id).orElse(null),
        shown.task().map(Task::state).orElse(null),
        shown.run().ended(),
        shown.run().lines().stream().map(this::line).toList());
  }

  private Line line(Run.Line line) {
    return new Line(
        line.recipient().code(),
        line.recipient().name(),
        line.outcome(),
        line.issue() == 0 ? null : line.issue(),
        line.reason().isEmpty() ? null : words.reason(line));
  }

  /** The documents of a run. */
  @GET
  @Path("{id: \\d+}/zip")
  @Produces(ZIP)
  @Operation(summary = "All documents of a run in one zip, in the language of lang")
  public Response zip(@PathParam("id") long id) {
    return Download.of("documents-" + id + ".zip", ZIP, runs.zip(id, language.locale()));
  }
}
