package org.capitation.monitoring.boundary;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import org.capitation.monitoring.Threshold;
import org.capitation.page.Words;
import org.capitation.value.Step;

/** 阈值的写法: a threshold in signs. */
final class ThresholdText {
  private ThresholdText() {}

  static String of(Locale language, Threshold threshold) {
    Step.Unit unit = threshold.indicator().unit();
    String warning =
        threshold.warning().side().sign() + " " + limit(threshold.warning().limit(), unit);
    return threshold
        .alarm()
        .map(
            alarm ->
                Words.text(language, "monitoring.threshold.alarm", warning, limit(alarm, unit)))
        .orElse(warning);
  }

  private static String limit(BigDecimal limit, Step.Unit unit) {
    return new Step.Result(limit, unit, Optional.empty()).toString();
  }
}
