package org.capitation.monitoring;

import java.util.List;
import java.util.Optional;
import org.capitation.value.Money;
import org.capitation.value.Step;

/**
 * 支出展望: how far the year is and where it leads, step by step.
 *
 * @param booked what is booked to date
 * @param completed the same with the rows that are still to come
 * @param pace the pace; nothing without a budget above 0.00
 * @param forecast what the year is expected to come to
 * @param lastYear what the year before came to; nothing if it is not wholly in the books
 * @param months the months of the year
 * @param steps how it was computed
 */
public record Outlook(
    Money booked,
    Money completed,
    Optional<Pace> pace,
    Forecast forecast,
    Optional<Money> lastYear,
    List<MonthOutlook> months,
    List<Step> steps) {
  /** Keeps months and steps from being changed. */
  public Outlook {
    months = List.copyOf(months);
    steps = List.copyOf(steps);
  }
}
