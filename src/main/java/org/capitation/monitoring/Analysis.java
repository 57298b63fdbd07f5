package org.capitation.monitoring;

import java.time.YearMonth;
import java.util.Optional;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;

/**
 * 月度运行分析: how the year of a community goes at the end of a month, beside what was known a month and
 * a year before.
 *
 * @param subject what it is about
 * @param now how it goes
 * @param before how it went at the end of the month before; nothing where there is none
 * @param yearAgo how the year before went at the end of the same month; nothing where there is none
 * @param placed where it was spent
 * @param outflow at which institutions outside the community in the month
 */
public record Analysis(
    Subject subject,
    Watched now,
    Optional<Watched> before,
    Optional<Watched> yearAgo,
    Placed placed,
    Outflow outflow) {
  /** 分析对象: the pot, the budget year and the month at whose end it is looked at. */
  public record Subject(Pot pot, BudgetYear year, YearMonth month) {}

  /** An indicator as it stands; nothing where the data cannot give it. */
  public Optional<Reading> reading(Indicator indicator) {
    return reading(now, indicator);
  }

  /** The same of another time. */
  public static Optional<Reading> reading(Watched watched, Indicator indicator) {
    return watched.readings().stream().filter(one -> one.indicator() == indicator).findFirst();
  }
}
