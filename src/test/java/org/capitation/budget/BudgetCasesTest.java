package org.capitation.budget;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.value.Citation;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked case of the split of a budget: V12. */
class BudgetCasesTest {
  @TestFactory
  Stream<DynamicTest> B3_B4_negotiated_shares_and_remainder() {
    return CaseFile.tests("V12", BudgetCasesTest::split);
  }

  private static void split(CaseFile file) {
    Budget byShares = byShares(file.rows("谈判比例"));
    Budget byMonths = byMonths(file.rows("人月相同"));
    file.each("谈判比例", row -> row.expect("预算", line(byShares, row.text("医共体"))));
    file.each("人月相同", row -> row.expect("预算", line(byMonths, row.text("医共体"))));
    Map<String, Budget> budgets = Map.of("谈判比例", byShares, "人月相同", byMonths);
    file.each(
        "合计",
        row -> {
          List<Budget.Line> lines = budgets.get(row.text("分法")).lines();
          row.expect("各家之和", Money.total(lines.stream().map(Budget.Line::amount).toList()));
        });
  }

  private static Budget byShares(List<Row> rows) {
    Map<String, Ratio> shares = new HashMap<>();
    List<Claimant> claimants = new ArrayList<>();
    for (Row row : rows) {
      shares.put(row.text("医共体"), row.percent("比例"));
      claimants.add(new Claimant(claimants.size() + 1, row.text("医共体"), 0));
    }
    return budget(rows, new BudgetTerms.Method.ByShares(shares), claimants);
  }

  private static Budget byMonths(List<Row> rows) {
    List<Claimant> claimants = new ArrayList<>();
    for (Row row : rows) {
      claimants.add(new Claimant(claimants.size() + 1, row.text("医共体"), row.count("人月")));
    }
    return budget(rows, new BudgetTerms.Method.ByMemberMonths(), claimants);
  }

  private static Budget budget(
      List<Row> rows, BudgetTerms.Method method, List<Claimant> claimants) {
    List<Money> totals = rows.stream().map(row -> row.money("总额")).distinct().toList();
    if (totals.size() != 1) {
      throw new IllegalArgumentException("one total: " + totals);
    }
    var terms = new BudgetTerms(new Citation("", ""), totals.get(0), Ratio.ZERO, 15, method);
    return new BudgetRule(terms).allocate(claimants);
  }

  private static Money line(Budget budget, String code) {
    return budget.lines().stream()
        .filter(line -> line.claimant().code().equals(code))
        .findFirst()
        .orElseThrow()
        .amount();
  }
}
