package org.capitation.monitoring;

import java.math.BigDecimal;
import java.time.YearMonth;
import org.capitation.registry.Pot;
import org.capitation.value.Bound;
import org.capitation.value.Stamp;

/**
 * 发出的预警: a warning of a month as it was computed when it was issued; it stays as it is.
 *
 * @param subject whose it is
 * @param indicator the indicator
 * @param level how far beyond its threshold it was
 * @param figure its figure, half up to eight decimals
 * @param bound what it had to keep
 * @param since the first month since when it was at this level
 * @param stamp who issued it, and when
 */
public record Issued(
    Subject subject,
    Indicator indicator,
    Level level,
    BigDecimal figure,
    Bound bound,
    YearMonth since,
    Stamp stamp) {
  /** The decimals that are kept. */
  private static final int DECIMALS = 8;

  /** 预警对象: the community by key, {@code 0} for the whole county, and the month looked at. */
  public record Subject(Pot pot, int year, YearMonth month, int community) {}

  /** A warning that is issued. */
  public static Issued of(Subject subject, Warning warning, Stamp stamp) {
    return new Issued(
        subject,
        warning.threshold().indicator(),
        warning.level(),
        warning.figure().rounded(DECIMALS),
        warning.threshold().warning(),
        warning.since(),
        stamp);
  }
}
