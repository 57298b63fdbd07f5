package org.capitation.monitoring.boundary;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.capitation.document.Part;
import org.capitation.document.Part.Chart;
import org.capitation.document.Part.Fact;
import org.capitation.document.Part.Series;
import org.capitation.document.Report;
import org.capitation.ledger.Category;
import org.capitation.monitoring.Analysis;
import org.capitation.monitoring.Forecast;
import org.capitation.monitoring.MonthOutlook;
import org.capitation.monitoring.Outflow;
import org.capitation.monitoring.Outlook;
import org.capitation.page.Display;
import org.capitation.page.Words;
import org.capitation.registry.Community;
import org.capitation.value.Money;
import org.capitation.value.Step;

/** 月度运行分析: how the year of a community goes at the end of a month. */
final class MonthReport implements Report {
  private static final int WAN_DIGITS = 6;

  private final Community community;
  private final String basis;
  private final Analysis analysis;

  /**
   * @param basis the document of the thresholds
   */
  MonthReport(Community community, String basis, Analysis analysis) {
    this.community = community;
    this.basis = basis;
    this.analysis = analysis;
  }

  @Override
  public String title(Locale language) {
    YearMonth month = analysis.subject().month();
    String pot = "settlement.paper.pot." + analysis.subject().pot().insuranceType();
    return Words.text(
        language,
        "monitoring.report.title",
        community.name(),
        month.getYear(),
        month.getMonthValue(),
        Words.text(language, pot));
  }

  @Override
  public String period(Locale language) {
    Analysis.Subject subject = analysis.subject();
    return Words.text(language, "monitoring.report.period", subject.year().year(), subject.month());
  }

  @Override
  public String basis() {
    return basis;
  }

  @Override
  public boolean isWide() {
    return false;
  }

  @Override
  public List<Part> parts(Locale language) {
    MonthTables tables = new MonthTables(analysis, language);
    PlaceTables places = new PlaceTables(analysis, language);
    List<Part> parts = new ArrayList<>();
    parts.add(new Part.Facts(2, facts(language)));
    parts.add(section(language, "findings"));
    parts.add(new Part.Text(MonthFindings.of(analysis, language)));
    parts.add(section(language, "pace"));
    parts.add(tables.outlook());
    parts.add(pace(language));
    parts.add(tables.months());
    parts.add(section(language, "categories"));
    parts.add(categories(language, places));
    parts.add(places.months());
    parts.add(places.categories());
    parts.add(section(language, "outflow"));
    if (!analysis.outflow().earners().isEmpty()) {
      parts.add(outflow(language));
    }
    parts.add(places.outflow());
    parts.add(section(language, "indicators"));
    parts.add(tables.indicators());
    analysis
        .now()
        .deviation()
        .ifPresent(
            deviation -> {
              parts.add(section(language, "deviation"));
              parts.add(tables.deviation(deviation));
            });
    String notes = Words.text(language, "monitoring.report.notes");
    parts.add(new Part.Text(Arrays.asList(notes.split("\n"))));
    return parts;
  }

  private static Part section(Locale language, String key) {
    return new Part.Section(Words.text(language, "monitoring.report.section." + key));
  }

  private List<Fact> facts(Locale language) {
    Outlook outlook = analysis.now().outlook();
    Forecast forecast = outlook.forecast();
    Money left = analysis.now().budget().minus(forecast.expected());
    Function<String, String> text = key -> Words.text(language, key);
    return List.of(
        Fact.figure(text.apply("monitoring.report.budget"), Display.yuan(analysis.now().budget())),
        Fact.figure(text.apply("monitoring.forecast"), Display.yuan(forecast.expected())),
        Fact.figure(text.apply("monitoring.completed"), Display.yuan(outlook.completed())),
        Fact.figure(
            text.apply("monitoring.range"),
            forecast
                .range()
                .map(
                    range ->
                        Words.text(
                            language,
                            "monitoring.between",
                            Display.yuan(range.low()),
                            Display.yuan(range.high())))
                .orElse(Display.NOTHING)),
        Fact.figure(
                text.apply("monitoring.pace"),
                outlook
                    .pace()
                    .map(pace -> Display.figure(pace.completed(), Step.Unit.PER_CENT, List.of()))
                    .orElse(Display.NOTHING))
            .standingOut(),
        Fact.figure(text.apply("monitoring.left"), Display.yuan(left)).standingOut());
  }

  /** What the months come to beside what the budget gives for them. */
  private Chart pace(Locale language) {
    List<MonthOutlook> months = analysis.now().outlook().months();
    return new Chart(
        Chart.Shape.BARS,
        Words.text(language, "monitoring.report.chart.pace"),
        Words.text(language, "page.unit.wan"),
        months.stream().map(month -> shortly(month.month())).toList(),
        List.of(
            series(language, "monitoring.booked", months, MonthOutlook::booked),
            series(language, "monitoring.due.month", months, MonthOutlook::due),
            series(language, "monitoring.late", months, MonthOutlook::late),
            series(language, "monitoring.ahead", months, MonthOutlook::ahead)));
  }

  private static Series series(
      Locale language, String key, List<MonthOutlook> months, Function<MonthOutlook, Money> of) {
    return new Series(
        Words.text(language, key), months.stream().map(of).map(MonthReport::wan).toList());
  }

  private Chart categories(Locale language, PlaceTables places) {
    List<YearMonth> months = places.passed();
    return new Chart(
        Chart.Shape.STACKS,
        Words.text(language, "monitoring.report.chart.categories"),
        Words.text(language, "page.unit.wan"),
        months.stream().map(MonthReport::shortly).toList(),
        Stream.of(Category.values())
            .map(
                category ->
                    new Series(
                        places.named(category),
                        months.stream()
                            .map(month -> wan(analysis.placed().of(month, category).fund()))
                            .toList()))
            .toList());
  }

  /** By the numbers that the institutions have in the table: their names have no room. */
  private Chart outflow(Locale language) {
    Outflow outflow = analysis.outflow();
    int named = outflow.top(PlaceTables.NAMED).size();
    List<String> names =
        new ArrayList<>(IntStream.rangeClosed(1, named).mapToObj(Integer::toString).toList());
    List<BigDecimal> values =
        new ArrayList<>(outflow.top(named).stream().map(one -> wan(one.amounts().fund())).toList());
    if (outflow.earners().size() > named) {
      names.add(Words.text(language, "monitoring.report.others"));
      values.add(wan(outflow.others(named).fund()));
    }
    String title = Words.text(language, "monitoring.report.chart.outflow");
    return new Chart(
        Chart.Shape.BARS,
        title,
        Words.text(language, "page.unit.wan"),
        names,
        List.of(new Series(Words.text(language, "monitoring.report.fund"), values)));
  }

  private static String shortly(YearMonth month) {
    return month.toString().substring(2);
  }

  private static BigDecimal wan(Money amount) {
    return BigDecimal.valueOf(amount.fen(), WAN_DIGITS);
  }
}
