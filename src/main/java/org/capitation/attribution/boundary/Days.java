package org.capitation.attribution.boundary;

import java.time.LocalDate;
import org.capitation.value.DateRange;

/**
 * 起止日期: days as people write them.
 *
 * @param first the first day
 * @param last the last day, or null without an end
 */
public record Days(LocalDate first, LocalDate last) {
  /** The days of a range. */
  static Days of(DateRange range) {
    return new Days(range.from(), range.isOpen() ? null : range.lastDay());
  }
}
