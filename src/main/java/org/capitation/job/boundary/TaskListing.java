package org.capitation.job.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.capitation.job.Task;
import org.capitation.job.TaskFilter;
import org.capitation.job.TaskList;
import org.capitation.job.TaskState;
import org.capitation.listing.Asked;
import org.capitation.listing.Field;
import org.capitation.listing.Listing;
import org.capitation.listing.Order;
import org.capitation.listing.Portion;
import org.capitation.page.Authors;
import org.capitation.page.Words;

/** 作业清单: the page shows more of what runs; this is what can be taken away. */
@ApplicationScoped
public class TaskListing implements Listing<Task> {
  private static final About ABOUT =
      new About("job/list", "job.title", "job.found", List.of("kind", "state"));

  @Inject private Tasks tasks;
  @Inject private Authors authors;
  @Inject private Words words;

  @Override
  public About about() {
    return ABOUT;
  }

  @Override
  public List<Field<Task>> fields() {
    return List.of(
        Field.text("job.what", task -> kind(task.kind())),
        Field.text("job.label", Task::label),
        Field.text("job.state", task -> words.text("job.state." + task.state())),
        Field.code("job.asked", task -> authors.name(task.asked().by())),
        Field.day("job.asked.time", task -> task.asked().at()),
        Field.day("job.ended", Task::ended));
  }

  /** The latest first. */
  @Override
  public Order usual(UnaryOperator<String> parameters) {
    return Order.down("time");
  }

  @Override
  public Portion<Task> read(Asked asked) {
    TaskFilter filter =
        new TaskFilter(asked.constant("state", TaskState.values()), asked.given("kind"));
    TaskList found = tasks.list(filter, asked.first(), asked.size());
    return Portion.of(found.count(), found.tasks());
  }

  private String kind(String kind) {
    return words.ifText("job.kind." + kind).orElse(kind);
  }

  @Override
  public Optional<String> chip(String filter, String value) {
    return switch (filter) {
      case "kind" -> Optional.of(kind(value));
      case "state" -> words.ifText("job.state." + value);
      default -> Optional.empty();
    };
  }
}
