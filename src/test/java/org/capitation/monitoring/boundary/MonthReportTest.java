package org.capitation.monitoring.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.capitation.document.Imprint;
import org.capitation.document.Paper;
import org.capitation.document.Renderer;
import org.capitation.document.Table;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.ledger.Destination;
import org.capitation.ledger.MadeTotals;
import org.capitation.ledger.Reason;
import org.capitation.ledger.Totals;
import org.capitation.monitoring.Analysis;
import org.capitation.monitoring.Deviation;
import org.capitation.monitoring.Deviation.Cause;
import org.capitation.monitoring.Forecast;
import org.capitation.monitoring.Indicator;
import org.capitation.monitoring.MonitoringTerms;
import org.capitation.monitoring.MonthOutlook;
import org.capitation.monitoring.Outflow;
import org.capitation.monitoring.Outlook;
import org.capitation.monitoring.Pace;
import org.capitation.monitoring.Placed;
import org.capitation.monitoring.Reading;
import org.capitation.monitoring.Threshold;
import org.capitation.monitoring.WarningRule;
import org.capitation.monitoring.Watched;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.Bound;
import org.capitation.value.BudgetYear;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The analysis of a month as it is printed, from figures made by hand. */
class MonthReportTest {
  private static final Renderer RENDERER = new Renderer();
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final BudgetYear YEAR = new BudgetYear(2025, 1);
  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final Threshold COUNTY_SHARE =
      new Threshold(
          Indicator.COUNTY_SHARE,
          new Bound(Bound.Side.AT_LEAST, new BigDecimal("0.9")),
          Optional.of(new BigDecimal("0.8")));

  @Test
  void paperHoldsPaceSpendingOutflowIndicatorsAndCauses() {
    Analysis analysis = analysis(watched("10000", "9000", "90/100"), Optional.of(february()), 2);
    String page = String.join("", pages(report(analysis), CHINESE));
    has(page, "云栖县人民医院医共体2025年3月城乡居民医保门诊包干运行分析");
    has(page, "2025年度，截至2025-03末");
    has(page, "年度预算10,000.00全年预测9,000.00");
    has(page, "支出进度84.0%预计结余1,000.00");
    has(page, "1.截至2025-03末，已记账支出2,000.00元，含尚未到达的估计为2,100.00元，是预算至今应支出2,500.00元的84.0%。");
    has(page, "2.支出进度比上月末的80.0%高4.0个百分点。");
    has(page, "预算至今应支出2,500.001,600.00—");
    has(page, "2025-032,000.00100.000.00833.33252.0%");
    has(page, "2025-040.000.00766.67833.33—");
    // of 150.00 booked in March, 100.00 at its own institutions
    has(page, "本医共体1100.0066.7%1200.00100.0066.7%200.00100.00");
    has(page, "2县外县外医院12020.0040.0%5.00");
    has(page, "偏差分析");
    has(page, "已记账支出与预算至今应支出之差-500.00");
    has(page, "已记账支出比预算至今应支出少500.00元，其中影响最大的是预算口径（-600.00元）。");
  }

  /** At the bound it is kept (M9); the figure is told as precisely as it takes. */
  @ParameterizedTest
  @CsvSource({
    "90/100, 符合, ''",
    "89999/100000, 预警, 县域就诊率为 89.999%，触发预警：应 ≥ 90%（告警线 80%），自 2025-03 起。",
    "80/100, 预警, 县域就诊率为 80.0%，触发预警：应 ≥ 90%（告警线 80%），自 2025-03 起。",
    "7999/10000, 告警, 县域就诊率为 79.99%，触发告警：应 ≥ 90%（告警线 80%），自 2025-03 起。"
  })
  void whatIsBeyondItsThresholdIsSaidWithIt(String share, String verdict, String said) {
    Analysis analysis = analysis(watched("10000", "9000", share), Optional.empty(), 0);
    Table indicators = table(report(analysis), "监测指标");
    assertEquals(verdict, indicators.rows().get(0).get(4));
    assertEquals(verdict.equals("符合") ? List.of() : List.of(0), indicators.strong());
    List<String> findings = MonthFindings.of(analysis, CHINESE);
    assertEquals(
        !said.isEmpty(), findings.stream().anyMatch(one -> one.endsWith(said) && !said.isEmpty()));
    assertTrue(
        findings.stream().anyMatch(one -> one.contains(said.isEmpty() ? "1 项符合要求" : "0 项符合要求")),
        findings::toString);
  }

