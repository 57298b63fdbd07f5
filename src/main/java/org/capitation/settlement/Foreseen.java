package org.capitation.settlement;

import java.util.Optional;
import org.capitation.monitoring.Forecast;
import org.capitation.value.Money;

/**
 * 预计全年支出: what the spending of a community is expected to come to (M6, M7).
 *
 * @param likely the forecast
 * @param range between what; nothing where nothing tells
 */
public record Foreseen(Money likely, Optional<Range> range) {
  /**
   * 预测区间.
   *
   * @param low not above the forecast
   * @param high not below it
   */
  public record Range(Money low, Money high) {}

  /** As the monitoring forecasts it. */
  public static Foreseen of(Forecast forecast) {
    return new Foreseen(
        forecast.expected(), forecast.range().map(found -> new Range(found.low(), found.high())));
  }

  /** The spending on this basis; nothing for what is not told, or is booked. */
  Optional<Money> spending(SpendingBasis basis) {
    return switch (basis) {
      case BOOKED -> Optional.empty();
      case FORECAST -> Optional.of(likely);
      case LOW -> range.map(Range::low);
      case HIGH -> range.map(Range::high);
    };
  }
}
