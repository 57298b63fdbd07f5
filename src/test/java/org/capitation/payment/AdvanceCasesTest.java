package org.capitation.payment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.value.Bound;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked case of advances: V16. */
class AdvanceCasesTest {
  private static final Map<Advance.Reason, String> REASONS =
      Map.of(Advance.Reason.BALANCE, "结余", Advance.Reason.DEFICIT, "赤字");

  @TestFactory
  Stream<DynamicTest> P9_advances_and_their_gates() {
    return CaseFile.tests(
        "V16",
        file -> {
          file.each("额度", row -> row.expect("周转金", amount(row)));
          file.each("条件", row -> row.expect("结果", decision(row)));
        });
  }

  private static Money amount(Row row) {
    AdvanceTerms terms =
        new AdvanceTerms(
            Given.BASIS,
            new BigDecimal(row.text("月数")),
            (int) row.count("取几年"),
            Optional.empty(),
            AdvanceTerms.Recovery.YEAR_END);
    List<Money> paid =
        Stream.of("上一年", "前年", "大前年").flatMap(year -> ifPaid(row, year).stream()).toList();
    Quotient balance = Quotient.of(BigDecimal.ZERO);
    return new AdvanceRule(terms).decide(new AdvanceApplication(paid, balance, false)).amount();
  }

  private static Optional<Money> ifPaid(Row row, String year) {
    return row.optional(year, text -> Money.ofYuan(text.replace(",", "")));
  }

  private static String decision(Row row) {
    row.text("险种");
    Bound bound = new Bound(Bound.Side.AT_LEAST, new BigDecimal(row.text("至少几个月")));
    AdvanceTerms terms =
        new AdvanceTerms(
            Given.BASIS, BigDecimal.ONE, 1, Optional.of(bound), AdvanceTerms.Recovery.YEAR_END);
    AdvanceApplication application =
        new AdvanceApplication(
            List.of(Given.yuan("1200.00")),
            Quotient.of(new BigDecimal(row.text("结余几个月"))),
            row.text("赤字").equals("预计"));
    return new AdvanceRule(terms).decide(application) instanceof Advance.Refused refused
        ? "不予预付：" + REASONS.get(refused.reason())
        : "同意";
  }
}
