package org.capitation.job.store;

import java.time.LocalDateTime;
import java.util.List;
import org.capitation.job.TaskState;

/**
 * 作业的终结: how a job ended.
 *
 * @param state done, cancelled or failed
 * @param failure the code of why it failed; null unless it did
 * @param arguments what belongs into the words for it
 * @param at when
 */
public record TaskEnd(TaskState state, String failure, List<String> arguments, LocalDateTime at) {

  /** Done or cancelled. */
  public static TaskEnd of(TaskState state, LocalDateTime at) {
    return new TaskEnd(state, null, List.of(), at);
  }

  /** Failed, for a reason that there are words for. */
  public static TaskEnd failed(String code, List<String> arguments, LocalDateTime at) {
    return new TaskEnd(TaskState.FAILED, code, List.copyOf(arguments), at);
  }
}
