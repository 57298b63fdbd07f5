package org.capitation.job;

import java.time.LocalDateTime;
import java.util.List;
import org.capitation.value.Stamp;

/**
 * 作业: one piece of long work of a county.
 *
 * @param id our key
 * @param county the area code of the county
 * @param kind the kind of job
 * @param subject the key of what it is about, in the books of its feature; 0 for nothing in
 *     particular
 * @param label what people call it by, such as the name of a file
 * @param state how it stands
 * @param done how far it has come, in the unit of the job
 * @param total how much there is to do in that unit; 0 while unknown
 * @param failure the code of why it failed; null unless it did. {@code interrupted}: the server was
 *     stopped under it, {@code broken}: a fault that the log tells more about; anything else is a
 *     word of the feature ({@link Failed})
 * @param arguments what belongs into the words for the failure; for {@code broken} the number by
 *     which the log tells more
 * @param asked who asked for it, and when
 * @param started null while it waits
 * @param ended null until it has ended
 */
public record Task(
    long id,
    String county,
    String kind,
    long subject,
    String label,
    TaskState state,
    long done,
    long total,
    String failure,
    List<String> arguments,
    Stamp asked,
    LocalDateTime started,
    LocalDateTime ended) {

  /** Keeps its own copy of the arguments. */
  public Task {
    arguments = List.copyOf(arguments);
  }

  /** The feature that it belongs to: the first part of its kind. */
  public String feature() {
    return kind.substring(0, kind.indexOf('-'));
  }
}
