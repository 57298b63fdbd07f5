package org.capitation.monitoring.boundary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.monitoring.Analysis;
import org.capitation.monitoring.Deviation;
import org.capitation.monitoring.Forecast;
import org.capitation.monitoring.Indicator;
import org.capitation.monitoring.Outflow;
import org.capitation.monitoring.Outlook;
import org.capitation.monitoring.Pace;
import org.capitation.monitoring.Reading;
import org.capitation.monitoring.Warning;
import org.capitation.monitoring.Watched;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Step;

/** 运行结论: what stands out in the figures of a month, in numbered sentences. */
final class MonthFindings {
  /** What is compared with a year before. */
  private static final List<Indicator> COMPARED =
      List.of(Indicator.VISITS_PER_INSURED, Indicator.FEE_PER_VISIT, Indicator.FUND_PER_VISIT);

  private final Analysis analysis;
  private final Watched now;
  private final Locale language;
  private final List<String> sentences = new ArrayList<>();

  private MonthFindings(Analysis analysis, Locale language) {
    this.analysis = analysis;
    this.now = analysis.now();
    this.language = language;
  }

  /** The sentences, each with its number. */
  static List<String> of(Analysis analysis, Locale language) {
    MonthFindings findings = new MonthFindings(analysis, language);
    findings.pace();
    findings.forecast();
    findings.warnings();
    findings.compared();
    findings.outflow();
    findings.deviation();
    return findings.sentences;
  }

  private void pace() {
    Outlook outlook = now.outlook();
    String spent = Display.yuan(outlook.booked());
    String completed = Display.yuan(outlook.completed());
    Optional<Pace> pace = outlook.pace();
    if (pace.isEmpty()) {
      say("spent.unbudgeted", analysis.subject().month(), spent, completed);
      return;
    }
    String due = Display.yuan(pace.get().due());
    say("spent", analysis.subject().month(), spent, completed, due, percent(pace.get()));
    analysis
        .before()
        .flatMap(before -> before.outlook().pace())
        .ifPresent(before -> moved(before, pace.get()));
  }

  /** By what is shown of both: the reader can take one from the other. */
  private void moved(Pace before, Pace after) {
    BigDecimal points = number(after).subtract(number(before));
    String key = points.signum() > 0 ? "pace.up" : "pace.down";
    if (points.signum() == 0) {
      say("pace.same", percent(before));
    } else {
      say(key, percent(before), Figures.of(points.abs()));
    }
  }

  private static BigDecimal number(Pace pace) {
    return Display.precise(pace.completed(), Step.Unit.PER_CENT, List.of());
  }

  private String percent(Pace pace) {
    return Figures.of(number(pace)) + "%";
  }

  private void forecast() {
    Forecast forecast = now.outlook().forecast();
    String expected = Display.yuan(forecast.expected());
    Money left = now.budget().minus(forecast.expected());
    if (!now.budget().isPositive()) {
      say("forecast.unbudgeted", expected);
    } else if (left.isNegative()) {
      say("forecast.over", expected, Display.yuan(now.budget()), Display.yuan(left.negated()));
    } else {
      say("forecast.within", expected, Display.yuan(now.budget()), Display.yuan(left));
    }
    forecast.range().ifPresent(this::range);
  }

  private void range(Forecast.Range range) {
    String low = Display.yuan(range.low());
    String high = Display.yuan(range.high());
    if (!now.budget().isPositive()) {
      say("range", low, high);
    } else if (now.budget().compareTo(range.low()) < 0) {
      say("range.above", low, high);
    } else if (now.budget().compareTo(range.high()) < 0) {
      say("range.across", low, high);
    } else {
      say("range.below", low, high);
    }
  }

  private void warnings() {
    for (Warning warning : now.warnings()) {
      Indicator indicator = warning.threshold().indicator();
      Reading reading = analysis.reading(indicator).orElseThrow();
      say(
          "warning",
          named(indicator),
          shown(reading),
          text("monitoring.level." + warning.level()),
          ThresholdText.of(language, warning.threshold()),
          warning.since());
    }
    List<Reading> measured =
        now.readings().stream().filter(one -> one.threshold().isPresent()).toList();
    long kept = measured.stream().filter(one -> one.level().isEmpty()).count();
    if (!measured.isEmpty()) {
      say("kept", measured.size(), kept);
    }
  }

  private void compared() {
    for (Indicator indicator : COMPARED) {
      Optional<Reading> before =
          analysis.yearAgo().flatMap(then -> Analysis.reading(then, indicator));
      analysis
          .reading(indicator)
          .ifPresent(after -> before.ifPresent(then -> changed(indicator, then, after)));
    }
  }

  private void changed(Indicator indicator, Reading before, Reading after) {
    Quotient then = before.figure();
    if (then.part().signum() <= 0) {
      return;
    }
    Quotient change =
        new Quotient(
            after.figure().part().multiply(then.whole()),
            after.figure().whole().multiply(then.part()));
    BigDecimal percent =
        Display.precise(change, Step.Unit.PER_CENT, List.of()).subtract(new BigDecimal("100.0"));
    String key = percent.signum() < 0 ? "year.down" : "year.up";
    say(key, named(indicator), shown(after), shown(before), Figures.of(percent.abs()));
  }

  private void outflow() {
    Amounts month = analysis.placed().booked();
    Outflow outflow = analysis.outflow();
    Money away = month.fund().minus(analysis.placed().booked(Category.OWN_COMMUNITY).fund());
    if (!away.isPositive()) {
      say("outflow.none");
      return;
    }
    say("outflow", Display.yuan(away), Display.percent(away, month.fund()));
    outflow.top(1).stream()
        .filter(most -> most.amounts().fund().isPositive())
        .forEach(
            most ->
                say(
                    "outflow.most",
                    most.name(),
                    Display.yuan(most.amounts().fund()),
                    Display.percent(most.amounts().fund(), away)));
    outflow
        .before()
        .filter(before -> !before.fund().equals(away))
        .ifPresent(
            before ->
                say(
                    before.fund().compareTo(away) < 0 ? "outflow.more" : "outflow.less",
                    Display.yuan(before.fund()),
                    Display.yuan(away.minus(before.fund()).max(before.fund().minus(away)))));
  }

  private void deviation() {
    now.deviation()
        .filter(found -> !found.difference().isZero())
        .ifPresent(
            found -> {
              boolean over = found.difference().isPositive();
              // the largest of those on the side of the difference: there is always one
              Map.Entry<Deviation.Cause, Money> most =
                  found.parts().entrySet().stream()
                      .max(
                          Comparator.comparing(
                              part -> over ? part.getValue() : part.getValue().negated()))
                      .orElseThrow();
              Money apart = over ? found.difference() : found.difference().negated();
              say(
                  over ? "deviation.over" : "deviation.under",
                  Display.yuan(apart),
                  text("monitoring.cause." + most.getKey()),
                  Display.yuan(most.getValue()));
            });
  }

  private String named(Indicator indicator) {
    return text("monitoring.indicator." + indicator.code());
  }

  private static String shown(Reading reading) {
    return Display.figure(reading.figure(), reading.indicator().unit(), reading.limits());
  }

  private void say(String key, Object... arguments) {
    String sentence = text("monitoring.report.found." + key, arguments);
    sentences.add(sentences.size() + 1 + ". " + sentence);
  }

  private String text(String key, Object... arguments) {
    return Words.text(language, key, arguments);
  }
}
