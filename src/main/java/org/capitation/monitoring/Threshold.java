package org.capitation.monitoring;

import java.math.BigDecimal;
import java.util.Optional;
import org.capitation.value.Bound;
import org.capitation.value.Quotient;
import org.capitation.value.Unfit;

/**
 * 阈值: beyond which figure an indicator is warned of (M9).
 *
 * @param indicator the indicator
 * @param warning what its figure has to keep, at least or at most
 * @param alarm the figure on the same side, farther out, beyond which it is an alarm; nothing for
 *     warnings alone
 */
public record Threshold(Indicator indicator, Bound warning, Optional<BigDecimal> alarm) {
  /**
   * Checks the figures.
   *
   * @throws IllegalArgumentException if the bound is not kept at its limit, or the alarm comes
   *     before the warning
   */
  public Threshold {
    if (!warning.holds(Quotient.of(warning.limit()))) {
      throw new IllegalArgumentException("not kept at its limit: " + warning);
    }
    if (alarm.isPresent() && warning.holds(Quotient.of(alarm.get()))) {
      throw new Unfit("alarm", alarm.get().toPlainString(), warning.limit().toPlainString());
    }
  }

  /** How far beyond it a figure is; nothing if the figure keeps it. */
  public Optional<Level> level(Quotient figure) {
    if (warning.holds(figure)) {
      return Optional.empty();
    }
    boolean alarming = alarm.isPresent() && !new Bound(warning.side(), alarm.get()).holds(figure);
    return Optional.of(alarming ? Level.ALARM : Level.WARNING);
  }
}
