package org.capitation.ledger;

import java.util.List;
import java.util.stream.Stream;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.value.Figures;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked case of fees whose parts do not add up: V24f. */
class FeeCasesTest {
  private static final List<String> PARTS = List.of("统筹基金", "大病保险", "医疗救助", "个人账户", "个人现金");

  @TestFactory
  Stream<DynamicTest> L13_a_difference_is_reported() {
    return CaseFile.tests("V24f", FeeCasesTest::read);
  }

  private static void read(CaseFile file) {
    file.each("核对", FeeCasesTest::expectDifference);
    file.each(
        "县外就诊",
        row ->
            row.expect(
                "占比", Quotient.of(row.count("县外笔数") * 100, row.count("全部")).rounded(2) + "%"));
  }

  private static void expectDifference(Row row) {
    List<Money> parts = PARTS.stream().map(row::money).toList();
    row.expect("各部分之和", Money.total(parts));
    row.expect(
        "差额",
        FeeDifference.of(row.money("医疗费总额"), parts)
            .map(found -> Figures.of(found.amount().yuan())));
  }
}
