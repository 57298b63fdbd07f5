package org.capitation.monitoring.boundary;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.monitoring.Deviation;
import org.capitation.monitoring.Forecast;
import org.capitation.monitoring.Level;
import org.capitation.monitoring.MonthOutlook;
import org.capitation.monitoring.Pace;
import org.capitation.monitoring.Reading;
import org.capitation.monitoring.Threshold;
import org.capitation.monitoring.Warning;
import org.capitation.monitoring.Watched;
import org.capitation.page.Words;
import org.capitation.page.Worked;
import org.capitation.registry.Community;
import org.capitation.value.Bound;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Step;

/**
 * 监测应答的一方: whose year goes how, as the API tells it. What nothing tells is absent.
 *
 * @param code the code of the community; absent for the county and for the unattributed
 * @param name its name
 * @param budget the budget of the year
 * @param booked what is booked to date
 * @param completed the same with the rows that are still to come
 * @param pace the pace, of both
 * @param forecast the forecast of the year
 * @param lastYear what the year before came to
 * @param months the months of the year
 * @param indicators the indicators
 * @param warnings what is beyond its threshold
 * @param deviation why the spending is not what the budget gives
 * @param steps how all of it was computed
 */
public record MonitoringLine(
    String code,
    String name,
    Money budget,
    Money booked,
    Money completed,
    PaceFigures pace,
    ForecastFigures forecast,
    Money lastYear,
    List<MonthOutlook> months,
    List<IndicatorFigure> indicators,
    List<WarningFigure> warnings,
    DeviationFigures deviation,
    List<Worked> steps) {
  private static final int DECIMALS = 6;

  /** 进度: the factors are rounded half up to six decimals. */
  public record PaceFigures(Money due, BigDecimal booked, BigDecimal completed) {
    static PaceFigures of(Pace pace) {
      return new PaceFigures(pace.due(), rounded(pace.booked()), rounded(pace.completed()));
    }
  }

  /**
   * 预测.
   *
   * @param years how many past years the range rests on; 0 if on the months so far
   */
  public record ForecastFigures(
      Money expected, Money low, Money high, Integer years, Money straight) {
    static ForecastFigures of(Forecast forecast) {
      Optional<Forecast.Range> range = forecast.range();
      return new ForecastFigures(
          forecast.expected(),
          range.map(Forecast.Range::low).orElse(null),
          range.map(Forecast.Range::high).orElse(null),
          range.map(Forecast.Range::years).orElse(null),
          forecast.straight());
    }
  }

  /** 阈值: at least or at most, whichever is there. */
  public record Limits(BigDecimal atLeast, BigDecimal atMost, BigDecimal alarm) {
    static Limits of(Threshold threshold) {
      BigDecimal limit = threshold.warning().limit();
      boolean most = threshold.warning().side() == Bound.Side.AT_MOST;
      return new Limits(most ? null : limit, most ? limit : null, threshold.alarm().orElse(null));
    }
  }

  /** 指标: its figure is a factor where the unit is PER_CENT, half up to six decimals. */
  public record IndicatorFigure(
      String code,
      String name,
      String definition,
      BigDecimal numerator,
      BigDecimal denominator,
      BigDecimal figure,
      Step.Unit unit,
      Limits threshold,
      Level level) {
    static IndicatorFigure of(Reading reading, Words words) {
      String code = reading.indicator().code();
      return new IndicatorFigure(
          code,
          words.text("monitoring.indicator." + code),
          words.text("monitoring.indicator." + code + ".definition"),
          reading.part(),
          reading.whole(),
          rounded(reading.figure()),
          reading.indicator().unit(),
          reading.threshold().map(Limits::of).orElse(null),
          reading.level().orElse(null));
    }
  }

  /** 预警. */
  public record WarningFigure(String code, Level level, BigDecimal figure, YearMonth since) {
    static WarningFigure of(Warning warning) {
      return new WarningFigure(
          warning.threshold().indicator().code(),
          warning.level(),
          rounded(warning.figure()),
          warning.since());
    }
  }

  /** 偏差: the parts add up to the spending less the budget. */
  public record DeviationFigures(
      Money budget, Money spending, Money difference, List<DeviationPart> parts) {
    static DeviationFigures of(Deviation deviation, Words words) {
      return new DeviationFigures(
          deviation.budget(),
          deviation.spending(),
          deviation.difference(),
          deviation.parts().entrySet().stream()
              .map(
                  part ->
                      new DeviationPart(
                          part.getKey(),
                          words.text("monitoring.cause." + part.getKey()),
                          part.getValue()))
              .toList());
    }
  }

  /** 偏差的一项. */
  public record DeviationPart(Deviation.Cause cause, String name, Money amount) {}

  static MonitoringLine of(Watched watched, Words words) {
    return new MonitoringLine(
        watched.community().map(Community::code).orElse(null),
        watched.community().map(Community::name).orElse(null),
        watched.budget(),
        watched.outlook().booked(),
        watched.outlook().completed(),
        watched.outlook().pace().map(PaceFigures::of).orElse(null),
        ForecastFigures.of(watched.outlook().forecast()),
        watched.outlook().lastYear().orElse(null),
        watched.outlook().months(),
        watched.readings().stream().map(one -> IndicatorFigure.of(one, words)).toList(),
        watched.warnings().stream().map(WarningFigure::of).toList(),
        watched.deviation().map(one -> DeviationFigures.of(one, words)).orElse(null),
        Worked.of(steps(watched), words));
  }

  /** The steps of the outlook, then those of the deviation. */
  static List<Step> steps(Watched watched) {
    return Stream.concat(
            watched.outlook().steps().stream(),
            watched.deviation().stream().map(Deviation::steps).flatMap(List::stream))
        .toList();
  }

  private static BigDecimal rounded(Quotient figure) {
    return figure.rounded(DECIMALS);
  }
}