  /** The range is 8,000.00 to 12,000.00. */
  @ParameterizedTest
  @CsvSource({
    "8999.99, 超出年度预算 8，999.99 元的部分为 0.01 元, 在区间以内",
    "9000.00, 预计结余 0.00 元, 在区间以内",
    "7999.99, 的部分为 1，000.01 元, 下限已经超出年度预算",
    "8000.00, 的部分为 1，000.00 元, 在区间以内",
    "11999.99, 预计结余 2，999.99 元, 在区间以内",
    "12000.00, 预计结余 3，000.00 元, 上限没有超出年度预算"
  })
  void forecastIsMeasuredByTheBudget(String budget, String forecast, String range) {
    Analysis analysis = analysis(watched(budget, "9000", "1/1"), Optional.empty(), 0);
    String findings = String.join("", MonthFindings.of(analysis, CHINESE));
    has(findings, forecast.replace("，", ","));
    has(findings, range);
  }

  @Test
  void withoutABudgetThereIsNoPaceToTell() {
    Analysis analysis = analysis(watched("0", "9000", "1/1"), Optional.empty(), 0);
    String page = String.join("", pages(report(analysis), CHINESE));
    has(page, "本年度没有预算，没有进度可比");
    has(page, "支出进度—");
    has(page, "3.预测区间为8,000.00元至12,000.00元。");
    has(page, "没有本医共体以外的净支付");
    assertTrue(!page.contains("上月末的"), page);
    pages(report(analysis), Locale.ENGLISH);
  }

