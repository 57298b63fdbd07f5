package org.capitation.settlement;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.capitation.cases.CaseFile;
import org.capitation.cases.Row;
import org.capitation.value.Bound;
import org.capitation.value.Citation;
import org.capitation.value.Money;
import org.capitation.value.Quotient;
import org.capitation.value.Ratio;
import org.capitation.value.Rounding;
import org.capitation.value.Step;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The worked cases of the year end: V01, V03 to V06, V24d. */
class SettlementCasesTest {
  private static final Bands NOTHING =
      new Bands(List.of(new Bands.Band(Optional.empty(), Ratio.ZERO)));
  private static final Map<String, Bound.Side> SIDES =
      Map.of("不超过", Bound.Side.AT_MOST, "不低于", Bound.Side.AT_LEAST);

  @TestFactory
  Stream<DynamicTest> S4_overrun_in_bands_of_Shenzhen() {
    return CaseFile.tests("V01", SettlementCasesTest::overrun);
  }

  @TestFactory
  Stream<DynamicTest> S4_overrun_in_halves_of_Taicang() {
    return CaseFile.tests("V03", SettlementCasesTest::overrun);
  }

  @TestFactory
  Stream<DynamicTest> S12_S16_reward_with_cap_and_gate_of_Taicang() {
    return CaseFile.tests("V04", SettlementCasesTest::reward);
  }

  @TestFactory
  Stream<DynamicTest> S5_package_without_compensation_of_Sanming() {
    return CaseFile.tests("V05", SettlementCasesTest::packaged);
  }

  @TestFactory
  Stream<DynamicTest> S6_withheld_released_by_score() {
    return CaseFile.tests("V06", SettlementCasesTest::released);
  }

  @TestFactory
  Stream<DynamicTest> S12_thresholds_on_unrounded_figures() {
    return CaseFile.tests("V24d", SettlementCasesTest::thresholds);
  }

  private static void overrun(CaseFile file) {
    SettlementRule rule =
        rule(SurplusTerms.of(NOTHING), OverrunTerms.of(bands(file, "基金分担")), new Release.Full());
    file.each("算例", row -> expectOverrun(row, outcome(settle(rule, row))));
  }

  private static void packaged(CaseFile file) {
    SettlementRule rule =
        rule(
            SurplusTerms.of(bands(file, "结余留用")),
            OverrunTerms.of(bands(file, "基金分担")),
            new Release.Full());
    file.each(
        "算例",
        row -> {
          Outcome outcome = outcome(settle(rule, row));
          expectOverrun(row, outcome);
          expectSurplus(row, outcome);
          Optional<Outcome.Retention> surplus = as(outcome, Outcome.Retention.class);
          if (surplus.isPresent()) {
            row.expectShare("结余率", surplus.get().retained(), row.money("预算"));
          } else {
            row.expect("结余率", surplus);
          }
        });
  }

  private static void reward(CaseFile file) {
    Row terms = file.rows("办法").get(0);
    String indicator = terms.text("门槛指标");
    Bound bound = new Bound(Bound.Side.AT_MOST, terms.percent("不超过").value());
    SettlementRule rule =
        rule(
            new SurplusTerms(
                new Bands(List.of(new Bands.Band(Optional.empty(), terms.percent("结余留用")))),
                List.of(new Gate(indicator, bound, Step.Unit.PER_CENT)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Cap(Optional.of(terms.percent("限额占预算")), Optional.empty())),
                Party.COMMUNITY),
            OverrunTerms.of(NOTHING),
            new Release.Full());
    file.each(
        "算例",
        row -> {
          Given given = given(row);
          Optional<BigDecimal> inpatients = row.optional("住院人次", SettlementCasesTest::figure);
          Optional<BigDecimal> outpatients = row.optional("门诊人次", SettlementCasesTest::figure);
          inpatients.ifPresent(
              part -> given.indicator(indicator, new Quotient(part, outpatients.orElseThrow())));
          expectSurplus(row, outcome(rule.settle(given.inputs(), Money.ZERO)));
        });
  }

