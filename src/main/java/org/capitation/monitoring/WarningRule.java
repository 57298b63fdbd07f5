package org.capitation.monitoring;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.value.Quotient;

/** 预警规则: which indicators are beyond their thresholds, and since when (M9, M10). */
public final class WarningRule {
  private final MonitoringTerms terms;

  /** The rule under these terms. */
  public WarningRule(MonitoringTerms terms) {
    this.terms = terms;
  }

  /**
   * The warnings of a month, in the order of the terms.
   *
   * @param figures the figures of the indicators, month by month
   * @param month the month
   */
  public List<Warning> warnings(Map<YearMonth, Map<Indicator, Quotient>> figures, YearMonth month) {
    return terms.thresholds().stream()
        .flatMap(
            threshold ->
                level(threshold, figures, month)
                    .map(level -> warning(threshold, level, figures, month))
                    .stream())
        .toList();
  }

  private static Warning warning(
      Threshold threshold,
      Level level,
      Map<YearMonth, Map<Indicator, Quotient>> figures,
      YearMonth month) {
    YearMonth since =
        Stream.iterate(
                month,
                m -> level(threshold, figures, m).filter(l -> l.compareTo(level) >= 0).isPresent(),
                m -> m.minusMonths(1))
            .reduce((later, earlier) -> earlier)
            .orElseThrow();
    return new Warning(threshold, level, figures.get(month).get(threshold.indicator()), since);
  }

  private static Optional<Level> level(
      Threshold threshold, Map<YearMonth, Map<Indicator, Quotient>> figures, YearMonth month) {
    return Optional.ofNullable(figures.getOrDefault(month, Map.of()).get(threshold.indicator()))
        .flatMap(threshold::level);
  }
}
