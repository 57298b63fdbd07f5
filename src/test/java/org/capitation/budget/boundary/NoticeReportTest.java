package org.capitation.budget.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.capitation.attribution.Ages;
import org.capitation.attribution.Cells;
import org.capitation.budget.Adjustment;
import org.capitation.budget.Budget;
import org.capitation.budget.BudgetRule;
import org.capitation.budget.BudgetTerms;
import org.capitation.budget.ByMembers;
import org.capitation.budget.Claimant;
import org.capitation.budget.Members;
import org.capitation.budget.Outpatient;
import org.capitation.budget.PerHead;
import org.capitation.budget.Rate;
import org.capitation.budget.Regime;
import org.capitation.budget.Reserve;
import org.capitation.budget.Switching;
import org.capitation.budget.Total;
import org.capitation.document.Imprint;
import org.capitation.document.Paper;
import org.capitation.document.Renderer;
import org.capitation.document.Table;
import org.capitation.policy.Pack;
import org.capitation.registry.Community;
import org.capitation.registry.Pot;
import org.capitation.value.BudgetYear;
import org.capitation.value.Citation;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The notice as it is printed, from budgets made by hand. */
class NoticeReportTest {
  private static final Renderer RENDERER = new Renderer();
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final BudgetYear YEAR = new BudgetYear(2026, 1);
  private static final String NAME = "云栖县人民医院医共体";
  private static final DateRange ALWAYS =
      DateRange.ofDays(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 12, 31));

  @Test
  void noticeTellsMembersByCellRatesAmountsAndWorkedSteps() {
    String paper = paper(perHead(), CHINESE);
    has(paper, "云栖县2026年度城乡居民医保门诊包干预算告知书");
    has(paper, "预算期间：2026-01-01至2026-12-31");
    has(paper, "依据：云栖医保〔2025〕31号");
    has(paper, "云栖县人民医院医共体：依据云栖医保〔2025〕31号第八条，现将你医共体2026年度城乡居民医保门诊包干预算告知如下。");
    has(paper, "预算额（大写）壹万壹仟捌佰零陆元伍角贰分（小写）11,806.52");
    has(paper, "性质核定版次第2版");
    has(paper, "60岁及以上10020120800.008,000.00");
    has(paper, "60岁以下7130137333.333,805.52");
    has(paper, "客观因素调整：慢特病扩围（云栖医保〔2026〕4号）————1.00");
    has(paper, "合计10715025711,806.52");
    has(paper, "C01：人头标准×人数");
    has(paper, "协议C01");
    has(paper, "请核对后于2026-02-10前（含当日）送回回执。");
    has(paper, "县卫生健康局（盖章）");
    has(paper, "回执");
    has(paper, "（第2版）已收到，预算额11,806.52元（大写壹万壹仟捌佰零陆元伍角贰分），已核对。");
  }

  @Test
  void fixedTotalIsProvisionalUntilTheYearEnd() {
    String notice = paper(split(Budget.Stage.NOTICE, "1000.00"), CHINESE);
    has(notice, "性质暂定");
    has(notice, "人数时点2026-01-01");
    has(notice, "总额固定时，本预算为暂定，年终按全年人数重新分配。");
    has(notice, "全体参保人员10233322.73750.00");
    has(notice, "人均标准（供参考）22.73");
    String end = paper(split(Budget.Stage.YEAR_END, "1000.00"), CHINESE);
    has(end, "性质核定");
    has(end, "人数时点全年");
    assertTrue(!end.contains("本预算为暂定"), end);
  }

  @Test
  void noticeHoldsNothingOfOtherCommunities() {
    String paper = paper(split(Budget.Stage.NOTICE, "1000.00"), CHINESE);
    has(paper, "C01：按人月占比分配");
    assertTrue(!paper.contains("C02") && !paper.contains("中医院"), paper);
  }

  @Test
  void englishNoticeHoldsTheSameFigures() {
    String paper = paper(perHead(), Locale.ENGLISH);
    has(paper, "Noticeoftheoutpatientbudget2026,residentinsurance,云栖县");
    has(paper, "11,806.52");
    has(paper, "107150257");
    has(paper, "NOTISSUED");
  }

  @Test
  void tableOfTheNoticeIsItsSheet() {
    NoticeReport report = report(perHead());
    List<Table> tables = report.tables(CHINESE);
    assertEquals(1, tables.size());
    assertEquals(List.of("合计", 107L, 150L, 257L), tables.get(0).total().subList(0, 4));
    assertEquals(Money.ofYuan("11806.52"), tables.get(0).total().get(5));
  }

  @Test
  void digestFollowsTheAmount() {
    assertEquals(
        report(split(Budget.Stage.NOTICE, "1000.00")).digest(),
        report(split(Budget.Stage.NOTICE, "1000.00")).digest());
    assertNotEquals(
        report(split(Budget.Stage.NOTICE, "1000.00")).digest(),
        report(split(Budget.Stage.NOTICE, "1000.04")).digest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void longNamesAndLargeAmountsLoseNothing(String language) {
    String name = "云栖县".repeat(19) + "医共体";
    ToldBudget told = split(Budget.Stage.NOTICE, "999999999999.99");
    ToldBudget longer =
        new ToldBudget(
            new Community(1, "C01", name, "H1", ALWAYS),
            YEAR,
            told.number(),
            told.heading(),
            told.terms(),
            told.budget(),
            told.line(),
            told.sent());
    String paper = paper(longer, Locale.forLanguageTag(language));
    has(paper, name);
    has(paper, "749,999,999,999.99");
  }

  private static ToldBudget perHead() {
    Map<String, Rate> rates = new LinkedHashMap<>();
    rates.put("60岁及以上", Rate.of(Money.ofYuan("800.00")));
    rates.put("60岁以下", Rate.of(Money.ofYuan("333.33")));
    Cells cells =
        new Cells(List.of(), List.of(row("60岁及以上", 60, Ages.NO_END), row("60岁以下", 0, 59)));
    BudgetTerms.Objective objective =
        new BudgetTerms.Objective(
            "C01", new Adjustment("慢特病扩围", "云栖医保〔2026〕4号", Money.ofYuan("1.00")));
    BudgetTerms terms =
        terms(
            "20000.00",
            new Regime.FixedRate(new PerHead(Optional.of(cells), rates)),
            List.of(objective));
    Members members =
        new Members(
            12,
            Map.of(
                new Members.Kind("60岁及以上", true), 100L,
                new Members.Kind("60岁及以上", false), 20L,
                new Members.Kind("60岁以下", true), 7L,
                new Members.Kind("60岁以下", false), 130L));
    return told(terms, Budget.Stage.NOTICE, List.of(Claimant.of(1, "C01", members)));
  }

  private static Cells.Row row(String name, int from, int to) {
    return new Cells.Row(name, new Ages(from, to), null, null, null);
  }

  /** Three quarters for the first community. */
  private static ToldBudget split(Budget.Stage stage, String total) {
    return told(
        terms(total, new Regime.FixedTotal(new ByMembers()), List.of()),
        stage,
        List.of(
            Claimant.of(1, "C01", Members.of(1, 10, 23)),
            Claimant.of(2, "C02", Members.of(1, 0, 11))));
  }

  private static BudgetTerms terms(
      String total, Regime regime, List<BudgetTerms.Objective> objectives) {
    return new BudgetTerms(
        new Citation("云栖医保〔2025〕31号", "第八条"),
        new BudgetTerms.Resources(
            new Total.HandedDown(Money.ofYuan(total)),
            new Outpatient.Whole(),
            new Reserve.Share(Ratio.ZERO)),
        regime,
        objectives,
        Optional.empty(),
        Switching.ANNUAL);
  }

  private static ToldBudget told(BudgetTerms terms, Budget.Stage stage, List<Claimant> claimants) {
    Budget budget = new BudgetRule(terms).allocate(stage, claimants);
    return new ToldBudget(
        new Community(1, "C01", NAME, "H1", ALWAYS),
        YEAR,
        2,
        new Pack.Heading("390-2026", Pot.RESIDENT, 2026, "云栖医保〔2025〕31号", "门诊包干办法", YEAR.range()),
        terms,
        budget,
        budget.lines().get(0),
        Optional.of(
            new ToldBudget.Sent(Optional.of("协议 C01"), Optional.of(LocalDate.of(2026, 2, 10)))));
  }

  private static NoticeReport report(ToldBudget told) {
    return new NoticeReport("云栖县", told);
  }

  /** All pages without blanks, which depend on how the text is drawn. */
  private static String paper(ToldBudget told, Locale language) {
    byte[] pdf =
        RENDERER.pdf(
            report(told),
            new Imprint("云栖县", Optional.empty(), "张敏（县医保局）", LocalDateTime.of(2026, 1, 5, 16, 40)),
            language);
    return String.join("", Paper.pages(pdf)).replaceAll("[\\s\\u3000]", "");
  }

  private static void has(String page, String text) {
    assertTrue(page.contains(text), () -> "no " + text + " in " + page);
  }
}