  /** Ten institutions are named; an eleventh is among the others. */
  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "10, 10", "11, 11", "30, 11"})
  void manyInstitutionsAreToldTogether(int institutions, int rows) {
    Analysis analysis =
        analysis(watched("10000", "9000", "1/1"), Optional.of(february()), institutions);
    Table outflow = table(report(analysis), "外出就诊机构");
    assertEquals(rows, outflow.rows().size());
    assertEquals(
        outflow.total().get(4),
        Money.total(outflow.rows().stream().map(row -> (Money) row.get(4)).toList()));
    if (institutions > 10) {
      assertEquals(institutions - 10 + " 家机构", outflow.rows().get(10).get(2));
    }
    pages(report(analysis), CHINESE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void longNamesAndTwelveDigitsArePrintedWhole(String language) {
    String name = "云栖县域医疗卫生共同体".repeat(6).substring(0, 59) + "尾";
    Totals totals = new Totals();
    for (Category category : Category.values()) {
      add(totals, category, 12_345_678_901_234L);
    }
    Watched watched = watched("123456789012.34", "123456789012.34", "1/1");
    Outflow outflow =
        Outflow.of(
            List.of(
                new Outflow.Earner(
                    Destination.AWAY,
                    "H1",
                    name,
                    new Amounts(1, Money.ZERO, Money.ofYuan("123456789012.34")),
                    Money.ZERO)),
            Optional.empty());
    Analysis analysis =
        new Analysis(
            new Analysis.Subject(Pot.RESIDENT, YEAR, MARCH),
            watched,
            Optional.empty(),
            Optional.empty(),
            Placed.of(totals, 1, YEAR, MARCH),
            outflow);
    MonthReport report = new MonthReport(community(name), "云栖医保〔2024〕31号", analysis);
    String page = String.join("", pages(report, Locale.forLanguageTag(language)));
    has(page, "123,456,789,012.34");
    has(page, "740,740,734,074.04");
    has(page, "域尾");
  }

  private static Table table(MonthReport report, String name) {
    return report.tables(CHINESE).stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** What is booked is 2,000.00 of 2,500.00; a share of visits in the county as told. */
  private static Watched watched(String budget, String forecast, String share) {
    return watched(MARCH, new Given("2000", "2100", "2500"), budget, forecast, share);
  }

  private static Watched february() {
    return watched(
        MARCH.minusMonths(1), new Given("1200", "1280", "1600"), "10000", "9500", "95/100");
  }

  private record Given(String booked, String completed, String due) {
    Quotient pace(String spent) {
      return Quotient.of(Money.ofYuan(spent), Money.ofYuan(due));
    }
  }

  private static Watched watched(
      YearMonth known, Given given, String budget, String forecast, String share) {
    Money whole = Money.ofYuan(budget);
    Optional<Pace> pace =
        whole.isPositive()
            ? Optional.of(
                new Pace(
                    Money.ofYuan(given.due), given.pace(given.booked), given.pace(given.completed)))
            : Optional.empty();
    Outlook outlook =
        new Outlook(
            Money.ofYuan(given.booked),
            Money.ofYuan(given.completed),
            pace,
            new Forecast(
                Money.ofYuan(forecast),
                Optional.of(new Forecast.Range(Money.ofYuan("8000"), Money.ofYuan("12000"), 2)),
                Money.ofYuan("8000")),
            Optional.empty(),
            months(known, given),
            List.of());
    String[] parts = share.split("/");
    Quotient figure = Quotient.of(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    MonitoringTerms terms =
        new MonitoringTerms(new Citation("云栖医保〔2024〕31号", ""), 1, 0, List.of(COUNTY_SHARE));
    return new Watched(
        Optional.empty(),
        whole,
        outlook,
        List.of(
            Reading.of(Indicator.COUNTY_SHARE, figure, outlook, Optional.of(COUNTY_SHARE)),
            Reading.of(
                Indicator.FUND_PER_VISIT, Quotient.of(7052, 100), outlook, Optional.empty())),
        new WarningRule(terms)
            .warnings(Map.of(known, Map.of(Indicator.COUNTY_SHARE, figure)), known),
        Optional.of(deviation()));
  }

  /** All that is booked is of the last month. */
  private static List<MonthOutlook> months(YearMonth known, Given given) {
    List<MonthOutlook> months = new ArrayList<>();
    for (YearMonth month : YEAR.months()) {
      Money booked = month.equals(known) ? Money.ofYuan(given.booked) : Money.ZERO;
      Money late =
          month.equals(known)
              ? Money.ofYuan(given.completed).minus(Money.ofYuan(given.booked))
              : Money.ZERO;
      Money ahead = month.isAfter(known) ? Money.ofYuan("766.67") : Money.ZERO;
      months.add(new MonthOutlook(month, booked, late, ahead, Money.ofYuan("833.33")));
    }
    return months;
  }

  private static Deviation deviation() {
    Map<Cause, Money> parts = new EnumMap<>(Cause.class);
    for (Cause cause : Cause.values()) {
      parts.put(cause, Money.ofYuan("25"));
    }
    parts.put(Cause.PLAN, Money.ofYuan("-600"));
    return new Deviation(Money.ofYuan("2500"), Money.ofYuan("2000"), parts, List.of());
  }

  /** The own community earned 100.00, each of the institutions outside 20.00 or a little more. */
  private static Analysis analysis(Watched now, Optional<Watched> before, int institutions) {
    Totals totals = new Totals();
    add(totals, Category.OWN_COMMUNITY, 10_000);
    List<Outflow.Earner> earners = new ArrayList<>();
    for (int i = 0; i < institutions; i++) {
      long fen = i == 0 ? 3_000 : 2_000 - i + 1;
      add(totals, Category.OUTSIDE, fen);
      Money fund = Money.ofFen(fen);
      earners.add(
          new Outflow.Earner(
              Destination.AWAY,
              "H" + i,
              i == 0 ? "省立医院" : "县外医院1",
              new Amounts(20, fund.plus(fund), fund),
              Money.ZERO));
    }
    Optional<List<Outflow.Earner>> then =
        before.map(
            watched ->
                List.of(
                    new Outflow.Earner(
                        Destination.AWAY,
                        "H1",
                        "县外医院1",
                        new Amounts(1, Money.ZERO, Money.ofFen(500)),
                        Money.ZERO)));
    return new Analysis(
        new Analysis.Subject(Pot.RESIDENT, YEAR, MARCH),
        now,
        before,
        Optional.empty(),
        Placed.of(totals, 1, YEAR, MARCH),
        Outflow.of(earners, then));
  }

  private static void add(Totals totals, Category category, long fen) {
    int provider = category == Category.OWN_COMMUNITY ? 1 : 0;
    MadeTotals.add(totals, 1, provider, category, Reason.HOUSEHOLD, MARCH, fen);
  }

  private static MonthReport report(Analysis analysis) {
    return new MonthReport(community("云栖县人民医院医共体"), "云栖医保〔2024〕31号", analysis);
  }

  private static Community community(String name) {
    DateRange always = new DateRange(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1));
    return new Community(1, "C01", name, "H1", always);
  }

  /** The pages without blanks, which depend on how the text is drawn. */
  private static List<String> pages(MonthReport report, Locale language) {
    Imprint imprint =
        new Imprint("云栖县", Optional.empty(), "张敏（县医保局）", LocalDateTime.of(2026, 3, 2, 16, 40));
    return Paper.pages(RENDERER.pdf(report, imprint, language)).stream()
        .map(page -> page.replaceAll("[\\s\\u3000]", ""))
        .toList();
  }

  private static void has(String page, String text) {
    assertTrue(page.contains(text), () -> "no " + text + " in " + page);
  }
}
