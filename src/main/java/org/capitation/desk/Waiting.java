package org.capitation.desk;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.capitation.access.Matter;

/**
 * 待办分类: what waits for somebody, of one kind.
 *
 * @param kind the kind
 * @param matters what waits
 */
public record Waiting(String kind, List<Matter> matters) {
  /** Keeps the list from being changed. */
  public Waiting {
    matters = List.copyOf(matters);
  }

  /** By kind, in the order of the first of each. */
  public static List<Waiting> of(List<Matter> all) {
    Map<String, List<Matter>> kinds = new LinkedHashMap<>();
    all.forEach(one -> kinds.computeIfAbsent(one.kind(), kind -> new ArrayList<>()).add(one));
    return kinds.entrySet().stream()
        .map(kind -> new Waiting(kind.getKey(), kind.getValue()))
        .toList();
  }

  /** How much it is: papers, charges or persons. */
  public long count() {
    return matters.stream().mapToLong(Matter::count).sum();
  }

  /** Since when the oldest waits; nothing where that is not known. */
  public Optional<LocalDateTime> since() {
    return matters.stream().flatMap(one -> one.since().stream()).min(Comparator.naturalOrder());
  }

  /** The first deadline; nothing without any. */
  public Optional<LocalDate> due() {
    return matters.stream().flatMap(one -> one.due().stream()).min(Comparator.naturalOrder());
  }

  /** Where it is done: the page of the only one, or the list of all of the kind. */
  public String address() {
    return matters.size() == 1 ? matters.get(0).address() : "/desk/tasks?kind=" + kind;
  }
}
