package org.capitation.policy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.capitation.monitoring.Indicator;
import org.capitation.monitoring.MonitoringTerms;
import org.capitation.monitoring.Threshold;
import org.capitation.value.Bound;

/** 读监测条款. */
final class MonitoringReader {
  private static final String THRESHOLDS = "thresholds";
  private static final String AT_LEAST = "at-least";
  private static final String AT_MOST = "at-most";

  /** The words, in their order. */
  private static final Map<String, Indicator> INDICATORS = new LinkedHashMap<>();

  static {
    Arrays.stream(Indicator.values()).forEach(one -> INDICATORS.put(one.code(), one));
  }

  private MonitoringReader() {}

  static MonitoringTerms read(Section s, String document) {
    MonitoringTerms terms =
        s.checked(
            THRESHOLDS,
            () ->
                new MonitoringTerms(
                    s.basis(document),
                    s.number("years", 1, MonitoringTerms.MOST_YEARS),
                    s.number("lag-months", 0, MonitoringTerms.MOST_LAGS),
                    s.sections(THRESHOLDS).stream().map(MonitoringReader::threshold).toList()));
    s.end();
    return terms;
  }

  private static Threshold threshold(Section s) {
    Indicator indicator = s.word("indicator", INDICATORS);
    Bound warning = warning(s);
    Optional<BigDecimal> alarm =
        s.has("alarm") ? Optional.of(s.figure("alarm").value()) : Optional.empty();
    Threshold threshold = s.checked("alarm", () -> new Threshold(indicator, warning, alarm));
    s.end();
    return threshold;
  }

  private static Bound warning(Section s) {
    if (s.has(AT_LEAST) && s.has(AT_MOST)) {
      throw s.bad(AT_MOST, "either", AT_LEAST, AT_MOST);
    }
    return s.has(AT_MOST)
        ? new Bound(Bound.Side.AT_MOST, s.figure(AT_MOST).value())
        : new Bound(Bound.Side.AT_LEAST, s.figure(AT_LEAST).value());
  }
}
