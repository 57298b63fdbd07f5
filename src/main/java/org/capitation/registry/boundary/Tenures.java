package org.capitation.registry.boundary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.capitation.value.DateRange;

/**
 * 归属期间: to which community something belongs, one at a time.
 *
 * @param <T> what belongs to it
 */
final class Tenures<T> {
  private final Map<T, TreeMap<LocalDate, Tenure>> byHolder = new HashMap<>();

  private record Tenure(int community, DateRange range) {}

  /**
   * Takes the days on which something belongs to a community, in place of those that began on the
   * same day; false if it belongs to a community already on one of them.
   */
  boolean admit(T what, int community, DateRange range) {
    TreeMap<LocalDate, Tenure> tenures = byHolder.computeIfAbsent(what, w -> new TreeMap<>());
    Tenure same = tenures.get(range.from());
    if (same != null && same.community() != community) {
      return false;
    }
    boolean clash = tenures.values().stream().anyMatch(t -> t != same && t.range().overlaps(range));
    if (!clash) {
      tenures.put(range.from(), new Tenure(community, range));
    }
    return !clash;
  }
}
