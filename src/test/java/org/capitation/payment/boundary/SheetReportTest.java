package org.capitation.payment.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.capitation.document.Imprint;
import org.capitation.document.Paper;
import org.capitation.document.Renderer;
import org.capitation.document.Report;
import org.capitation.document.Table;
import org.capitation.payment.Sheet.State;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sheet of a month as it is printed, of the county and of one community. */
class SheetReportTest {
  private static final Renderer RENDERER = new Renderer();
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  @Test
  void summaryHoldsEveryCommunityAndTheTotalInCapitals() {
    List<String> pages = pages(county(State.APPROVED), CHINESE);
    String first = pages.get(0);
    has(first, "云栖县2026年1月城乡居民医保门诊包干基金月度拨付表");
    has(first, "拨付月份：2026-01-01至2026-01-31");
    has(first, "依据：云栖医保〔2025〕31号");
    has(
        first,
        "1云栖县人民医院医共体202660,000.000.000.0097,200.001,944.0095,256.00"
            + "10,000.005,000.0080,256.0015,000.0055,000.00");
    has(
        first,
        "2云栖县中医院医共体202660,000.000.000.0047,200.00944.0046,256.00" + "0.000.0046,256.000.000.00");
    has(
        first,
        "合计120,000.000.000.00144,400.002,888.00141,512.00"
            + "10,000.005,000.00126,512.0015,000.0055,000.00");
    has(first, "壹拾贰万陆仟伍佰壹拾贰元整（小写）126,512.00");
    has(first, "状态已审批会签经办张敏2026-02-0509:30");
    has(first, "县医疗保障局（盖章）");
    assertEquals(3, pages.size());
  }

  @Test
  void statementHoldsFiguresStepsAndSeals() {
    String page = pages(county(State.APPROVED), CHINESE).get(1);
    has(page, "云栖县人民医院医共体2026年1月城乡居民医保门诊包干基金拨付表");
    has(page, "捌万零贰佰伍拾陆元整（小写）80,256.00");
    has(page, "年度预算1,200,000.00本月份额100,000.00审核通过60,000.00");
    has(page, "应支付97,200.00预留1,944.00应拨付95,256.00");
    has(page, "清算收回10,000.00周转金收回5,000.00实际支付80,256.00");
    has(page, "协议协议C01支付日期—凭证号—");
    has(page, "P8清算应收回剩余额第十条25,000.00−10,000.0015,000.00");
    has(page, "第十条100,000.00−4,000.00+1,200.0097,200.00");
    has(page, "95,256.00−10,000.00−5,000.0080,256.00");
    has(page, "医共体牵头医院（盖章）");
  }

  @Test
  void stateIsSaidAndPaymentsWithTheirVouchersOnceThereAreAny() {
    String draft = String.join("", pages(county(State.SIGNING), CHINESE));
    has(draft, "会签中（草稿，不作为拨付依据）");
    assertTrue(!draft.contains("登记人"), draft);
    String approved = pages(county(State.APPROVED), CHINESE).get(0);
    has(approved, "云栖县人民医院医共体2026协议C0180,256.00———");
    String paid = String.join("", pages(county(State.PAID), CHINESE));
    has(paid, "状态已支付");
    has(paid, "云栖县人民医院医共体2026协议C0180,256.002026-02-10凭-1孙立");
    has(paid, "支付日期2026-02-10凭证号凭-2");
  }

  @Test
  void paperOfOneCommunityHoldsNothingOfOthers() {
    PrintedSheet sheet = PrintedSheets.sheet(State.PAID, PrintedSheets.TWO);
    StatementReport second = new StatementReport(sheet.communities().get(1), sheet);
    List<String> pages = pages(second, CHINESE);
    assertEquals(1, pages.size());
    has(pages.get(0), "云栖县中医院医共体2026年1月");
    has(pages.get(0), "肆万陆仟贰佰伍拾陆元整（小写）46,256.00");
    has(pages.get(0), "状态已支付会签经办张敏2026-02-0509:30");
    assertTrue(!pages.get(0).contains("人民医院") && !pages.get(0).contains("126,512"));
    Table table = second.tables(CHINESE).get(0);
    assertEquals(1, table.rows().size());
    assertEquals(Money.ofYuan("46256.00"), table.total().get(11));
  }

