package org.capitation.monitoring;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.enrolment.CoverageFigures;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.ledger.LedgerAccount;
import org.capitation.ledger.Reason;
import org.capitation.ledger.Totals;
import org.capitation.monitoring.Deviation.Cause;
import org.capitation.page.Words;
import org.capitation.registry.Pot;
import org.capitation.value.Bound;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked cases of monitoring: M01 to M04. */
class MonitoringCasesTest {
  private static final YearMonth MONTH = YearMonth.of(2025, 1);
  private static final Map<String, Category> PLACES =
      Map.of(
          "本医共体", Category.OWN_COMMUNITY,
          "县内其他医共体", Category.OTHER_COMMUNITY,
          "县内其他机构", Category.OTHER_IN_COUNTY,
          "统筹区内", Category.POOLING_AREA,
          "统筹区外", Category.OUTSIDE,
          "药店", Category.PHARMACY);
  private static final Map<Level, String> LEVELS = Map.of(Level.WARNING, "预警", Level.ALARM, "告警");
  private static final Map<Cause, String> CAUSES =
      Map.of(
          Cause.PLAN, "预算口径",
          Cause.HEADS, "人数",
          Cause.VISITS, "人均次数",
          Cause.OUTFLOW, "外出",
          Cause.PRICE, "次均基金");

  @TestFactory
  Stream<DynamicTest> M1_indicators_are_what_counting_by_hand_gives() {
    return CaseFile.tests(
        "M01",
        file -> {
          Map<Indicator, Quotient> figures =
              Indicator.of(observed(file.rows("其他").get(0), attendance(file.rows("就诊"))));
          file.each(
              "指标",
              row -> {
                Indicator indicator = indicator(row);
                Quotient figure = figures.get(indicator);
                row.expect("分子", Figures.of(figure.part()));
                row.expect("分母", Figures.of(figure.whole()));
                row.expect("数值", shown(figure, indicator.unit()));
              });
        });
  }

  private static Attendance attendance(List<Row> rows) {
    Totals totals = new Totals();
    rows.forEach(row -> totals.add(new Totals.Line(account(row), MONTH), amounts(row)));
    List<Row> visits =
        rows.stream()
            .filter(row -> row.text("归类").equals("记账") && !row.text("去向").equals("药店"))
            .toList();
    long persons = visits.stream().map(row -> row.text("人员")).distinct().count();
    return Attendance.of(
        totals,
        line -> line.account().pot() == Pot.RESIDENT,
        new Attendance.Counts(
            count(visits, row -> row.text("基层").equals("是")),
            count(visits, row -> row.text("转诊").equals("否")),
            persons));
  }

  private static long count(List<Row> rows, Predicate<Row> which) {
    return rows.stream().filter(which).mapToLong(row -> row.count("人次")).sum();
  }

  private static LedgerAccount account(Row row) {
    Reason reason = row.text("归类").equals("记账") ? Reason.HOUSEHOLD : Reason.EXCLUDED;
    Category category = PLACES.get(row.text("去向"));
    return new LedgerAccount(Pot.RESIDENT, 1, 0, category, reason, false, MONTH, 2025);
  }

  private static Amounts amounts(Row row) {
    row.text("基层");
    row.text("转诊");
    row.text("人员");
    return new Amounts(row.count("人次"), row.money("费用"), row.money("统筹"));
  }

  private static Observed observed(Row row, Attendance attendance) {
    Quotient pace = Quotient.of(row.money("至今支出"), row.money("至今应支出"));
    Outlook outlook =
        Given.outlook(
            row.money("全年预测"), Optional.of(new Pace(row.money("至今应支出"), Quotient.of(0, 1), pace)));
    long renewed = row.count("已续约");
    CoverageFigures all =
        new CoverageFigures(
            row.count("参保人"), row.count("已签约"), renewed, 0, row.count("到期") - renewed);
    CoverageFigures key = new CoverageFigures(row.count("重点人群"), row.count("重点已签约"), 0, 0, 0);
    return new Observed(
        attendance,
        row.count("参保人月"),
        Optional.of(new Observed.Signed(all, key)),
        outlook,
        row.money("年度预算"),
        Optional.of(row.money("上年支出")));
  }

  @TestFactory
  Stream<DynamicTest> M2_to_M7_pace_and_forecast_with_and_without_late_rows() {
    return CaseFile.tests(
        "M02",
        file -> {
          List<Row> months = file.rows("逐月");
          file.each("进度", row -> expectOutlook(row, outlook(row, months)));
        });
  }

