package org.capitation.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.capitation.value.DateRange;

/**
 * 医共体目录: on which days each community exists (G6).
 *
 * <p>A community that was merged into another, or split, has an end; what was registered as its own
 * beyond that day belongs to nobody until it is registered anew.
 */
public final class Communities {
  private final Map<Integer, DateRange> days;

  /** The communities given. */
  public Communities(List<Community> communities) {
    days = communities.stream().collect(Collectors.toMap(Community::id, Community::range));
  }

  /** The memberships, cut to the days on which their communities exist. */
  public List<Membership> memberships(List<Membership> registered) {
    return registered.stream()
        .flatMap(
            m ->
                within(m.community(), m.range()).stream()
                    .map(range -> new Membership(m.community(), m.institution(), range)))
        .toList();
  }

  /** The catchments, cut to the days on which their communities exist. */
  public List<Catchment> catchments(List<Catchment> registered) {
    return registered.stream()
        .flatMap(
            c ->
                within(c.community(), c.range()).stream()
                    .map(range -> new Catchment(c.kind(), c.code(), c.community(), range)))
        .toList();
  }

  private Optional<DateRange> within(int community, DateRange range) {
    return Optional.ofNullable(days.get(community)).flatMap(range::intersection);
  }
}
