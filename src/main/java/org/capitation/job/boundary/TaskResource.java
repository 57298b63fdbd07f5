package org.capitation.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Optional;
import org.capitation.job.TaskFilter;
import org.capitation.job.TaskList;
import org.capitation.job.TaskState;
import org.capitation.page.PageRequest;
import org.capitation.page.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 作业接口. */
@Path("job/tasks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TaskResource {
  @Inject private Tasks tasks;
  @Inject private Words words;

  /** 查询: which jobs. */
  public static class Query {
    @QueryParam("state")
    private String state;

    @QueryParam("kind")
    private String kind;

    TaskFilter filter() {
      return new TaskFilter(
          Optional.ofNullable(state).filter(s -> !s.isBlank()).map(Query::state),
          Optional.ofNullable(kind).filter(k -> !k.isBlank()));
    }

    private static TaskState state(String word) {
      return Arrays.stream(TaskState.values())
          .filter(state -> state.name().equals(word))
          .findFirst()
          .orElseThrow(
              () ->
                  new BadRequestException(
                      "expected one of " + Arrays.toString(TaskState.values()) + ", got " + word));
    }
  }

  /** The jobs of the county. */
  @GET
  @Operation(summary = "The jobs of the county, the latest first; count is of all pages")
  public TaskAnswer.Page list(@Valid @BeanParam Query query, @Valid @BeanParam PageRequest page) {
    TaskList list = tasks.list(query.filter(), page.from(), page.size());
    return new TaskAnswer.Page(
        list.count(), list.tasks().stream().map(task -> TaskAnswer.of(task, words)).toList());
  }

  /** A job. */
  @GET
  @Path("{id}")
  @Operation(summary = "A job: how it stands and how far it has come")
  public TaskAnswer find(@PathParam("id") long id) {
    return TaskAnswer.of(tasks.find(id), words);
  }

  /** Asks a job to stop. */
  @POST
  @Path("{id}/stop")
  @Operation(
      summary = "Asks a job to stop",
      description =
          "One that waits is cancelled at once, one that runs stops where nothing is half done;"
              + " nothing happens to one that has ended")
  public TaskAnswer stop(@PathParam("id") long id) {
    return TaskAnswer.of(tasks.stop(id), words);
  }
}