  private static Outlook outlook(Row row, List<Row> months) {
    Map<Triangle.Cell, Money> cells = new HashMap<>();
    YearMonth begin = YearMonth.parse(row.text("账目起自"));
    for (Row month : months) {
      YearMonth service = YearMonth.parse(month.text("就诊月份"));
      List<String> columns = List.of("当月入账", "次月入账", "第三月入账");
      for (int lag = 0; lag < columns.size(); lag++) {
        Money amount = month.money(columns.get(lag));
        if (!service.isBefore(begin)) {
          cells.put(new Triangle.Cell(service, service.plusMonths(lag)), amount);
        }
      }
    }
    Spending spending =
        new Spending(
            new Triangle(cells),
            Given.YEAR,
            YearMonth.parse(row.text("截至")),
            row.money("期初支出"),
            row.money("以前年度"));
    return new OutlookRule(Given.terms(3, 2)).outlook(spending, Given.yuan("1300.00"));
  }

  private static void expectOutlook(Row row, Outlook outlook) {
    Forecast forecast = outlook.forecast();
    Pace pace = outlook.pace().orElseThrow();
    row.expect("已记账", outlook.booked());
    row.expect("含迟到", outlook.completed());
    row.expect("进度（已记账）", percent(pace.booked()));
    row.expect("进度", percent(pace.completed()));
    row.expect("预测", forecast.expected());
    row.expect("下限", forecast.range().map(range -> Figures.of(range.low())));
    row.expect("上限", forecast.range().map(range -> Figures.of(range.high())));
    row.expect("直线推算", forecast.straight());
  }

  @TestFactory
  Stream<DynamicTest> M11_the_causes_of_a_deviation() {
    return CaseFile.tests(
        "M03",
        file ->
            file.each(
                "偏差",
                row -> {
                  Deviation deviation =
                      new DeviationRule(Given.terms(3, 0))
                          .deviation(row.money("预算"), volume(row, "预期"), volume(row, ""));
                  CAUSES.forEach((cause, name) -> row.expect(name, deviation.parts().get(cause)));
                  row.expect("差额", deviation.difference());
                }));
  }

  private static Volume volume(Row row, String of) {
    return new Volume(row.count(of + "人数"), part(row, of + "本地"), part(row, of + "外出"));
  }

  private static Amounts part(Row row, String of) {
    return new Amounts(row.count(of + "人次"), Money.ZERO, row.money(of + "基金"));
  }

  @TestFactory
  Stream<DynamicTest> M9_M10_warnings_and_since_when() {
    return CaseFile.tests(
        "M04",
        file -> {
          WarningRule rule = new WarningRule(Given.terms(3, 0, thresholds(file.rows("阈值"))));
          Map<YearMonth, Map<Indicator, Quotient>> figures = new HashMap<>();
          for (Row row : file.rows("逐月")) {
            Indicator indicator = indicator(row);
            row.optional("数值", text -> Quotient.of(Ratio.ofPercent(text).value()))
                .ifPresent(
                    figure ->
                        figures
                            .computeIfAbsent(month(row), m -> new EnumMap<>(Indicator.class))
                            .put(indicator, figure));
          }
          file.each("逐月", row -> expectWarning(row, rule.warnings(figures, month(row))));
        });
  }

  private static void expectWarning(Row row, List<Warning> warnings) {
    Optional<Warning> warning =
        warnings.stream().filter(w -> w.threshold().indicator() == indicator(row)).findFirst();
    row.expect("等级", warning.map(w -> LEVELS.get(w.level())));
    row.expect("起始", warning.map(Warning::since));
  }

  private static Threshold[] thresholds(List<Row> rows) {
    List<Threshold> thresholds = new ArrayList<>();
    for (Row row : rows) {
      Optional<BigDecimal> least = row.optional("不低于", MonitoringCasesTest::percent);
      Optional<BigDecimal> most = row.optional("不超过", MonitoringCasesTest::percent);
      Bound bound =
          least
              .map(limit -> new Bound(Bound.Side.AT_LEAST, limit))
              .orElseGet(() -> new Bound(Bound.Side.AT_MOST, most.orElseThrow()));
      Optional<BigDecimal> alarm = row.optional("告警线", MonitoringCasesTest::percent);
      thresholds.add(new Threshold(indicator(row), bound, alarm));
    }
    return thresholds.toArray(Threshold[]::new);
  }

  private static YearMonth month(Row row) {
    return YearMonth.parse(row.text("月份"));
  }

  private static BigDecimal percent(String text) {
    return Ratio.ofPercent(text).value();
  }

  private static String percent(Quotient figure) {
    return figure.rounded(4).movePointRight(2) + "%";
  }

  /** The indicator by the name that users read. */
  private static Indicator indicator(Row row) {
    String name = row.text("指标");
    return Stream.of(Indicator.values())
        .filter(
            one ->
                Words.bundle(Locale.SIMPLIFIED_CHINESE)
                    .getString("monitoring.indicator." + one.code())
                    .equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String shown(Quotient figure, Step.Unit unit) {
    return new Step.Result(figure.rounded(4), unit, Optional.of(Rounding.HALF_UP)).toString();
  }
}