  private static void released(CaseFile file) {
    Row terms = file.rows("办法").get(0);
    Release release =
        new Release.ByScore(new ScoreTerm.AllFrom(new BigDecimal(terms.text("全额兑现起点"))));
    SettlementRule rule = rule(SurplusTerms.of(NOTHING), OverrunTerms.of(NOTHING), release);
    Ratio share = terms.percent("预留比例");
    file.each(
        "算例",
        row -> {
          Money whole = row.money("全年额度");
          Money withheld = whole.minus(whole.times(share.complement(), Rounding.HALF_UP));
          row.expect("预留", withheld);
          Given given = Given.year("0.00", "0.00").withheld(withheld.toString());
          row.optional("得分", score -> score).ifPresent(given::score);
          Settlement settlement = rule.settle(given.inputs(), Money.ZERO);
          row.expect("兑现", settlement.released());
          row.expect("未兑现", settlement.forfeited());
        });
  }

  private static void thresholds(CaseFile file) {
    file.each(
        "算例",
        row -> {
          Quotient figure = new Quotient(figure(row.text("分子")), figure(row.text("分母")));
          Bound bound = new Bound(SIDES.get(row.text("要求")), row.percent("门槛").value());
          Gate gate = new Gate(row.text("指标"), bound, Step.Unit.PER_CENT);
          SurplusTerms surplus =
              new SurplusTerms(
                  new Bands(List.of(new Bands.Band(Optional.empty(), Ratio.ONE))),
                  List.of(gate),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Party.COMMUNITY);
          Settlement settlement =
              rule(surplus, OverrunTerms.of(NOTHING), new Release.Full())
                  .settle(
                      Given.year("1.00", "0.00").indicator(gate.indicator(), figure).inputs(),
                      Money.ZERO);
          BigDecimal shown = figure.rounded(4).movePointRight(2).setScale(2, RoundingMode.HALF_UP);
          row.expect("显示", shown + "%");
          row.expect("达到", settlement.toCommunity().isPositive() ? "是" : "否");
        });
  }

  private static void expectOverrun(Row row, Outcome outcome) {
    Optional<Outcome.OverrunSharing> overrun = as(outcome, Outcome.OverrunSharing.class);
    row.expect("基金承担", overrun.map(Outcome.OverrunSharing::covered).orElse(Money.ZERO));
    row.expect("医共体承担", overrun.map(Outcome.OverrunSharing::borne).orElse(Money.ZERO));
  }

  private static void expectSurplus(Row row, Outcome outcome) {
    Optional<Outcome.Retention> surplus = as(outcome, Outcome.Retention.class);
    row.expect("结余留用", surplus.map(Outcome.Retention::retained).orElse(Money.ZERO));
    row.expect("基金留存", surplus.map(Outcome.Retention::kept).orElse(Money.ZERO));
  }

  private static Given given(Row row) {
    return Given.year(row.money("预算").toString(), row.money("实际支出").toString());
  }

  private static Settlement settle(SettlementRule rule, Row row) {
    return rule.settle(given(row).inputs(), Money.ZERO);
  }

  private static Outcome outcome(Settlement settlement) {
    return settlement.parts().get(0).outcome();
  }

  private static SettlementRule rule(SurplusTerms surplus, OverrunTerms overrun, Release release) {
    return new SettlementRule(
        new SettlementTerms(
            new Citation("", ""),
            SettlementTerms.Reserve.KEEP,
            new Scopes.Together(new SharingTerms(surplus, overrun)),
            release,
            Optional.empty()));
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

  private static BigDecimal figure(String text) {
    return new BigDecimal(text.replace(",", ""));
  }

  private static <T extends Outcome> Optional<T> as(Outcome outcome, Class<T> type) {
    return Optional.of(outcome).filter(type::isInstance).map(type::cast);
  }
}
