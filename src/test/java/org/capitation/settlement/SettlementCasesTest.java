package org.capitation.settlement;

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

/** The worked cases of the year end: V01, V03 and V05. */
class SettlementCasesTest {
  private static final Bands NOTHING =
      new Bands(List.of(new Bands.Band(Optional.empty(), Ratio.ZERO)));

  @TestFactory
  Stream<DynamicTest> S4_overrun_in_bands_of_Shenzhen() {
    return CaseFile.tests("V01", SettlementCasesTest::overrun);
  }

  @TestFactory
  Stream<DynamicTest> S4_overrun_in_halves_of_Taicang() {
    return CaseFile.tests("V03", SettlementCasesTest::overrun);
  }

  @TestFactory
  Stream<DynamicTest> S5_package_without_compensation_of_Sanming() {
    return CaseFile.tests("V05", SettlementCasesTest::packaged);
  }

  private static void overrun(CaseFile file) {
    SettlementRule rule = rule(NOTHING, bands(file, "基金分担"));
    file.each("算例", row -> expectOverrun(row, settle(rule, row).outcome()));
  }

  private static void packaged(CaseFile file) {
    SettlementRule rule = rule(bands(file, "结余留用"), bands(file, "基金分担"));
    file.each(
        "算例",
        row -> {
          Settlement settlement = settle(rule, row);
          expectOverrun(row, settlement.outcome());
          Optional<Outcome.Retention> surplus = as(settlement.outcome(), Outcome.Retention.class);
          row.expect("结余留用", surplus.map(Outcome.Retention::retained).orElse(Money.ZERO));
          row.expect("基金留存", surplus.map(Outcome.Retention::kept).orElse(Money.ZERO));
          if (surplus.isPresent()) {
            row.expectShare("结余率", surplus.get().retained(), row.money("预算"));
          } else {
            row.expect("结余率", surplus);
          }
        });
  }

  private static void expectOverrun(Row row, Outcome outcome) {
    Optional<Outcome.OverrunSharing> overrun = as(outcome, Outcome.OverrunSharing.class);
    row.expect("基金承担", overrun.map(Outcome.OverrunSharing::covered).orElse(Money.ZERO));
    row.expect("医共体承担", overrun.map(Outcome.OverrunSharing::borne).orElse(Money.ZERO));
  }

  private static Settlement settle(SettlementRule rule, Row row) {
    return rule.settle(new Settlement.Inputs(row.money("预算"), row.money("实际支出"), Money.ZERO));
  }

  private static SettlementRule rule(Bands surplus, Bands overrun) {
    return new SettlementRule(new SettlementTerms(new Citation("", ""), surplus, overrun));
  }

  private static Bands bands(CaseFile file, String share) {
    List<Bands.Band> bands = new ArrayList<>();
    for (Row row : file.rows("分档")) {
      Optional<Ratio> upTo =
          Optional.of(row.text("占预算至")).filter(end -> !end.equals("以上")).map(Ratio::ofPercent);
      bands.add(new Bands.Band(upTo, row.percent(share)));
    }
    return new Bands(bands);
  }

  private static <T extends Outcome> Optional<T> as(Outcome outcome, Class<T> type) {
    return Optional.of(outcome).filter(type::isInstance).map(type::cast);
  }
}
