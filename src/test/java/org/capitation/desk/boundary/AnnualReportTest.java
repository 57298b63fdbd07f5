package org.capitation.desk.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.capitation.desk.MonthLine;
import org.capitation.desk.Position;
import org.capitation.desk.PotCourse;
import org.capitation.desk.PotPositions;
import org.capitation.document.Imprint;
import org.capitation.document.Paper;
import org.capitation.document.Part;
import org.capitation.document.Renderer;
import org.capitation.document.Table;
import org.capitation.enrolment.CoverageFigures;
import org.capitation.enrolment.boundary.CoverageAnswer;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.ledger.Destination;
import org.capitation.monitoring.Forecast;
import org.capitation.monitoring.Indicator;
import org.capitation.monitoring.Level;
import org.capitation.monitoring.Outlook;
import org.capitation.monitoring.Reading;
import org.capitation.monitoring.Threshold;
import org.capitation.monitoring.Warning;
import org.capitation.monitoring.Watched;
import org.capitation.monitoring.boundary.Monitored;
import org.capitation.policy.PackReader;
import org.capitation.policy.PackTexts;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.settlement.Drafts;
import org.capitation.value.Bound;
import org.capitation.value.BudgetYear;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The annual report as it is printed, from a year made by hand. */
class AnnualReportTest {
  private static final Renderer RENDERER = new Renderer();
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final BudgetYear YEAR = new BudgetYear(2025, 1);
  private static final YearMonth END = YearMonth.of(2025, 12);
  private static final String LONG =
      "云栖县第一人民医院医疗共同体总院第三分院健康服务中心（城东社区卫生服务站第二工作小组）县域医疗卫生共同体甲乙丙丁戊己庚辛壬";

  @Test
  void sentencesAreThoseOfTheTables() {
    AnnualReport report = report(year(END, 2, "1000.00", "900.00"));
    String page = String.join("", pages(report, CHINESE));
    has(page, "云栖县2025年度医保门诊包干年度报告");
    has(page, "（1）年度预算2,000.00元，累计支出1,800.00元，使用率90.0%，结余200.00元。");
    has(page, "（2）2个医共体均未超出预算。");
    has(page, "（3）县外支出200.00元，占11.1%（上年11.1%）。");
    has(page, "（4）全年支出比上年同期增加0.00元（0.0%）。");
    has(page, "（5）2025-12-31，应签300人，已签150人，签约率50.0%，达到目标50.0%。");
    has(page, "（6）2项指标超出阈值：医共体1（基层就诊率）；医共体2（基层就诊率）。");
    has(page, "（7）年度清算（测算，未公布）：归医共体");
    has(page, "依据：云栖医保〔2024〕31号");
    has(page, "基层就诊率%≥65%（告警线50%）64.9964.9964.99");
  }

  @Test
  void overspentCommunitiesAreNamedAndExactlyTheBudgetIsNotOver() {
    String over = String.join("", pages(report(year(END, 2, "1000.00", "1000.01")), CHINESE));
    has(over, "超支0.02元。");
    has(over, "2个医共体中2个超出预算，共0.02元：医共体1（0.01）；医共体2（0.01）。");
    String just = String.join("", pages(report(year(END, 2, "1000.00", "1000.00")), CHINESE));
    has(just, "使用率100.0%，结余0.00元。");
    has(just, "2个医共体均未超出预算。");
  }

  @Test
  void yearThatRunsIsForecastAndNotSettled() {
    AnnualReport report = report(year(YearMonth.of(2025, 11), 2, "1000.00", "900.00"));
    String page = String.join("", pages(report, CHINESE));
    has(page, "截至2025-11支出比上年同期");
    has(page, "预计全年支出1,900.00元（1,850.00至1,950.00元）。");
    has(page, "年度未结束，尚未清算。");
    assertFalse(page.contains("年度清算（测算"), page);
    Table categories = named(report, "支出去向");
    assertEquals(5, categories.columns().size(), "not beside a whole year");
  }

  @Test
  void everyTotalIsTheSumOfItsRows() {
    int totals = 0;
    for (Table table : report(year(END, 3, "123.45", "234.56")).tables(CHINESE)) {
      for (int i = 0; i < table.columns().size(); i++) {
        if (!table.total().isEmpty() && table.total().get(i) instanceof Money total) {
          int column = i;
          assertEquals(
              total,
              Money.total(
                  table.rows().stream()
                      .map(row -> (Money) row.get(column))
                      .filter(Objects::nonNull)
                      .toList()),
              table.name() + " " + i);
          totals++;
        }
      }
    }
    assertTrue(totals > 20, "so many: " + totals);
  }

