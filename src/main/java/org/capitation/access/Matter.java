package org.capitation.access;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * 事项: what waits for somebody to act, or what they should know.
 *
 * @param kind its kind; the sentence has the key {@code desk.matter.<kind>}
 * @param names what the sentence names, in its order; the key of a word stands for the word
 * @param count how many papers, charges or persons it is about
 * @param address the page where it is done or seen, within the application
 * @param since when it came up; nothing where that is not known
 * @param due the last day on which it is in time; nothing without a deadline
 */
public record Matter(
    String kind,
    List<String> names,
    long count,
    String address,
    Optional<LocalDateTime> since,
    Optional<LocalDate> due) {

  /** Keeps the names from being changed. */
  public Matter {
    names = List.copyOf(names);
  }

  /** A matter of one, without a deadline. */
  public static Matter of(
      String kind, List<String> names, String address, Optional<LocalDateTime> since) {
    return new Matter(kind, names, 1, address, since, Optional.empty());
  }

  /** The same, to be done until a day, if there is one. */
  public Matter until(Optional<LocalDate> day) {
    return new Matter(kind, names, count, address, since, day);
  }

  /** The same about so many. */
  public Matter of(long many) {
    return new Matter(kind, names, many, address, since, due);
  }

  /** The deadline has passed. */
  public boolean isLate(LocalDate today) {
    return due.filter(today::isAfter).isPresent();
  }

  /** The key of its sentence. */
  public String key() {
    return "desk.matter." + kind;
  }
}
