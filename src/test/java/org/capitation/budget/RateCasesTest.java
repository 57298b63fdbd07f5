package org.capitation.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.capitation.Formula;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Step;
import org.capitation.value.Steps;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked cases of capitation rates and quotas: V08 to V11, V13 and V14. */
class RateCasesTest {
  @TestFactory
  Stream<DynamicTest> B14_top_down() {
    return CaseFile.tests("V08", RateCasesTest::topDown);
  }

  @TestFactory
  Stream<DynamicTest> B14_bottom_up() {
    return CaseFile.tests("V09", RateCasesTest::bottomUp);
  }

  @TestFactory
  Stream<DynamicTest> B14_from_the_financing() {
    return CaseFile.tests("V10", file -> file.each("标准", RateCasesTest::financing));
  }

  @TestFactory
  Stream<DynamicTest> B16_hospital_heads() {
    return CaseFile.tests("V11", RateCasesTest::hospitals);
  }

  @TestFactory
  Stream<DynamicTest> B12_the_three_factors() {
    return CaseFile.tests("V13", RateCasesTest::factors);
  }

  @TestFactory
  Stream<DynamicTest> B15_own_cost_between_percentiles() {
    return CaseFile.tests("V14", RateCasesTest::ownCost);
  }

  private static void topDown(CaseFile file) {
    Row given = file.rows("参数").get(0);
    file.each(
        "病种",
        row -> {
          RateBase base =
              new RateBase.TopDown(
                  row.money("费用"),
                  given.percent("报销比例"),
                  given.percent("增长率"),
                  row.count("人次"),
                  Ratio.of(given.text("人次人头比")).value());
          List<Step> steps = expectStandard(row, given, base);
          row.expect("基金", Splits.step(steps, "rate.fund").result().toString());
          row.expect("就诊人头", Splits.step(steps, "rate.heads").result().toString());
        });
  }

  private static void bottomUp(CaseFile file) {
    Row given = file.rows("参数").get(0);
    file.each(
        "病种",
        row -> {
          RateBase base =
              new RateBase.BottomUp(
                  years(row, "费用一", "费用二", "费用三"), years(row, "自付一", "自付二", "自付三"));
          List<Step> steps = expectStandard(row, given, base);
          row.expect("平均费用", Splits.step(steps, "rate.mean-cost").result().toString());
          row.expect("平均自付", Splits.step(steps, "rate.mean-self-paid").result().toString());
        });
  }

  private static List<Money> years(Row row, String... headings) {
    return Stream.of(headings)
        .flatMap(heading -> row.optional(heading, Splits::yuan).stream())
        .toList();
  }

  private static List<Step> expectStandard(Row row, Row given, RateBase base) {
    Rate rate =
        new Rate(
            base,
            List.of(
                new Rate.Component("公共卫生经费", given.money("公共卫生经费")),
                new Rate.Component("签约服务费", given.money("签约服务费")),
                new Rate.Component("定期检查", row.money("定期检查"))));
    row.expect("基数", base.amount());
    row.expect("标准", rate.perHead());
    Steps steps = new Steps("budget", Splits.BASIS);
    rate.explain(row.text("病种"), steps);
    steps.list().forEach(Formula::check);
    return steps.list();
  }

  private static void financing(Row row) {
    RateBase base =
        new RateBase.Financing(
            row.money("人均筹资"),
            row.count("参保人数"),
            row.percent("风险金").plus(row.percent("大病补偿")),
            row.money("结转结余"),
            row.money("调剂额"));
    row.expect("人头标准", base.amount());
    Steps steps = new Steps("budget", Splits.BASIS);
    base.explain("", steps);
    steps.list().forEach(Formula::check);
  }

  private static void hospitals(CaseFile file) {
    Row given = file.rows("参数").get(0);
    HospitalHeads.Patients city =
        new HospitalHeads.Patients(given.count("参保人数"), given.count("全市住院"), given.count("全市门诊"));
    HospitalHeads.HeadQuota quota =
        new HospitalHeads.HeadQuota(given.money("控制标准"), given.money("起付标准"), given.percent("比例"));
    Ratio inpatients = given.percent("住院权重");
    file.each(
        "医院",
        row -> {
          String code = row.text("医院");
          HospitalHeads.Patients own =
              new HospitalHeads.Patients(0, row.count("住院人数"), row.count("门诊人数"));
          Method method = new HospitalHeads(city, inpatients, quota, Map.of(code, own));
          Budget.Line line = only(method, code);
          row.expect("人头数", Splits.step(line.steps(), "hospital-heads.heads").result().toString());
          row.expect("定额", line.amount());
        });
  }

  /** The quota of one claimant. */
  private static Budget.Line only(Method method, String code) {
    BudgetTerms terms = Splits.terms("0", "0%", new Regime.FixedRate((Quota) method));
    Budget budget = Splits.split(terms, Claimant.of(1, code, Members.of(1, 1, 0)));
    Splits.steps(budget).forEach(Formula::check);
    return budget.lines().get(0);
  }

  private static void factors(CaseFile file) {
    Row weights = file.rows("因素权重").get(0);
    Map<String, History> typed = new HashMap<>();
    List<Claimant> claimants = new ArrayList<>();
    for (Row row : file.rows("医共体")) {
      typed.put(
          row.text("医共体"),
          new History.Typed(
              row.money("历史支出"),
              row.count("人头"),
              Ratio.of(row.text("人次人头比")).value(),
              row.money("均次费用").yuan()));
      claimants.add(Claimant.of(typed.size(), row.text("医共体"), Members.of(1, 0, 1)));
    }
    ByFactors.Lambdas lambdas =
        new ByFactors.Lambdas(
            weights.percent("历史支出"), weights.percent("人次人头比"), weights.percent("均次费用"));
    Budget budget =
        Splits.split(
            Splits.terms(file.rows("总额").get(0).text("总额"), new ByFactors(lambdas, typed)),
            claimants);
    file.each(
        "医共体",
        row -> {
          Budget.Line line =
              budget.lines().stream()
                  .filter(l -> l.claimant().code().equals(row.text("医共体")))
                  .findFirst()
                  .orElseThrow();
          line.steps().forEach(Formula::check);
          row.expect("权重", Splits.step(line.steps(), "factors.weight").result().toString());
          row.expect("预算", line.amount());
        });
    file.each("合计", row -> row.expect("各家之和", Splits.sum(budget)));
  }

  private static void ownCost(CaseFile file) {
    List<Money> city = file.rows("全市费用").stream().map(row -> row.money("费用")).toList();
    List<Row> rows = file.rows("百分位");
    Ratio low = rows.get(0).percent("百分位");
    Ratio high = rows.get(1).percent("百分位");
    CostLimits.Percentiles percentiles = new CostLimits.Percentiles(low, high, city);
    CostLimits.Range range = percentiles.range(city, new Steps("budget", Splits.BASIS));
    Map<Ratio, Money> found = Map.of(low, range.low(), high, range.high());
    file.each("百分位", row -> row.expect("费用", found.get(row.percent("百分位"))));
    file.each("签约患者", row -> row.expect("人头费", range.within(row.money("上年费用"))));
    List<Money> patients = file.rows("签约患者").stream().map(row -> row.money("上年费用")).toList();
    Method method = new OwnCost(percentiles, Map.of("A", new Costs(patients, List.of())));
    Budget.Line line = only(method, "A");
    file.each(
        "机构",
        row -> {
          row.expect("定额", line.amount());
          row.expect("人均人头费", Splits.step(line.steps(), "own-cost.mean").result().toString());
        });
  }
}
