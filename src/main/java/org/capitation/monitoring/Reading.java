package org.capitation.monitoring;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.value.Quotient;

/**
 * 指标读数: an indicator with its figure and what it is measured by.
 *
 * @param indicator the indicator
 * @param part the numerator
 * @param whole the denominator
 * @param figure the figure, exact
 * @param threshold what it has to keep, if anything
 */
public record Reading(
    Indicator indicator,
    BigDecimal part,
    BigDecimal whole,
    Quotient figure,
    Optional<Threshold> threshold) {

  /** The figure of an indicator under its threshold. */
  public static Reading of(
      Indicator indicator, Quotient figure, Outlook outlook, Optional<Threshold> threshold) {
    // the exact denominator of the pace is itself a quotient
    boolean pace = indicator == Indicator.PACE && outlook.pace().isPresent();
    return new Reading(
        indicator,
        pace ? outlook.completed().yuan() : figure.part(),
        pace ? outlook.pace().get().due().yuan() : figure.whole(),
        figure,
        threshold);
  }

  /** How far beyond its threshold it is; nothing if it keeps it or has none. */
  public Optional<Level> level() {
    return threshold.flatMap(one -> one.level(figure));
  }

  /** The figures that it must be seen on the right side of. */
  public Collection<BigDecimal> limits() {
    return threshold
        .map(one -> Stream.concat(Stream.of(one.warning().limit()), one.alarm().stream()).toList())
        .orElse(List.of());
  }
}