  @Test
  void sumsOfTheSheetAreThoseOfItsRows() {
    Table table = county(State.PAID).tables(CHINESE).get(0);
    for (int column = 3; column < table.columns().size(); column++) {
      int place = column;
      assertEquals(
          Money.total(table.rows().stream().map(row -> (Money) row.get(place)).toList()),
          table.total().get(column),
          table.columns().get(column).head());
    }
  }

  @Test
  void linesOfTwoBudgetYearsStandOnThePageOfTheirCommunity() {
    PrintedSheets.Payee late =
        new PrintedSheets.Payee("C01", "云栖县人民医院医共体", 2025, "0.00", "0.00", "0.00");
    PrintedSheet sheet =
        PrintedSheets.sheet(
            State.APPROVED, List.of(late, PrintedSheets.TWO.get(0), PrintedSheets.TWO.get(1)));
    List<String> pages = pages(new SheetReport(sheet), CHINESE);
    has(pages.get(0), "1云栖县人民医院医共体2025");
    String own = String.join("", pages);
    has(own, "预算年度2025");
    has(own, "预算年度2026");
    has(own, "结转-2,800.00");
    has(own, "年度预算—本月份额—审核通过60,000.00");
    assertEquals(2, sheet.communities().size());
  }

  @Test
  void statementWhoseStepsAreNotKnownSaysSo() {
    PrintedSheet whole = PrintedSheets.sheet(State.PAID, PrintedSheets.TWO);
    PrintedSheet without =
        new PrintedSheet(whole.county(), whole.document(), whole.shown(), Map.of(), whole.names());
    List<String> pages = pages(new SheetReport(without), CHINESE);
    has(pages.get(0), "80,256.00——");
    has(pages.get(1), "与会签的金额不一致，不附计算过程");
    has(pages.get(1), "（小写）80,256.00");
  }

  @Test
  void sheetWithoutLinesPaysNothing() {
    List<String> pages =
        pages(new SheetReport(PrintedSheets.sheet(State.PAID, List.of())), CHINESE);
    assertEquals(1, pages.size());
    has(pages.get(0), "零元整（小写）0.00");
  }

  @Test
  void englishPaperHoldsTheSameFigures() {
    List<String> pages = pages(county(State.PAID), Locale.ENGLISH);
    has(pages.get(0), "Total120,000.000.000.00144,400.00");
    has(pages.get(1), "95,256.00−10,000.00−5,000.00");
    has(pages.get(1), "NOTISSUED");
    assertEquals(county(State.PAID).digest(), county(State.PAID).digest());
    assertNotEquals(county(State.PAID).digest(), county(State.APPROVED).digest());
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void longNamesAndLargeAmountsLoseNothing(String language) {
    String name = "云栖县".repeat(19) + "医共体";
    PrintedSheets.Payee rich =
        new PrintedSheets.Payee(
            "C01", name, 2026, "999999999999.99", "999999999999.99", "999999999999.99");
    PrintedSheet sheet = PrintedSheets.sheet(State.PAID, List.of(rich));
    Locale locale = Locale.forLanguageTag(language);
    String county = String.join("", pages(new SheetReport(sheet), locale));
    has(county, name);
    has(county, "999,999,999,999.99");
    has(county, "83,333,333,333.33");
    has(
        String.join("", pages(new StatementReport(sheet.communities().get(0), sheet), locale)),
        name);
  }

  private static SheetReport county(State state) {
    return new SheetReport(PrintedSheets.sheet(state, PrintedSheets.TWO));
  }

  /** The pages without blanks, which depend on how the text is drawn. */
  private static List<String> pages(Report report, Locale language) {
    byte[] pdf =
        RENDERER.pdf(
            report,
            new Imprint("云栖县", Optional.empty(), "张敏（县医保局）", LocalDateTime.of(2026, 2, 5, 16, 40)),
            language);
    return Paper.pages(pdf).stream().map(page -> page.replaceAll("[\\s\\u3000]", "")).toList();
  }

  private static void has(String page, String text) {
    assertTrue(page.contains(text), () -> "no " + text + " in " + page);
  }
}
