package org.capitation.monitoring;

import java.util.List;
import java.util.Optional;
import org.capitation.value.Citation;
import org.capitation.value.Unfit;

/**
 * 监测规定: what the pace rests on, and beyond which figures somebody is warned.
 *
 * @param basis the document that says so
 * @param years how many past years tell the season, 1 to 3
 * @param lags after how many months a service month is complete, 0 to 24
 * @param thresholds the thresholds, one of an indicator
 */
public record MonitoringTerms(Citation basis, int years, int lags, List<Threshold> thresholds) {
  /** The most past years. */
  public static final int MOST_YEARS = 3;

  /** The most months until a service month is complete. */
  public static final int MOST_LAGS = 24;

  /** Terms that warn of nothing: the season of three years, late rows of a year. */
  public static final MonitoringTerms NONE =
      new MonitoringTerms(new Citation("", ""), MOST_YEARS, 12, List.of());

  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if one is out of its bounds or an indicator has two thresholds
   */
  public MonitoringTerms {
    thresholds = List.copyOf(thresholds);
    if (years < 1 || years > MOST_YEARS) {
      throw new Unfit("number", 1, MOST_YEARS, years);
    }
    if (lags < 0 || lags > MOST_LAGS) {
      throw new Unfit("number", 0, MOST_LAGS, lags);
    }
    List<Indicator> indicators = thresholds.stream().map(Threshold::indicator).toList();
    if (indicators.stream().distinct().count() < indicators.size()) {
      throw new Unfit("order", indicators.stream().map(Indicator::code).toList());
    }
  }

  /** The threshold of an indicator, if there is one. */
  public Optional<Threshold> threshold(Indicator indicator) {
    return thresholds.stream().filter(one -> one.indicator() == indicator).findFirst();
  }
}
