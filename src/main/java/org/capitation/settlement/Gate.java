package org.capitation.settlement;

import java.util.Optional;
import org.capitation.value.Bound;
import org.capitation.value.Step;

/**
 * 门槛指标: without it no retention (S12).
 *
 * @param indicator the name of the indicator
 * @param bound what its figure has to keep, tested without rounding
 * @param unit whether the figure is a per cent figure or a number, for showing
 */
public record Gate(String indicator, Bound bound, Step.Unit unit) {
  /** The indicator and its bound. */
  @Override
  public String toString() {
    return indicator + " " + limit();
  }

  /** The bound as it is shown: {@code ≤ 1.8%}. */
  public String limit() {
    return bound.side().sign() + " " + new Step.Result(bound.limit(), unit, Optional.empty());
  }
}
