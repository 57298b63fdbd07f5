package org.capitation.settlement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.value.Citation;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked case of the redistribution: V25. */
class RedistributionCasesTest {
  @TestFactory
  Stream<DynamicTest> S21_deposits_of_Xuzhou() {
    return CaseFile.tests("V25", RedistributionCasesTest::redistributed);
  }

  private static void redistributed(CaseFile file) {
    List<Settlement.Inputs> inputs = new ArrayList<>();
    for (Row row : file.rows("名单")) {
      String deposit = row.money("预留金").toString();
      inputs.add(Given.year("0.00", "0.00").withheld(deposit).score(row.text("得分")).inputs());
    }
    List<Settlement> settled = new SettlementRule(terms(file)).settle(inputs, Money.ZERO);
    file.each(
        "名单",
        row -> {
          row.text("机构");
          Settlement own = settled.get(row.number());
          row.expect("指数", figure(own, "index").toPlainString());
          row.expect("返还", own.released());
          row.expect("增减", own.released().minus(own.inputs().withheld()));
        });
    file.each(
        "合计",
        row -> {
          row.expect("平均分", figure(settled.get(0), "mean").setScale(2).toPlainString());
          row.expect("奖励池", Money.ofYuan(figure(settled.get(0), "pool")));
          row.expect("返还合计", Money.total(settled.stream().map(Settlement::released).toList()));
        });
  }

  private static BigDecimal figure(Settlement settlement, String key) {
    BigDecimal figure =
        settlement.steps().stream()
            .filter(step -> step.key().equals("settlement.step." + key))
            .findFirst()
            .orElseThrow()
            .result()
            .figure();
    return figure.setScale(Math.max(2, figure.scale()));
  }

  private static SettlementTerms terms(CaseFile file) {
    Row row = file.rows("办法").get(0);
    Bands nothing = new Bands(List.of(new Bands.Band(Optional.empty(), Ratio.ZERO)));
    return new SettlementTerms(
        new Citation("", ""),
        SettlementTerms.Reserve.KEEP,
        new Scopes.Together(new SharingTerms(SurplusTerms.of(nothing), OverrunTerms.of(nothing))),
        new Release.Redistribution(
            new BigDecimal(row.text("满分")),
            row.percent("不返还低于"),
            List.of(
                new Release.Redistribution.Band(
                    Optional.of(new BigDecimal(row.text("优秀起点"))),
                    Release.Refund.INDEX_TIMES_DEPOSIT),
                new Release.Redistribution.Band(
                    Optional.empty(), Release.Refund.DEPOSIT_AND_POOL))),
        Optional.empty());
  }
}
