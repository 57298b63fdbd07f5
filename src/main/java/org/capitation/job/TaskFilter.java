package org.capitation.job;

import java.util.Optional;

/**
 * 作业条件: which jobs a list shows.
 *
 * @param state how they stand; absent for all
 * @param kind their kind; absent for all
 */
public record TaskFilter(Optional<TaskState> state, Optional<String> kind) {
  /** All jobs. */
  public static final TaskFilter ALL = new TaskFilter(Optional.empty(), Optional.empty());
}
