package org.capitation.monitoring;

import java.util.Optional;
import org.capitation.value.Money;

/**
 * 全年预测: what the year is expected to come to (M6, M7).
 *
 * @param expected the forecast
 * @param range between what; nothing where nothing tells
 * @param straight the straight line, for comparison
 */
public record Forecast(Money expected, Optional<Range> range, Money straight) {
  /**
   * 预测区间.
   *
   * @param low not above the forecast
   * @param high not below it
   * @param years how many past years it rests on; 0 if on the months so far
   */
  public record Range(Money low, Money high, int years) {}
}
