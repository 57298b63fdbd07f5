package org.capitation.monitoring.boundary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Table;
import org.capitation.monitoring.Analysis;
import org.capitation.monitoring.Deviation;
import org.capitation.monitoring.Forecast;
import org.capitation.monitoring.Indicator;
import org.capitation.monitoring.MonthOutlook;
import org.capitation.monitoring.Pace;
import org.capitation.monitoring.Reading;
import org.capitation.monitoring.Watched;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.value.Money;
import org.capitation.value.Ratio;

/** 月度运行分析的各表, in a language: pace, indicators and deviation. */
final class MonthTables {
  private final Analysis analysis;
  private final Locale language;

  MonthTables(Analysis analysis, Locale language) {
    this.analysis = analysis;
    this.language = language;
  }

  /** Pace and forecast, beside a month and a year before. */
  Table outlook() {
    List<List<Object>> rows =
        List.of(
            row("monitoring.report.budget", watched -> Optional.of(watched.budget())),
            row("monitoring.due", watched -> watched.outlook().pace().map(Pace::due)),
            row("monitoring.booked", watched -> Optional.of(watched.outlook().booked())),
            row("monitoring.completed", watched -> Optional.of(watched.outlook().completed())),
            row("monitoring.forecast", watched -> Optional.of(forecast(watched).expected())),
            row(
                "monitoring.report.low",
                watched -> forecast(watched).range().map(Forecast.Range::low)),
            row(
                "monitoring.report.high",
                watched -> forecast(watched).range().map(Forecast.Range::high)),
            row("monitoring.report.straight", watched -> Optional.of(forecast(watched).straight())),
            row("monitoring.last-year", watched -> watched.outlook().lastYear()));
    return Table.of(
            text("monitoring.paces"),
            List.of(
                Column.of(text("monitoring.report.item"), Kind.TEXT, 150),
                Column.money(now(), 100).unsummed(),
                Column.money(before(), 100).unsummed(),
                Column.money(yearAgo(), 100).unsummed()),
            rows)
        .strong(List.of(3, 4));
  }

  private List<Object> row(String key, Function<Watched, Optional<Money>> figure) {
    return Arrays.asList(
        text(key),
        figure.apply(analysis.now()).orElse(null),
        analysis.before().flatMap(figure).orElse(null),
        analysis.yearAgo().flatMap(figure).orElse(null));
  }

  private static Forecast forecast(Watched watched) {
    return watched.outlook().forecast();
  }

  /** The months of the year by their service dates. */
  Table months() {
    List<MonthOutlook> months = analysis.now().outlook().months();
    List<List<Object>> rows = new ArrayList<>();
    for (MonthOutlook month : months) {
      Money spent = month.booked().plus(month.late());
      boolean over = !month.month().isAfter(analysis.subject().month());
      rows.add(
          Arrays.asList(
              month.month(),
              month.booked(),
              month.late(),
              month.ahead(),
              month.due(),
              over ? share(spent, month.due()) : null));
    }
    return Table.of(
            text("monitoring.months"),
            List.of(
                Column.of(text("monitoring.service-month"), Kind.DAY, 60),
                Column.money(text("monitoring.booked"), 90),
                Column.money(text("monitoring.late"), 90),
                Column.money(text("monitoring.ahead"), 90),
                Column.money(text("monitoring.due.month"), 90),
                Column.of(text("monitoring.report.of-due"), Kind.PER_CENT, 60)),
            rows)
        .total(
            Arrays.asList(
                text("monitoring.report.total"),
                sum(months, MonthOutlook::booked),
                sum(months, MonthOutlook::late),
                sum(months, MonthOutlook::ahead),
                sum(months, MonthOutlook::due),
                null));
  }

  private static Money sum(List<MonthOutlook> months, Function<MonthOutlook, Money> of) {
    return Money.total(months.stream().map(of).toList());
  }

  /** All indicators; those beyond their thresholds stand out. */
  Table indicators() {
    List<List<Object>> rows = new ArrayList<>();
    List<Integer> beyond = new ArrayList<>();
    for (Reading reading : analysis.now().readings()) {
      if (reading.level().isPresent()) {
        beyond.add(rows.size());
      }
      rows.add(row(reading));
    }
    return Table.of(
            text("monitoring.indicators"),
            List.of(
                Column.of(text("monitoring.indicator"), Kind.TEXT, 110),
                Column.of(text("monitoring.report.unit"), Kind.CODE, 34),
                Column.of(now(), Kind.FIGURE, 62),
                Column.of(text("monitoring.threshold"), Kind.TEXT, 110),
                Column.of(text("monitoring.verdict"), Kind.CODE, 50),
                Column.of(before(), Kind.FIGURE, 62),
                Column.of(yearAgo(), Kind.FIGURE, 62)),
            rows)
        .strong(beyond);
  }

  private List<Object> row(Reading reading) {
    Indicator indicator = reading.indicator();
    return Arrays.asList(
        text("monitoring.indicator." + indicator.code()),
        text("monitoring.report.unit." + indicator.unit()),
        number(reading),
        reading.threshold().map(one -> ThresholdText.of(language, one)).orElse(null),
        reading.threshold().map(one -> verdict(reading)).orElse(null),
        analysis.before().map(then -> number(then, indicator)).orElse(null),
        analysis.yearAgo().map(then -> number(then, indicator)).orElse(null));
  }

  private static BigDecimal number(Watched watched, Indicator indicator) {
    return Analysis.reading(watched, indicator).map(MonthTables::number).orElse(null);
  }

  /** As precise as it takes to be seen on the right side of its threshold. */
  private static BigDecimal number(Reading reading) {
    return Display.precise(reading.figure(), reading.indicator().unit(), reading.limits());
  }

  private String verdict(Reading reading) {
    return reading
        .level()
        .map(level -> text("monitoring.level." + level))
        .orElse(text("monitoring.kept"));
  }

  /** Why the spending is not what the budget gives (M11). */
  Table deviation(Deviation deviation) {
    List<List<Object>> rows = new ArrayList<>();
    deviation
        .parts()
        .forEach(
            (cause, amount) ->
                rows.add(
                    List.of(
                        text("monitoring.cause." + cause),
                        text("monitoring.cause." + cause + ".definition"),
                        amount)));
    return Table.of(
            text("monitoring.deviation"),
            List.of(
                Column.of(text("monitoring.cause"), Kind.TEXT, 90),
                Column.of(text("monitoring.definition"), Kind.TEXT, 300),
                Column.money(text("monitoring.amount"), 90)),
            rows)
        .total(Arrays.asList(text("monitoring.report.apart"), null, deviation.difference()));
  }

  private String now() {
    return text("monitoring.report.now", analysis.subject().month());
  }

  private String before() {
    return text("monitoring.report.before", analysis.subject().month().minusMonths(1));
  }

  private String yearAgo() {
    return text("monitoring.report.year-ago", analysis.subject().month().minusYears(1));
  }

  /** What part of the whole it is; null of a whole that is not above 0.00. */
  static Ratio share(Money part, Money whole) {
    return whole.isPositive() ? Ratio.of(part, whole) : null;
  }

  private String text(String key, Object... arguments) {
    return Words.text(language, key, arguments);
  }
}
