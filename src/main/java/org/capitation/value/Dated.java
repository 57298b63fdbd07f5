package org.capitation.value;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 分段有效: what holds in which time, such as the terms of successive documents; no two at once.
 *
 * @param spans the spans in the order of time
 */
public record Dated<T>(List<Span<T>> spans) {
  /**
   * What holds during a range of days.
   *
   * @param range the days
   * @param what what holds on them
   */
  public record Span<T>(DateRange range, T what) {}

  /**
   * Sorts the spans.
   *
   * @throws IllegalArgumentException if two of them hold on the same day
   */
  public Dated {
    spans = spans.stream().sorted((a, b) -> a.range().compareTo(b.range())).toList();
    for (int i = 1; i < spans.size(); i++) {
      if (spans.get(i).range().overlaps(spans.get(i - 1).range())) {
        throw new IllegalArgumentException(
            "two hold at once: " + spans.get(i - 1).range() + " and " + spans.get(i).range());
      }
    }
  }

  /** What holds on the day. */
  public Optional<T> on(LocalDate day) {
    for (Span<T> span : spans) {
      if (span.range().contains(day)) {
        return Optional.of(span.what());
      }
    }
    return Optional.empty();
  }
}
