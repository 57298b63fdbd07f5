package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.capitation.value.Quotient;
import org.capitation.value.Step;

/**
 * 考核结果: what a community has scored.
 *
 * @param marks the marks of each indicator, in their order, exact; nothing where they are missing
 * @param total all together, to two decimals; nothing as long as one is missing (S36)
 * @param steps how it was computed
 */
public record Appraised(
    List<Optional<Quotient>> marks, Optional<BigDecimal> total, List<Step> steps) {
  /** Keeps marks and steps from being changed. */
  public Appraised {
    marks = List.copyOf(marks);
    steps = List.copyOf(steps);
  }

  /** How many indicators have no marks yet. */
  public long missing() {
    return marks.stream().filter(Optional::isEmpty).count();
  }
}
