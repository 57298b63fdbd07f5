package org.capitation.desk.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Matter;
import org.capitation.page.Words;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** 待办接口. */
@Path("desk/tasks")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class TasksResource {
  @Inject private MyMatters matters;
  @Inject private Words words;

  /**
   * 待办与消息.
   *
   * @param waiting what waits for the caller, the most urgent first
   * @param news what happened of late, the newest first
   * @param read until when the caller has said that all news are known
   */
  public record Answer(List<Task> waiting, List<Task> news, Optional<LocalDateTime> read) {}

  /**
   * 一项.
   *
   * @param kind its kind
   * @param text the sentence that the pages show
   * @param page the page where it is done or seen
   * @param since when it came up
   * @param due the last day on which it is in time
   */
  public record Task(
      String kind,
      String text,
      String page,
      Optional<LocalDateTime> since,
      Optional<LocalDate> due) {}

  /** What waits for the caller, and the news. */
  @GET
  @Operation(summary = "What waits for the caller, and what happened in the last 30 days")
  public Answer list() {
    return new Answer(tasks(matters.waiting()), tasks(matters.news()), matters.read());
  }

  /** The caller knows all news of up to now. */
  @POST
  @Path("read")
  @Operation(summary = "Marks all news as read")
  public Answer read() {
    matters.markRead();
    return list();
  }

  private List<Task> tasks(List<Matter> all) {
    return all.stream()
        .map(one -> new Task(one.kind(), words.matter(one), one.address(), one.since(), one.due()))
        .toList();
  }
}
