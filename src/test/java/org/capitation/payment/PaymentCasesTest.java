package org.capitation.payment;

import java.util.List;
import java.util.stream.Stream;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.value.Citation;
import org.capitation.value.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked case of monthly payments: V02. */
class PaymentCasesTest {
  @TestFactory
  Stream<DynamicTest> P2_97_and_3_per_cent_of_Shenzhen() {
    return CaseFile.tests("V02", PaymentCasesTest::months);
  }

  private static void months(CaseFile file) {
    var terms = new PaymentTerms(new Citation("", ""), file.rows("预留比例").get(0).percent("预留"));
    PaymentRule rule = new PaymentRule(terms);
    file.each("逐月", row -> expect(row, List.of(statement(rule, row))));
    file.each("三个月", row -> expect(row, List.of(statement(rule, row))));
    List<MonthlyStatement> months =
        file.rows("三个月").stream().map(row -> statement(rule, row)).toList();
    file.each("三个月合计", row -> expect(row, months));
  }

  private static MonthlyStatement statement(PaymentRule rule, Row row) {
    return rule.statement(row.money("审核额"));
  }

  private static void expect(Row row, List<MonthlyStatement> months) {
    row.expect("拨付", Money.total(months.stream().map(MonthlyStatement::payable).toList()));
    row.expect("预留", Money.total(months.stream().map(MonthlyStatement::withheld).toList()));
  }
}
