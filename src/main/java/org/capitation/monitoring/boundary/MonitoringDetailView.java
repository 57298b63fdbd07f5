package org.capitation.monitoring.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.capitation.access.Caller;
import org.capitation.monitoring.Deviation;
import org.capitation.monitoring.Level;
import org.capitation.monitoring.MonthOutlook;
import org.capitation.monitoring.Reading;
import org.capitation.monitoring.Threshold;
import org.capitation.monitoring.Warning;
import org.capitation.monitoring.Watched;
import org.capitation.page.BarChart;
import org.capitation.page.Display;
import org.capitation.page.Formats;
import org.capitation.page.Language;
import org.capitation.page.Selection;
import org.capitation.page.Words;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Step;

/** 监测明细页: how the year of one community, or of the county, goes, and why. */
@Named
@RequestScoped
public class MonitoringDetailView {
  @Inject private MonitoringChoice monitoringChoice;
  @Inject private Monitorings monitorings;
  @Inject private Selection selection;
  @Inject private Caller caller;
  @Inject private Formats formats;
  @Inject private Words words;
  @Inject private Language language;

  private List<Community> communities;
  private Optional<Monitored> monitored;

  @PostConstruct
  void read() {
    communities = monitorings.communities();
    boolean only = !caller.seesWholeCounty() && monitoringChoice.community().isEmpty();
    monitored =
        monitoringChoice.look(
            Pot.of(selection.pot()).orElseThrow(),
            only ? communities.get(0).code() : monitoringChoice.community());
  }

  /** The communities to choose from. */
  public List<Community> communities() {
    return communities;
  }

  /** Whether there is a policy pack, and a month of the year is over. */
  public boolean isPresent() {
    return monitored.isPresent();
  }

  /** How the pot goes. */
  public Monitored monitored() {
    return monitored.orElseThrow();
  }

  /** Whose year is shown. */
  public Watched shown() {
    return monitored().parts().first();
  }

  /** The steps of the outlook, then those of the deviation. */
  public List<Step> steps() {
    return MonitoringLine.steps(shown());
  }

  /** What the steps lead to. */
  public boolean isResult(Step step) {
    return step.key().equals("monitoring.step.forecast")
        || step.key().equals("monitoring.step.pace.completed");
  }

  /** A figure as precise as it takes to be seen on the right side of its threshold. */
  public String figure(Reading reading) {
    return Display.figure(reading.figure(), reading.indicator().unit(), reading.limits());
  }

  /** The same of a warning. */
  public String figure(Warning warning) {
    return figure(
        shown().readings().stream()
            .filter(one -> one.indicator() == warning.threshold().indicator())
            .findFirst()
            .orElseThrow());
  }

  /** A figure of the pace. */
  public String percent(Quotient figure) {
    return Display.figure(figure, Step.Unit.PER_CENT, List.of());
  }

  /** The forecast is above the budget, or something is beyond its threshold. */
  public boolean isOver() {
    return left().isNegative() || !shown().warnings().isEmpty();
  }

  private Money left() {
    return shown().budget().minus(shown().outlook().forecast().expected());
  }

  /** Where the year leads, in a sentence. */
  public String told() {
    String expected = formats.amount(shown().outlook().forecast().expected());
    return shown()
        .outlook()
        .pace()
        .map(
            pace ->
                words.text(
                    left().isNegative() ? "monitoring.verdict.over" : "monitoring.verdict.within",
                    expected,
                    formats.amount(left().isNegative() ? left().negated() : left()),
                    percent(pace.completed())))
        .orElseGet(() -> words.text("monitoring.verdict.unbudgeted", expected));
  }

  /** What each cause adds to the budget. */
  public List<Map.Entry<Deviation.Cause, Money>> causes() {
    return List.copyOf(shown().deviation().orElseThrow().parts().entrySet());
  }

  /** A numerator or a denominator. */
  public String number(BigDecimal number) {
    return Figures.of(number);
  }

  /** What an indicator has to keep; a dash where there is nothing. */
  public String threshold(Reading reading) {
    return reading.threshold().map(this::told).orElse(Display.NOTHING);
  }

  /** A threshold in signs. */
  public String told(Threshold threshold) {
    return ThresholdText.of(language.locale(), threshold);
  }

  /** The colour of a figure that is measured by a threshold. */
  public String tone(Reading reading) {
    return reading
        .level()
        .map(MonitoringDetailView::tone)
        .orElse(reading.threshold().isPresent() ? "good" : "");
  }

  /** How a figure stands to its threshold, in a word. */
  public String verdict(Reading reading) {
    return reading
        .level()
        .map(level -> words.text("monitoring.level." + level))
        .orElse(words.text("monitoring.kept"));
  }

  /** The colour of a warning. */
  public String tone(Warning warning) {
    return tone(warning.level());
  }

  private static String tone(Level level) {
    return level == Level.ALARM ? "bad" : "warn";
  }

  /** What the months come to, booked and estimated, beside what the budget gives for them. */
  public String chart() {
    return BarChart.columns(
            months().stream().map(month -> month.month().toString().substring(5)).toList())
        .part(words.text("monitoring.booked"), "--own", amounts(MonthOutlook::booked), List.of())
        .part(words.text("monitoring.late"), "--away", amounts(MonthOutlook::late), List.of())
        .part(words.text("monitoring.ahead"), "--none", amounts(MonthOutlook::ahead), List.of())
        .mark(words.text("monitoring.due.month"), "--ink", amounts(MonthOutlook::due))
        .json();
  }

  private List<Money> amounts(Function<MonthOutlook, Money> of) {
    return months().stream().map(of).toList();
  }

  private List<MonthOutlook> months() {
    return shown().outlook().months();
  }
}
