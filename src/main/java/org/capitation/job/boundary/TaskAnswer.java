package org.capitation.job.boundary;

import java.time.LocalDateTime;
import java.util.List;
import org.capitation.job.Task;
import org.capitation.job.TaskState;
import org.capitation.page.Words;

/**
 * 作业答复: a job as the API tells it.
 *
 * @param failure the code of why it failed; null unless it did
 * @param detail the same in words
 */
public record TaskAnswer(
    long id,
    String kind,
    long subject,
    String label,
    TaskState state,
    long done,
    long total,
    String failure,
    String detail,
    String askedBy,
    LocalDateTime askedAt,
    LocalDateTime startedAt,
    LocalDateTime endedAt) {

  /**
   * 作业列表答复.
   *
   * @param count how many there are on all pages
   */
  public record Page(long count, List<TaskAnswer> tasks) {}

  static TaskAnswer of(Task task, Words words) {
    return new TaskAnswer(
        task.id(),
        task.kind(),
        task.subject(),
        task.label(),
        task.state(),
        task.done(),
        task.total(),
        task.failure(),
        task.failure() == null ? null : FailureWords.of(task, words),
        task.asked().by(),
        task.asked().at(),
        task.started(),
        task.ended());
  }
}
