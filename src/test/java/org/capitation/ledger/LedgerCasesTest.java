package org.capitation.ledger;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.ledger.Totals.Line;
import org.capitation.registry.Community;
import org.capitation.value.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked case of the two ledgers: V21, from the registry through both rules to the totals. */
class LedgerCasesTest {
  private static final Map<Category, String> CATEGORIES =
      Map.of(
          Category.OWN_COMMUNITY, "本医共体",
          Category.OTHER_COMMUNITY, "其他医共体",
          Category.OTHER_IN_COUNTY, "县内其他机构",
          Category.POOLING_AREA, "统筹区内",
          Category.OUTSIDE, "统筹区外",
          Category.PHARMACY, "药店");

  @TestFactory
  Stream<DynamicTest> A1_to_A4_L2_L3_L5_L9_home_and_provider_ledger() {
    return CaseFile.tests("V21", LedgerCasesTest::read);
  }

  private static void read(CaseFile file) {
    SmallCounty county = new SmallCounty(file);
    file.each("参保人", row -> expectHome(row, county));
    Totals totals = new Totals();
    file.rows("就诊").forEach(row -> totals.add(county.charge(row)));
    file.each("就诊", row -> expectCharge(row, county.charge(row)));
    file.each("往来", row -> expectMatrix(row, totals));
    file.each("平衡", row -> expectBalance(row, totals));
    file.each("本医共体内就诊", row -> expectOwnShare(row, totals));
  }

  private static void expectHome(Row row, SmallCounty county) {
    var home = county.home(row.text("人员")).orElseThrow();
    row.expect("归属", SmallCounty.name(home.community()));
    row.expect(
        "原因",
        switch (home.reason()) {
          case CONTRACT -> "签约";
          case HOUSEHOLD -> "户籍";
          case EMPLOYER -> "单位";
          case UNATTRIBUTED -> "无法归属";
          default -> home.reason().name();
        });
  }

  private static void expectCharge(Row row, Entry.Charge charge) {
    LedgerAccount account = charge.account();
    row.expect(
        "记入",
        switch (account.disposition()) {
          case CHARGED -> SmallCounty.name(account.home());
          case EXCLUDED -> "不纳入";
          case NOT_CHARGEABLE -> "不可记账";
        });
    row.expect("去向", CATEGORIES.get(account.category()));
  }

  /** A row of the matrix: home is one community, or all of them. */
  private static void expectMatrix(Row row, Totals totals) {
    String whose = row.text("谁的人");
    Predicate<Line> home =
        line -> whose.equals("合计") || SmallCounty.name(line.account().home()).equals(whose);
    for (String where : List.of("A", "B", "C")) {
      int provider = SmallCounty.key(where);
      row.expect(where, fund(totals, home.and(line -> line.account().provider() == provider)));
    }
    for (Category category : List.of(Category.OUTSIDE, Category.PHARMACY)) {
      row.expect(CATEGORIES.get(category), fund(totals, home.and(outside(category))));
    }
    row.expect("合计", fund(totals, home));
  }

  private static Predicate<Line> outside(Category category) {
    return line ->
        line.account().provider() == Community.NONE && line.account().category() == category;
  }

  private static void expectBalance(Row row, Totals totals) {
    row.expect("接收", totals.sum(line -> true).fund());
    row.expect("记账", by(totals, Disposition.CHARGED));
    row.expect("不纳入", by(totals, Disposition.EXCLUDED));
    row.expect("不可记账", by(totals, Disposition.NOT_CHARGEABLE));
  }

  private static Money by(Totals totals, Disposition disposition) {
    return totals.sum(line -> line.account().disposition() == disposition).fund();
  }

  private static void expectOwnShare(Row row, Totals totals) {
    Predicate<Line> home = line -> line.account().home() == SmallCounty.key(row.text("医共体"));
    Predicate<Line> own = line -> line.account().category() == Category.OWN_COMMUNITY;
    row.expectShare("金额占比", fund(totals, home.and(own)), fund(totals, home));
  }

  private static Money fund(Totals totals, Predicate<Line> which) {
    return totals.charged(which).fund();
  }
}