  @Test
  void withoutAYearBeforeNothingIsCompared() {
    AnnualYear year = year(END, 1, "1000.00", "900.00");
    AnnualPot pot = year.pots().get(0);
    PotCourse nothing =
        new PotCourse(
            new PotPositions(Pot.RESIDENT, List.of(), Optional.empty(), Optional.empty()),
            Map.of(),
            List.of());
    AnnualReport report =
        report(
            new AnnualYear(
                year.county(),
                YEAR,
                END,
                List.of(
                    new AnnualPot(
                        pot.now(), nothing, pot.terms(), pot.signed(), Optional.empty()))));
    assertEquals(6, named(report, "逐月支出").columns().size());
    String page = String.join("", pages(report, CHINESE));
    assertFalse(page.contains("上年"), page);
    has(page, "没有预算，未清算。");
    report.parts(CHINESE).stream()
        .filter(Part.Chart.class::isInstance)
        .map(Part.Chart.class::cast)
        .filter(chart -> chart.shape() == Part.Chart.Shape.LINES)
        .forEach(chart -> assertEquals(1, chart.series().size()));
  }

  @Test
  void monthsOfBothYearsStandBesideOneAnother() {
    Table months = named(report(year(END, 1, "1000.00", "900.00")), "逐月支出");
    assertEquals(
        List.of(YearMonth.of(2025, 1), YearMonth.of(2025, 12)),
        months.rows().stream().map(row -> row.get(0)).toList());
    assertEquals(
        List.of(Money.ofYuan("450.00"), Money.ofYuan("450.00"), Money.ZERO, Ratio.ofPercent("0")),
        months.rows().get(0).subList(5, 9));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void longestNamesAndTwelveDigitsLoseNothing(String language) {
    AnnualYear year = year(END, 8, "999999999999.99", "888888888888.88");
    AnnualReport report = report(renamed(year));
    String page = String.join("", pages(report, Locale.forLanguageTag(language)));
    has(page, "999,999,999,999.99");
    has(page, "888,888,888,888.88");
    assertTrue(page.split("庚辛壬", -1).length > 20, page);
    assertEquals(
        2,
        report.tables(CHINESE).stream().filter(table -> table.name().contains("监测指标")).count(),
        "six communities stand beside one another");
  }

  @Test
  void englishReportHoldsTheSameFigures() {
    String page = String.join("", pages(report(year(END, 2, "1000.00", "900.00")), Locale.ENGLISH));
    has(page, "Ofabudgetof2,000.00yuan,1,800.00yuanwerespent(90.0%);200.00yuanareleft.");
    has(page, "NOTISSUED");
  }

  private static Table named(AnnualReport report, String name) {
    return report.tables(CHINESE).stream()
        .filter(table -> table.name().contains(name))
        .findFirst()
        .get();
  }

  private static AnnualReport report(AnnualYear year) {
    return new AnnualReport(year);
  }

  private static AnnualYear year(YearMonth known, int communities, String budget, String spent) {
    PotCourse now = course(communities, Money.ofYuan(budget), Money.ofYuan(spent), 2025);
    PotCourse before = course(communities, Money.ofYuan(budget), Money.ofYuan(spent), 2024);
    return new AnnualYear(
        "云栖县",
        YEAR,
        known,
        List.of(
            new AnnualPot(
                now,
                before,
                new AnnualPot.Terms(
                    PackReader.read(1, 1, PackTexts.GOOD), monitored(known, communities)),
                signed(known, communities),
                known.equals(END)
                    ? Optional.of(new AnnualPot.Settled(Optional.empty(), Drafts.county()))
                    : Optional.empty())));
  }

  /** Each spends 100.00 away and the rest at home, half of it in January, half in December. */
  private static PotCourse course(int communities, Money budget, Money spent, int year) {
    Money away = Money.ofYuan("100.00").min(spent);
    Money home = spent.minus(away);
    List<Position> lines =
        IntStream.rangeClosed(1, communities)
            .mapToObj(
                i ->
                    new Position(
                        community(i, "医共体" + i),
                        10,
                        5,
                        budget,
                        Map.of(Destination.OWN, sum(home), Destination.AWAY, sum(away)),
                        Amounts.ZERO))
            .toList();
    Map<Category, Amounts> categories = new EnumMap<>(Category.class);
    lines.forEach(
        line -> {
          categories.merge(Category.OWN_COMMUNITY, line.amounts(Destination.OWN), Amounts::plus);
          categories.merge(Category.OUTSIDE, line.amounts(Destination.AWAY), Amounts::plus);
        });
    PotPositions pot =
        new PotPositions(
            Pot.RESIDENT, lines, Optional.empty(), Optional.of(YearMonth.of(year, 12)));
    Money half = Money.ofFen(pot.at(Destination.OWN).fen() / 2);
    Money halfAway = Money.ofFen(pot.at(Destination.AWAY).fen() / 2);
    return new PotCourse(
        pot,
        categories,
        List.of(
            month(YearMonth.of(year, 1), half, halfAway),
            month(
                YearMonth.of(year, 12),
                pot.at(Destination.OWN).minus(half),
                pot.at(Destination.AWAY).minus(halfAway))));
  }

  private static MonthLine month(YearMonth month, Money home, Money away) {
    return new MonthLine(
        month, true, Map.of(Destination.OWN, sum(home), Destination.AWAY, sum(away)));
  }

  private static Amounts sum(Money fund) {
    return new Amounts(1, fund, fund);
  }

  private static Community community(int id, String name) {
    return new Community(id, "C0" + id, name, "", DateRange.from(LocalDate.of(2020, 1, 1)));
  }

  private static CoverageAnswer signed(YearMonth known, int communities) {
    CoverageFigures figures = new CoverageFigures(150, 75, 3, 2, 1);
    List<CoverageAnswer.Line> lines =
        IntStream.rangeClosed(1, communities).mapToObj(i -> line("医共体" + i, figures)).toList();
    return new CoverageAnswer(
        YEAR.range().from(),
        known.atEndOfMonth(),
        new CoverageAnswer.Goals(new Citation("", ""), Ratio.ofPercent("50"), null, null),
        line(
            null,
            IntStream.range(0, communities)
                .mapToObj(i -> figures)
                .reduce(CoverageFigures.NONE, CoverageFigures::plus)),
        line(null, figures),
        lines,
        List.of(),
        List.of(),
        List.of());
  }

  private static CoverageAnswer.Line line(String name, CoverageFigures figures) {
    return new CoverageAnswer.Line(
        "", name, null, figures, figures.rate().get(), figures.renewalRate().get());
  }

  /** Each is just below the threshold of the share of primary care. */
  private static Monitored monitored(YearMonth known, int communities) {
    return new Monitored(
        Pot.RESIDENT,
        2025,
        known,
        new Citation("云栖医保〔2024〕31号", "第五条"),
        new Monitored.Parts(
            Optional.of(watched(Optional.empty(), false)),
            IntStream.rangeClosed(1, communities)
                .mapToObj(i -> watched(Optional.of(community(i, "医共体" + i)), true))
                .toList(),
            Optional.empty()));
  }

  private static Watched watched(Optional<Community> community, boolean warned) {
    Outlook outlook =
        new Outlook(
            Money.ofYuan("1800.00"),
            Money.ofYuan("1800.00"),
            Optional.empty(),
            new Forecast(
                Money.ofYuan("1900.00"),
                Optional.of(
                    new Forecast.Range(Money.ofYuan("1850.00"), Money.ofYuan("1950.00"), 2)),
                Money.ofYuan("1900.00")),
            Optional.empty(),
            List.of(),
            List.of());
    Threshold threshold =
        new Threshold(
            Indicator.PRIMARY_SHARE,
            new Bound(Bound.Side.AT_LEAST, new BigDecimal("0.65")),
            Optional.of(new BigDecimal("0.5")));
    Quotient figure = Quotient.of(64_990, 100_000);
    return new Watched(
        community,
        Money.ofYuan("2000.00"),
        outlook,
        List.of(Reading.of(Indicator.PRIMARY_SHARE, figure, outlook, Optional.of(threshold))),
        warned
            ? List.of(new Warning(threshold, Level.WARNING, figure, YearMonth.of(2025, 3)))
            : List.of(),
        Optional.empty());
  }

  /** The same with communities of sixty characters. */
  private static AnnualYear renamed(AnnualYear year) {
    AnnualPot pot = year.pots().get(0);
    PotPositions positions = pot.now().positions();
    List<Position> lines =
        positions.lines().stream()
            .map(
                line ->
                    new Position(
                        community(line.community().id(), LONG),
                        line.persons(),
                        line.signed(),
                        line.budget(),
                        line.spent(),
                        line.before()))
            .toList();
    Monitored.Parts parts = pot.terms().monitored().parts();
    Monitored monitored =
        new Monitored(
            Pot.RESIDENT,
            2025,
            year.known(),
            pot.terms().monitored().basis(),
            new Monitored.Parts(
                parts.county(),
                parts.communities().stream()
                    .map(one -> one.of(community(one.community().get().id(), LONG)))
                    .toList(),
                Optional.empty()));
    return new AnnualYear(
        year.county(),
        year.year(),
        year.known(),
        List.of(
            new AnnualPot(
                new PotCourse(
                    new PotPositions(
                        Pot.RESIDENT, lines, Optional.empty(), positions.closedThrough()),
                    pot.now().categories(),
                    pot.now().months()),
                pot.before(),
                new AnnualPot.Terms(pot.terms().pack(), monitored),
                pot.signed(),
                Optional.of(
                    new AnnualPot.Settled(Optional.empty(), Drafts.named(List.of(LONG)))))));
  }

  private static List<String> pages(AnnualReport report, Locale language) {
    byte[] pdf =
        RENDERER.pdf(
            report,
            new Imprint("云栖县", Optional.empty(), "张敏", LocalDateTime.of(2026, 3, 2, 16, 40)),
            language);
    return Paper.pages(pdf).stream().map(page -> page.replaceAll("[\\s\\u3000]", "")).toList();
  }

  private static void has(String page, String text) {
    assertTrue(page.contains(text), () -> "no " + text + " in " + page);
  }
}
