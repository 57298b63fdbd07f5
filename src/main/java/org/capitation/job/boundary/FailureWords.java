package org.capitation.job.boundary;

import java.util.stream.Stream;
import org.capitation.job.Task;
import org.capitation.page.Words;

/** 失败原因: why a job failed, in words (J6). */
final class FailureWords {
  private FailureWords() {}

  /** The feature's words for the code, else the frame's, else the code itself. */
  static String of(Task task, Words words) {
    return Stream.of(task.feature() + ".failure.", task.feature() + ".reason.", "job.failure.")
        .map(beginning -> beginning + task.failure())
        .filter(key -> words.ifText(key).isPresent())
        .findFirst()
        .map(key -> words.text(key, task.arguments().toArray()))
        .orElse(task.failure());
  }
}
