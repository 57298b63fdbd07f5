package org.capitation.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.enrolment.CoverageFigures;
import org.capitation.ledger.Totals;
import org.capitation.monitoring.Observed.Signed;
import org.capitation.value.Bound;
import org.capitation.value.Money;
import org.capitation.value.Unfit;
import org.junit.jupiter.api.Test;

class IndicatorTest {
  private static final Attendance NOBODY =
      Attendance.of(new Totals(), account -> true, Attendance.Counts.of(List.of()));

  @Test
  void M1_what_has_no_denominator_is_absent() {
    Outlook outlook = Given.outlook(Money.ZERO, Optional.empty());
    Signed signed = new Signed(CoverageFigures.NONE, CoverageFigures.NONE);
    assertEquals(
        Map.of(),
        Indicator.of(
            new Observed(
                NOBODY, 0, Optional.of(signed), outlook, Money.ZERO, Optional.of(Money.ZERO))));
    assertEquals(
        Map.of(),
        Indicator.of(
            new Observed(NOBODY, 0, Optional.empty(), outlook, Money.ZERO, Optional.empty())));
  }

  @Test
  void every_indicator_level_and_cause_has_its_name_in_both_languages() {
    OutlookPropertiesTest.assertNamed(
        Stream.of(Indicator.values())
            .map(one -> "monitoring.indicator." + one.code())
            .flatMap(key -> Stream.of(key, key + ".definition")));
    OutlookPropertiesTest.assertNamed(
        Stream.of(Level.values()).map(level -> "monitoring.level." + level));
    OutlookPropertiesTest.assertNamed(
        Stream.of(Deviation.Cause.values()).map(cause -> "monitoring.cause." + cause));
  }

  @Test
  void M9_an_alarm_before_its_warning_is_refused() {
    Bound most = new Bound(Bound.Side.AT_MOST, BigDecimal.ONE);
    assertThrows(
        Unfit.class, () -> new Threshold(Indicator.PACE, most, Optional.of(new BigDecimal("0.9"))));
    assertThrows(
        Unfit.class, () -> new Threshold(Indicator.PACE, most, Optional.of(BigDecimal.ONE)));
    Bound below = new Bound(Bound.Side.BELOW, BigDecimal.ONE);
    assertThrows(
        IllegalArgumentException.class,
        () -> new Threshold(Indicator.PACE, below, Optional.empty()));
  }
}
