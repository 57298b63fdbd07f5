package org.capitation.budget;

import static org.capitation.budget.Splits.sum;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked cases of a total, its reserve and its split: V12, V15, B01 to B04. */
class BudgetCasesTest {
  @TestFactory
  Stream<DynamicTest> B3_B4_negotiated_shares_and_remainder() {
    return CaseFile.tests("V12", BudgetCasesTest::negotiated);
  }

  @TestFactory
  Stream<DynamicTest> B2_reserves() {
    return CaseFile.tests("V15", BudgetCasesTest::reserves);
  }

  @TestFactory
  Stream<DynamicTest> B7_B8_B10_B11_a_fixed_total_is_split_twice() {
    return CaseFile.tests("B01", BudgetCasesTest::splitTwice);
  }

  @TestFactory
  Stream<DynamicTest> B9_a_fixed_rate_leaves_a_residual() {
    return CaseFile.tests("B02", BudgetCasesTest::fixedRate);
  }

  @TestFactory
  Stream<DynamicTest> B4_B10_B17_lines_and_residual_are_the_distributable_amount() {
    return CaseFile.tests("B03", BudgetCasesTest::always);
  }

  @TestFactory
  Stream<DynamicTest> B5_B6_totals() {
    return CaseFile.tests("B04", file -> file.each("总额", BudgetCasesTest::total));
  }

  private static void negotiated(CaseFile file) {
    Budget byShares = byShares(file.rows("谈判比例"));
    Budget byMonths = byMonths(file.rows("人月相同"));
    file.each("谈判比例", row -> row.expect("预算", line(byShares, row).amount()));
    file.each("人月相同", row -> row.expect("预算", line(byMonths, row).amount()));
    Map<String, Budget> budgets = Map.of("谈判比例", byShares, "人月相同", byMonths);
    file.each("合计", row -> row.expect("各家之和", sum(budgets.get(row.text("分法")))));
  }

  private static Budget byShares(List<Row> rows) {
    Map<String, Ratio> shares = new HashMap<>();
    rows.forEach(row -> shares.put(row.text("医共体"), row.percent("比例")));
    return Splits.split(
        Splits.terms(total(rows), new ByShares(shares)), claimants(rows, row -> 0L, row -> 0L, 1));
  }

  private static Budget byMonths(List<Row> rows) {
    return Splits.split(
        Splits.terms(total(rows), new ByMembers()),
        claimants(rows, row -> 0L, row -> row.count("人月"), 12));
  }

  private static String total(List<Row> rows) {
    List<Money> totals = rows.stream().map(row -> row.money("总额")).distinct().toList();
    if (totals.size() != 1) {
      throw new IllegalArgumentException("one total: " + totals);
    }
    return totals.get(0).toString();
  }

  private static void reserves(CaseFile file) {
    file.each("按比例", row -> expect(row, new Reserve.Share(row.percent("比例")), Members.of(1, 0, 0)));
    file.each(
        "按人头",
        row ->
            expect(row, new Reserve.PerHead(row.money("标准")), Members.of(12, 0, row.count("人月"))));
  }

  private static void expect(Row row, Reserve reserve, Members insured) {
    BudgetTerms plain = Splits.terms(row.money("总额").toString(), new ByMembers());
    BudgetTerms.Resources resources =
        new BudgetTerms.Resources(plain.resources().total(), new Outpatient.Whole(), reserve);
    BudgetTerms terms =
        new BudgetTerms(
            plain.basis(),
            resources,
            plain.regime(),
            plain.objectives(),
            plain.noticeDay(),
            plain.switching());
    Budget budget = Splits.split(terms, Claimant.of(1, "C01", insured));
    row.expect("预留", budget.frame().reserve());
    row.expect("可分配额", budget.frame().distributable());
  }

