package org.capitation.settlement.boundary;

import static org.capitation.settlement.boundary.Printed.CHINESE;
import static org.capitation.settlement.boundary.Printed.has;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.capitation.document.Table;
import org.capitation.registry.Community;
import org.capitation.registry.Institution;
import org.capitation.registry.Pot;
import org.capitation.settlement.DistributionTerms;
import org.capitation.settlement.Division;
import org.capitation.settlement.DivisionRule;
import org.capitation.settlement.Drafts;
import org.capitation.settlement.Release;
import org.capitation.settlement.RetainedParts;
import org.capitation.settlement.SettlementTerms;
import org.capitation.settlement.Tier;
import org.capitation.value.BudgetYear;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The division of what a community retains as it is printed: a hospital and two townships. */
class DivisionReportTest {
  private static final DateRange RANGE = DateRange.of(YearMonth.of(2025, 1));
  private static final DistributionTerms TIERS = new DistributionTerms(tiers(), Optional.empty());

  @Test
  void proposalIsSaidToBeOneAndAddsUpToTheFen() {
    DivisionReport report = report(Optional.of(TIERS), "1000.01", true, Optional.empty());
    String all = Printed.all(report, CHINESE);
    has(all, "云栖县人民医院医共体2025年度城乡居民医保门诊包干结余分配表");
    has(all, "留用结余（大写）壹仟元零壹分（小写）1,000.01");
    has(all, "建议方案：医共体尚未决定");
    has(all, "县级H1云栖县人民医院660.0%600.01");
    has(all, "乡镇H2清溪镇卫生院315.0%150.00");
    has(all, "村级H3白石镇卫生院15.0%50.00");
    has(all, "合计1,000.01");
    has(all, "S23县级份额（未取整）第十二条1,000.01×6÷10600.006");
    has(all, "医共体牵头医院（盖章）");
    has(all, "成员单位意见（签章）");
    assertEquals(
        List.of(yuan("600.01"), yuan("150.00"), yuan("150.00"), yuan("50.00"), yuan("50.00")),
        amounts(report));
    assertAddsUp(report);
  }

  @Test
  void decisionTakesThePlaceOfTheProposal() {
    Division decided =
        new Division(
            1,
            new Division.Subject(Pot.RESIDENT, 2025, 1),
            2,
            yuan("1000.01"),
            Money.ZERO,
            new Division.Decision("云一共体〔2026〕3号", LocalDate.of(2026, 3, 1), 1),
            List.of(
                share("H1", Tier.COUNTY, "600.01"),
                share("H2", Tier.TOWNSHIP, "300.00"),
                share("H3", Tier.VILLAGE, "100.00")),
            new Stamp(LocalDateTime.of(2026, 3, 1, 9, 0), "of-C01"));
    DivisionReport report = report(Optional.of(TIERS), "1000.01", true, Optional.of(decided));
    String all = Printed.all(report, CHINESE);
    has(all, "第2次分配决定");
    has(all, "决定文号云一共体〔2026〕3号决定日期2026-03-01");
    has(all, "乡镇H2清溪镇卫生院330.0%300.00");
    assertFalse(all.contains("建议方案"), all);
    assertAddsUp(report);
    assertNotEquals(
        report(Optional.of(TIERS), "1000.01", true, Optional.empty()).digest(), report.digest());
  }

  @Test
  void whatACapLeavesStandsOnALineOfItsOwn() {
    DistributionTerms capped =
        new DistributionTerms(
            new DistributionTerms.ByWeights(Map.of("H1", new BigDecimal("1"))),
            Optional.of(Ratio.ofPercent("50")));
    DivisionReport report = report(Optional.of(capped), "1000.00", false, Optional.empty());
    String all = Printed.all(report, CHINESE);
    has(all, "建议方案：清算尚未锁定，金额可能变化");
    has(all, "机构代码成员机构权重占比金额H1云栖县人民医院150.0%500.00");
    has(all, "暂不分配—50.0%500.00");
    assertAddsUp(report);
  }

  @Test
  void withoutTermsThereAreNoWeightsAndNoSteps() {
    DivisionReport report = report(Optional.empty(), "0.02", true, Optional.empty());
    String all = Printed.all(report, CHINESE);
    has(all, "由医共体决定");
    has(all, "机构代码成员机构占比金额H1云栖县人民医院50.0%0.01");
    assertFalse(all.contains("S23"), all);
    assertEquals(List.of(yuan("0.01"), yuan("0.01"), yuan("0.00")), amounts(report));
    assertAddsUp(report);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void largeAmountsAreNotCut(String language) {
    String all =
        Printed.all(
            report(Optional.of(TIERS), "9999999999.99", true, Optional.empty()),
            Locale.forLanguageTag(language));
    has(all, "9,999,999,999.99");
    has(all, "5,999,999,999.99");
  }

  private static void assertAddsUp(DivisionReport report) {
    Table table = report.tables(CHINESE).get(0);
    assertEquals(table.total().get(table.columns().size() - 1), Money.total(amounts(report)));
  }

  private static List<Money> amounts(DivisionReport report) {
    return report.tables(CHINESE).get(0).rows().stream()
        .map(row -> (Money) row.get(row.size() - 1))
        .toList();
  }

  private static DivisionReport report(
      Optional<DistributionTerms> distribution,
      String retained,
      boolean locked,
      Optional<Division> decided) {
    SettlementTerms terms = Drafts.terms(new Release.Full(), distribution);
    DivisionRule rule =
        new DivisionRule(
            distribution,
            terms.basis(),
            members().stream()
                .map(one -> new DivisionRule.Member(one.code(), one.primary()))
                .toList());
    return new DivisionReport(
        new BudgetYear(2025, 1),
        new Divisions.Shown(
            new Divisions.Year(Pot.RESIDENT, 2025),
            new Community(1, "C01", "云栖县人民医院医共体", "H1", RANGE),
            new RetainedParts.Part(yuan(retained), terms, Map.of(), locked),
            members(),
            rule,
            rule.propose(yuan(retained), Map.of()),
            decided.stream().toList()));
  }

  private static List<Institution> members() {
    return List.of(
        new Institution(1, "H1", "云栖县人民医院", false, false, "", RANGE),
        new Institution(2, "H2", "清溪镇卫生院", false, true, "", RANGE),
        new Institution(3, "H3", "白石镇卫生院", false, true, "", RANGE));
  }

  private static DistributionTerms.ByTiers tiers() {
    Map<Tier, BigDecimal> weights = new LinkedHashMap<>();
    weights.put(Tier.COUNTY, new BigDecimal("6"));
    weights.put(Tier.TOWNSHIP, new BigDecimal("3"));
    weights.put(Tier.VILLAGE, new BigDecimal("1"));
    return new DistributionTerms.ByTiers(weights);
  }

  private static Division.Share share(String member, Tier tier, String amount) {
    return new Division.Share(member, Optional.of(tier), yuan(amount));
  }

  private static Money yuan(String amount) {
    return Money.ofYuan(amount);
  }
}
