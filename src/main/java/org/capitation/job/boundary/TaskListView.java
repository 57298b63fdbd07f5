package org.capitation.job.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capitation.job.Task;
import org.capitation.job.TaskFilter;
import org.capitation.job.TaskState;
import org.capitation.listing.Listings;
import org.capitation.listing.Shown;
import org.capitation.page.Display;
import org.capitation.page.Formats;
import org.capitation.page.Menu;
import org.capitation.page.Words;

/** 作业列表页: the long work of the county, refreshed while something runs. */
@Named
@RequestScoped
public class TaskListView {
  @Inject private Tasks tasks;
  @Inject private TaskListing listing;
  @Inject private Listings listings;
  @Inject private Menu menu;
  @Inject private Words words;
  @Inject private Formats formats;
  @Inject private HttpServletRequest request;
  @Inject private Clock clock;

  private TaskFilter filter;
  private Shown<Task> list;

  @PostConstruct
  void read() {
    filter = new TaskFilter(chosenState(), parameter("kind"));
    list = listings.show(listing, request::getParameter);
  }

  private Optional<TaskState> chosenState() {
    return parameter("state")
        .flatMap(
            name -> Arrays.stream(TaskState.values()).filter(s -> s.name().equals(name)).findAny());
  }

  private Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name)).filter(text -> !text.isBlank());
  }

  /** Asks the job to stop whose button was pressed, and shows the list again. */
  public void stop() throws IOException {
    Optional<Long> pressed =
        parameter("stop").filter(text -> text.matches("\\d{1,18}")).map(Long::valueOf);
    if (pressed.isPresent()) {
      tasks.stop(pressed.get());
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(
              request.getContextPath()
                  + "/job/list?kind="
                  + kind()
                  + "&state="
                  + state()
                  + "&page="
                  + list.paging().page());
    }
  }

  /** The jobs of the page. */
  public Shown<Task> list() {
    return list;
  }

  /** Whether one of them has not ended: then the page refreshes itself. */
  public boolean isRunning() {
    return list.rows().stream().anyMatch(task -> !task.state().ended());
  }

  /** The kind asked for, empty for all. */
  public String kind() {
    return filter.kind().filter(kinds()::contains).orElse("");
  }

  /** The state asked for, empty for all. */
  public String state() {
    return filter.state().map(TaskState::name).orElse("");
  }

  public boolean isNarrowed() {
    return filter.kind().isPresent() || filter.state().isPresent();
  }

  /** The kinds to choose from. */
  public List<String> kinds() {
    return tasks.kinds();
  }

  public TaskState[] states() {
    return TaskState.values();
  }

  /** The name of a kind in words. */
  public String nameOf(String kind) {
    return words.ifText("job.kind." + kind).orElse(kind);
  }

  /** Where people see what a job is about; null if the caller has no such page. */
  public String page(Task task) {
    return tasks
        .page(task)
        .filter(menu::leadsTo)
        .map(path -> request.getContextPath() + path)
        .orElse(null);
  }

  /** How far a job has come, in words; a dash while nothing is known. */
  public String progress(Task task) {
    // what a job counts is only told where people know it
    boolean known = words.ifText("job.progress.rows." + task.kind()).isPresent();
    String done = formats.count(task.done());
    if (task.state() == TaskState.DONE) {
      return known ? words.text("job.progress.rows." + task.kind(), done) : Display.NOTHING;
    }
    if (task.total() == 0) {
      return Display.NOTHING;
    }
    return known
        ? words.text("job.progress.of", done, formats.count(task.total()), percent(task))
        : words.text("job.progress.share", percent(task));
  }

  /** How far a job has come, in per cent. */
  public long percent(Task task) {
    return task.total() > 0 ? Math.min(100, task.done() * 100 / task.total()) : 0;
  }

  /** How long a job has taken; null before it began. */
  public String duration(Task task) {
    if (task.started() == null) {
      return null;
    }
    LocalDateTime end = task.ended() == null ? LocalDateTime.now(clock) : task.ended();
    return formats.duration(Duration.between(task.started(), end));
  }

  /** Why a job failed; null unless it did. */
  public String failure(Task task) {
    return task.failure() == null ? null : FailureWords.of(task, words);
  }

  /** Whether the person may stop a job. */
  public boolean mayStop(Task task) {
    return tasks.mayStop(task);
  }

  /** The style of the word for a state. */
  public String style(Task task) {
    return switch (task.state()) {
      case WAITING, CANCELLED -> "";
      case RUNNING -> "info";
      case DONE -> "good";
      case FAILED -> "bad";
    };
  }
}
