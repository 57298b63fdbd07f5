package org.capitation.settlement.boundary;

import static org.capitation.settlement.boundary.Printed.CHINESE;
import static org.capitation.settlement.boundary.Printed.has;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.capitation.document.Table;
import org.capitation.monitoring.Deviation;
import org.capitation.settlement.Correction;
import org.capitation.settlement.Drafts;
import org.capitation.settlement.Population;
import org.capitation.settlement.Responsibility;
import org.capitation.settlement.SealedYear;
import org.capitation.settlement.SettlementDraft;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The worked steps of a community as they are printed. */
class StatementReportTest {
  private static final Stamp STAMP = new Stamp(LocalDateTime.of(2026, 1, 9, 9, 0), "zhang");

  @Test
  void statementHoldsInputsStepsAndTerms() {
    String surplus = Printed.all(report("C01", SettledYear.Why.NOTHING), CHINESE);
    has(surplus, "云栖县人民医院医共体2025年度城乡居民医保门诊包干基金清算计算书");
    has(surplus, "应拨付（大写）柒拾捌万贰仟柒佰元壹角贰分（小写）782,700.12");
    has(surplus, "核定预算（全体）12,966,320.00元预算：最近一次核定的年度门诊包干预算");
    has(surplus, "记入支出（全体）12,412,087.36元台账：");
    has(surplus, "月度预留372,362.62元月度拨付：各月预留合计");
    has(surplus, "S4结余占预算3%–6%的部分×留用比例60%第十二条165,243.04×60%99,145.824");
    has(surplus, "S4各档之和（未取整）第十二条311,191.68+99,145.824410,337.504");
    has(surplus, "S5医共体留用第十二条410,337.504（四舍五入到分）410,337.50");
    has(surplus, "S7年终应拨付=留用（-承担）+预留金兑现第十二条410,337.50+372,362.62782,700.12");
    has(surplus, "名词：人月＝");
    has(surplus, "没有可附的偏差分析");
    has(surplus, "未登记责任认定");
    has(surplus, "未登记调整");
    List.of("县医疗保障局（盖章）", "县财政局（盖章）", "医共体牵头医院（盖章）").forEach(party -> has(surplus, party));
  }

  @Test
  void everyStepOfTheSettlementIsOnThePaperAndInTheSheet() {
    SettlementDraft draft = Drafts.county();
    for (SettlementDraft.Part part : draft.parts()) {
      StatementReport report = new StatementReport(year(draft, Map.of()), part);
      Table steps = report.tables(CHINESE).get(0);
      assertEquals(
          part.settlement().steps().stream()
              .map(step -> ReportParts.plain(step.result().figure()))
              .toList(),
          steps.rows().stream().map(row -> row.get(4)).toList());
      String all = Printed.all(report, CHINESE);
      part.settlement().steps().forEach(step -> has(all, step.result().toString()));
    }
  }

  @Test
  void wholeNumbersStayDigitsInSheets() {
    assertEquals("60", ReportParts.plain(new BigDecimal("6E+1")).toString());
    assertEquals("60.0", ReportParts.plain(new BigDecimal("60.0")).toString());
  }

  @Test
  void debtOfACommunityIsSaidInWords() {
    String overrun = Printed.all(report("C02", SettledYear.Why.NOTHING), CHINESE);
    has(overrun, "应承担（大写）伍万陆仟伍佰零贰元壹角陆分（由医共体承担，从后续拨付中抵扣）");
    has(overrun, "（小写）-56,502.16");
    has(overrun, "另计结转下年抵扣56,502.16");
  }

  @Test
  void deviationResponsibilityAndCorrectionsAreAttached() {
    String all = Printed.all(report("C02", why()), CHINESE);
    has(all, "参保人数参保人月比上年同期多或少，按上年人均支出-20,000.00");
    has(all, "合计（支出−预算）806,433.33");
    has(all, "外转就医60.0%—县外转诊未按规定");
    has(all, "政策调整—300,000.00门诊慢特病扩面");
    has(all, "预算客观调整全体—-100.00疾病流行云栖医保〔2026〕2号");
    has(all, "减免全体5.0%—按协议减免");
    String english = Printed.all(report("C02", why()), Locale.ENGLISH);
    has(english, "Total (spending − budget) 806,433.33");
    has(english, "60.0%—县外转诊未按规定");
  }

  @Test
  void sheetsFollowWhatIsAttached() {
    assertEquals(
        List.of("计算步骤", "一、计算依据", "偏差分析", "责任认定", "年终调整"),
        report("C02", why()).tables(CHINESE).stream().map(Table::name).toList());
  }

  @Test
  void digestFollowsWhatIsAttached() {
    assertNotEquals(report("C02", why()).digest(), report("C02", SettledYear.Why.NOTHING).digest());
  }

  @Test
  void statementHoldsNothingOfOthers() {
    String all = Printed.all(report("C02", why()), CHINESE);
    assertFalse(all.contains("人民医院"), all);
    assertFalse(all.contains("未归属"), all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void longNamesAndLargeAmountsAreNotCut(String language) {
    SettlementDraft draft = Drafts.large("云栖县".repeat(18) + "医共体（集团）");
    StatementReport report =
        new StatementReport(year(draft, Map.of("C01", why())), draft.parts().get(0));
    has(Printed.all(report, Locale.forLanguageTag(language)), "9,999,999,999.99");
  }

  private static SettledYear.Why why() {
    return new SettledYear.Why(
        new SealedYear.Cause(
            List.of(
                new SealedYear.Cause.Part(Deviation.Cause.PLAN, yuan("826433.33")),
                new SealedYear.Cause.Part(Deviation.Cause.HEADS, yuan("-20000.00"))),
            List.of(
                new Responsibility(
                    Responsibility.Cause.REFERRAL,
                    Optional.of(Ratio.ofPercent("60")),
                    Optional.empty(),
                    "县外转诊未按规定"),
                new Responsibility(
                    Responsibility.Cause.POLICY,
                    Optional.empty(),
                    Optional.of(yuan("300000.00")),
                    "门诊慢特病扩面"))),
        List.of(
            correction(
                new Correction.Content(
                    Correction.Kind.BUDGET,
                    Population.ALL,
                    Optional.of(yuan("-100.00")),
                    Optional.empty(),
                    "疾病流行",
                    "云栖医保〔2026〕2号")),
            correction(
                new Correction.Content(
                    Correction.Kind.RELIEF,
                    Population.ALL,
                    Optional.empty(),
                    Optional.of(Ratio.ofPercent("5")),
                    "按协议减免",
                    ""))),
        Money.ZERO);
  }

  private static Correction correction(Correction.Content content) {
    return new Correction(1, 2, 0, content, Optional.empty(), STAMP);
  }

  private static StatementReport report(String community, SettledYear.Why why) {
    SettlementDraft draft = Drafts.county();
    return new StatementReport(
        year(draft, Map.of(community, why)), draft.part(community).orElseThrow());
  }

  private static SettledYear year(SettlementDraft draft, Map<String, SettledYear.Why> why) {
    return new SettledYear("云栖县", draft, Optional.empty(), why);
  }

  private static Money yuan(String amount) {
    return Money.ofYuan(amount);
  }
}