  private static void splitTwice(CaseFile file) {
    Row given = file.rows("盘子").get(0);
    BudgetTerms.Resources resources =
        new BudgetTerms.Resources(
            new Total.HandedDown(given.money("总额")),
            new Outpatient.Share(given.percent("门诊比例")),
            new Reserve.Share(given.percent("预留比例")));
    BudgetTerms plain = Splits.terms("0", new ByMembers());
    BudgetTerms terms =
        new BudgetTerms(
            plain.basis(),
            resources,
            plain.regime(),
            List.of(new Splits.Objective("C02", given.money("C02 调整").toString()).terms()),
            plain.noticeDay(),
            plain.switching());
    BudgetRule rule = new BudgetRule(terms);
    Budget notice =
        rule.allocate(
            Budget.Stage.NOTICE,
            claimants(file.rows("暂分"), r -> r.count("签约人数"), r -> r.count("未签约人数"), 1));
    Budget yearEnd =
        rule.allocate(
            Budget.Stage.YEAR_END,
            claimants(file.rows("年终"), r -> r.count("签约人月"), r -> r.count("未签约人月"), 12));
    file.each("额度", row -> frame(row, notice.frame()));
    file.each("暂分", row -> line(row, notice));
    file.each("年终", row -> line(row, yearEnd));
    Map<String, Budget> budgets = Map.of("暂分", notice, "年终", yearEnd);
    file.each(
        "平衡",
        row -> {
          Budget budget = budgets.get(row.text("环节"));
          row.expect("各项之和", sum(budget));
          row.expect("余额", budget.residual());
        });
  }

  private static void frame(Row row, Budget.Frame frame) {
    row.expect("门诊", frame.outpatient());
    row.expect("住院", frame.inpatient());
    row.expect("预留", frame.reserve());
    row.expect("可分配额", frame.distributable());
  }

  private static void line(Row row, Budget budget) {
    Budget.Line line = line(budget, row);
    row.expect("预算", line.amount());
    row.expect("签约", line.signed());
    row.expect("未签约", line.unsigned());
  }

  private static void fixedRate(CaseFile file) {
    PerHead rate = PerHead.everybody(Rate.of(file.rows("标准").get(0).money("人头标准")));
    file.each(
        "预算",
        row -> {
          Budget budget =
              Splits.split(
                  Splits.terms(row.money("可分配额").toString(), "0%", new Regime.FixedRate(rate)),
                  Splits.claimants(row.count("甲人月"), row.count("乙人月")));
          row.expect("甲", budget.of(1));
          row.expect("乙", budget.of(2));
          row.expect("余额", budget.residual());
        });
  }

  private static void always(CaseFile file) {
    file.each(
        "按人月",
        row -> {
          BudgetTerms terms =
              Splits.terms(
                  row.money("总额").toString(),
                  "0%",
                  new Regime.FixedTotal(new ByMembers()),
                  new Splits.Objective("C1", row.money("甲调整").toString()));
          Budget budget =
              Splits.split(
                  terms, Splits.claimants(row.count("甲人月"), row.count("乙人月"), row.count("丙人月")));
          row.expect("甲", budget.of(1));
          row.expect("乙", budget.of(2));
          row.expect("丙", budget.of(3));
          row.expect("余额", budget.residual());
        });
    file.each(
        "按比例",
        row -> {
          ByShares shares =
              Splits.shares("C1", row.text("甲比例"), "C2", row.text("乙比例"), "C9", row.text("名单外"));
          Budget budget =
              Splits.split(
                  Splits.terms(row.money("总额").toString(), shares), Splits.claimants(1, 1));
          row.expect("甲", budget.of(1));
          row.expect("乙", budget.of(2));
          row.expect("余额", budget.residual());
        });
  }

  private static void total(Row row) {
    Total.FromAccount total =
        new Total.FromAccount(
            row.money("上年决算"),
            new Total.Growth(row.percent("增长率"), Optional.empty()),
            List.of(new Adjustment("", "", row.money("政策调整"))),
            row.optional("收入", Splits::yuan));
    row.expect("总额", total.amount());
  }

  private interface Count {
    long of(Row row);
  }

  private static List<Claimant> claimants(
      List<Row> rows, Count signed, Count unsigned, int unitsPerYear) {
    List<Claimant> claimants = new ArrayList<>();
    for (Row row : rows) {
      Members members = Members.of(unitsPerYear, signed.of(row), unsigned.of(row));
      claimants.add(Claimant.of(claimants.size() + 1, row.text("医共体"), members));
    }
    return claimants;
  }

  private static Budget.Line line(Budget budget, Row row) {
    return budget.lines().stream()
        .filter(line -> line.claimant().code().equals(row.text("医共体")))
        .findFirst()
        .orElseThrow();
  }
}
