package org.capitation.files;

import java.util.List;

/**
 * 失败原因: why an import failed.
 *
 * @param code the code of a {@link Reason}, or a word of the job
 * @param arguments what belongs into the words for it
 */
public record Failure(String code, List<String> arguments) {
  /** Keeps its own copy. */
  public Failure {
    arguments = List.copyOf(arguments);
  }
}
