package org.capitation.settlement;

import java.util.List;
import java.util.Optional;

/**
 * 预计清算: the year end as the monitoring sees it come (S40, S41); all lists in the order of the
 * communities.
 *
 * @param likely by the forecast
 * @param range by the lowest and the highest spending; nothing where that is not told of all
 */
public record Expected(List<Settlement> likely, Optional<Range> range) {
  /**
   * 预计区间.
   *
   * @param low if as little is spent as may be
   * @param high if as much is
   */
  public record Range(List<Settlement> low, List<Settlement> high) {
    /** Keeps the lists from being changed. */
    public Range {
      low = List.copyOf(low);
      high = List.copyOf(high);
    }
  }

  /** Keeps the list from being changed. */
  public Expected {
    likely = List.copyOf(likely);
  }

  /** What is to be expected under these terms; nothing without a forecast for every community. */
  public static Optional<Expected> of(YearCopy copy, SettlementTerms terms) {
    if (!copy.tells(SpendingBasis.FORECAST)) {
      return Optional.empty();
    }
    Optional<Range> range =
        copy.tells(SpendingBasis.LOW)
            ? Optional.of(
                new Range(
                    settled(copy, SpendingBasis.LOW, terms),
                    settled(copy, SpendingBasis.HIGH, terms)))
            : Optional.empty();
    return Optional.of(new Expected(settled(copy, SpendingBasis.FORECAST, terms), range));
  }

  private static List<Settlement> settled(
      YearCopy copy, SpendingBasis basis, SettlementTerms terms) {
    return copy.with(Changes.spentAs(basis), terms).settle();
  }
}
