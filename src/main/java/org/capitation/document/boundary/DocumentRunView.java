package org.capitation.document.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.List;
import org.capitation.document.Issued;
import org.capitation.document.Run;
import org.capitation.document.Run.Outcome;
import org.capitation.job.Task;
import org.capitation.job.TaskState;
import org.capitation.page.Sent;
import org.capitation.value.Missing;

/** 批次页: how an issue to all, or a check of all, goes on, and what came of it. */
@Named
@RequestScoped
public class DocumentRunView {
  @Inject private DocumentRuns runs;
  @Inject private Documents documents;
  @Inject private Sent sent;

  private DocumentRuns.Shown shown;

  @PostConstruct
  void read() {
    shown = runs.find(sent.id("run"));
  }

  /** Asks it to stop. */
  public void act() throws IOException, ServletException {
    sent.act(
        button -> {
          if (!button.equals("stop")) {
            throw new Missing("act", button);
          }
          runs.stop(shown.run().id());
          return "/document/run?id=" + shown.run().id();
        });
  }

  public Run run() {
    return shown.run();
  }

  /** It is a check, not an issue. */
  public boolean isCheck() {
    return run().subject().isEmpty();
  }

  public boolean isRunning() {
    return shown.isRunning();
  }

  /** The person may ask it to stop. */
  public boolean isStoppable() {
    return isRunning()
        && (isCheck()
            || documents.kinds().stream()
                .filter(Documents.Seen::issuer)
                .anyMatch(seen -> seen.kind().name().equals(run().subject().get().kind())));
  }

  /** The text that tells how it stands. */
  public String stage() {
    TaskState state = shown.task().map(Task::state).orElse(TaskState.DONE);
    return switch (state) {
      case WAITING -> "document.run.waiting";
      case RUNNING -> "document.run.running";
      case CANCELLED -> "document.run.stopped";
      case FAILED -> "document.run.failed";
      case DONE -> "";
    };
  }

  /** How much it has done of how much; null while that is not known. */
  public Task task() {
    return shown.task().filter(task -> task.total() > 0).orElse(null);
  }

  /** What is told of each: all of an issue, and what a check has found. */
  public List<Run.Line> lines() {
    return isCheck()
        ? run().lines().stream().filter(line -> line.outcome() == Outcome.SUPERSEDED).toList()
        : run().lines();
  }

  /** The document of a line; null where there is none. */
  public Issued issued(Run.Line line) {
    return shown.issued().get(line.issue());
  }

  /** How many came to this. */
  public long count(String outcome) {
    return run().count(Outcome.valueOf(outcome));
  }

  /** There is something to download. */
  public boolean isZippable() {
    return !isCheck() && !shown.issued().isEmpty();
  }
}
