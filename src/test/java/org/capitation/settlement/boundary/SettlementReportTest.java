package org.capitation.settlement.boundary;

import static org.capitation.settlement.boundary.Printed.CHINESE;
import static org.capitation.settlement.boundary.Printed.has;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.capitation.document.Digest;
import org.capitation.document.Table;
import org.capitation.document.Unprintable;
import org.capitation.registry.Pot;
import org.capitation.settlement.Drafts;
import org.capitation.settlement.Paper;
import org.capitation.settlement.Paper.State;
import org.capitation.settlement.Seal;
import org.capitation.settlement.SealedYear;
import org.capitation.settlement.SettlementDraft;
import org.capitation.value.Money;
import org.capitation.value.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settlement of the county as it is printed, from drafts made by hand. */
class SettlementReportTest {
  private static final String DIGEST = Digest.of(List.of("sealed"));
  private static final String NONE = "0.000.000.000.00";

  @Test
  void tableHoldsEveryCommunityTheTotalsAndTheUnattributedApart() {
    String table = pages(Drafts.county(), CHINESE).get(0);
    has(table, "云栖县2025年度城乡居民医保门诊包干基金清算表");
    has(
        table,
        "云栖县人民医院医共体262,16412,966,320.000.0012,412,087.360.00554,232.64"
            + "143,895.14410,337.50372,362.62372,362.62"
            + NONE
            + "782,700.12");
    has(
        table,
        "云栖县中医院医共体262,1649,214,900.000.0010,021,333.330.00-806,433.33"
            + "-449,291.17-357,142.16300,640.00300,640.00"
            + NONE
            + "-56,502.16");
    has(
        table,
        "合计786,49222,681,220.000.0022,933,420.690.00-252,200.69"
            + "-305,396.0353,195.34688,002.62688,002.62"
            + NONE
            + "741,197.96");
    has(table, "应拨付合计（大写）柒拾肆万壹仟壹佰玖拾柒元玖角陆分（小写）741,197.96");
    has(table, "结转下年抵扣56,502.16");
    has(table, "另列：未归属人员4,12324,310.5518,240.07");
    has(table, "单位：元");
    has(table, "依据：云栖医保〔2024〕31号");
    has(table, "未签发");
    has(table, "草案：按已入账数据计算，未经审批，不作为拨付依据");
    has(table, "编制：张敏（县医保局）编制时间：2026-03-02");
  }

  @Test
  void tiersAreThoseOfTheSteps() {
    String all = String.join("", pages(Drafts.county(), CHINESE));
    has(all, "云栖县人民医院医共体结余占预算3%–6%的部分×留用比例60%第十二条165,243.04×60%99,145.824");
    has(all, "县医疗保障局（盖章）");
    has(all, "县财政局（盖章）");
  }

  @Test
  void everySettlementAddsUpFromColumnToColumn() {
    Table table = report(Drafts.county(), Optional.empty()).tables(CHINESE).get(0);
    assertEquals(Table.MOST_COLUMNS, table.columns().size());
    for (List<Object> row : table.rows()) {
      Money balance = money(row, 2).plus(money(row, 3)).minus(money(row, 4).minus(money(row, 5)));
      assertEquals(balance, money(row, 6));
      assertEquals(balance, money(row, 7).plus(money(row, 8)));
      Money payable =
          money(row, 8)
              .plus(money(row, 10))
              .plus(money(row, 11))
              .minus(money(row, 12))
              .minus(money(row, 13))
              .minus(money(row, 14));
      assertEquals(payable, money(row, 15));
    }
    for (int column = 2; column < table.columns().size(); column++) {
      int at = column;
      assertEquals(
          Money.total(table.rows().stream().map(row -> money(row, at)).toList()),
          money(table.total(), at));
    }
  }

  private static Money money(List<Object> row, int column) {
    return (Money) row.get(column);
  }

  @Test
  void sheetsHoldTheTableFirstAndNoStatement() {
    assertEquals(
        List.of("各医共体清算", "未归属", "分档计算"),
        report(Drafts.county(), Optional.empty()).tables(CHINESE).stream()
            .map(Table::name)
            .toList());
    assertEquals(
        List.of("各医共体清算", "分档计算"),
        report(Drafts.of("C01"), Optional.empty()).tables(CHINESE).stream()
            .map(Table::name)
            .toList());
  }

  @Test
  void whatIsLockedIsNoDraftAndCarriesTheHashOfItsSeal() {
    var report = report(Drafts.county(), Optional.of(paper(0, State.LOCKED)));
    assertEquals(DIGEST, report.digest());
    String table = Printed.pages(report, CHINESE).get(0);
    has(table, DIGEST);
    has(table, "已锁定（2026-03-02）");
    assertFalse(table.contains("草案"), table);
    assertFalse(table.contains("补充清算"), table);
  }

  @Test
  void supplementSaysWhatWasPostedBeforeAndWhatItPays() {
    var why =
        new SettledYear.Why(
            new SealedYear.Cause(List.of(), List.of()), List.of(), Money.ofYuan("700000.00"));
    var year =
        new SettledYear(
            "云栖县", Drafts.county(), Optional.of(paper(1, State.LOCKED)), Map.of("C01", why));
    String table = Printed.pages(new SettlementReport(year), CHINESE).get(0);
    has(table, "云栖县2025年度城乡居民医保门诊包干基金清算表·补充清算第1号");
    has(table, "前次已入账700,000.00本次应付41,197.96");
  }

  @Test
  void publishedPaperSaysThatItIsNotLocked() {
    has(
        Printed.pages(
                report(Drafts.county(), Optional.of(paper(0, State.PUBLISHED))), Locale.ENGLISH)
            .get(0),
        "Published (2026-03-02)");
  }

  private static Paper paper(int number, State state) {
    Stamp stamp = new Stamp(LocalDateTime.of(2026, 3, 2, 16, 0), "zhang");
    return new Paper(
        1,
        new Paper.Subject(Pot.RESIDENT, 2025, number),
        new Paper.Standing(state, 4, null, stamp, stamp),
        new Seal("SHA-256", DIGEST, ""),
        List.of());
  }

  @Test
  void statementsFollowOnPagesOfTheirOwn() {
    String all = String.join("", pages(Drafts.county(), CHINESE));
    has(all, "云栖县人民医院医共体2025年度城乡居民医保门诊包干基金清算计算书");
    has(all, "云栖县中医院医共体2025年度城乡居民医保门诊包干基金清算计算书");
    has(all, "S7年终应拨付=留用（-承担）+预留金兑现第十二条(-357,142.16)+300,640.00-56,502.16");
  }

  @Test
  void englishPaperHoldsTheSameFigures() {
    List<String> pages = pages(Drafts.county(), Locale.ENGLISH);
    has(pages.get(0), "Total786,49222,681,220.000.0022,933,420.690.00-252,200.69");
    has(pages.get(0), "741,197.96");
    has(pages.get(0), "NOTISSUED");
    has(String.join("", pages), "Surplusbetween3%and6%ofthebudget×60%retained");
    has(pages.get(pages.size() - 1), "Page%dof%d".formatted(pages.size(), pages.size()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void everyPageCarriesTheDigestOfTheData(String language) {
    String digest = report(Drafts.county(), Optional.empty()).digest();
    pages(Drafts.county(), Locale.forLanguageTag(language)).forEach(page -> has(page, digest));
  }

  @Test
  void digestFollowsTheData() {
    assertNotEquals(
        report(Drafts.county(), Optional.empty()).digest(),
        report(Drafts.of("C01"), Optional.empty()).digest());
  }

  @Test
  void paperOfOneCommunityHoldsNothingOfOthers() {
    String all = String.join("", pages(Drafts.of("C02"), CHINESE));
    has(all, "合计262,1649,214,900.00");
    assertTrue(!all.contains("人民医院") && !all.contains("未归属人员4,123"), all);
  }

  /** Each of these lost its last line without the line breaks of jasperreports.properties. */
  @Test
  void longNamesLoseNothingOnTheWayToThePage() {
    List<String> names =
        List.of(
            "共民心）g体栖体医、B、民人共g中3医AA（3f1f医 中院（云共县儒",
            "，1中县C（g1共栖心（1B民f 医C（人A2心fA民 体栖g中1心f医医全",
            "1B体g，人3人）A2 心fC133  3B人体中22云医C、f 医医栖A，C儔",
            "院中人（， 医医县，中共体3C（医县医B院 医 人民共A医23，栖医（院心）云，县院中）人）医冗",
            "d院人-IDDbgD2 HHEa2EcF/3AFI人a H县CE -医E栖h-儙",
            "cG云A--3B1.栖D院院Ga 县dc,AA3E/bcDF1JbAF/县DC,EJd冤",
            "3人eD人医FJBJBcAfGcDDAAF.b/He,F云人凄");
    String table = pages(Drafts.named(names), CHINESE).get(0);
    names.forEach(name -> has(table, name.substring(name.length() - 1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void longNamesAndLargeAmountsAreNotCut(String language) {
    SettlementDraft draft = Drafts.large("云栖县".repeat(18) + "医共体（集团）");
    String all = String.join("", pages(draft, Locale.forLanguageTag(language)));
    has(all, "9,999,999,999.99");
    has(all, "-8,888,888,888.88");
  }

  @Test
  void nameThatTheFontsLackIsRefused() {
    assertThrows(Unprintable.class, () -> pages(Drafts.named(List.of("云栖县😀医院医共体")), CHINESE));
  }

  @Test
  void fileKnowsItsTitleAndEmbedsItsFonts() throws IOException {
    PdfReader file = new PdfReader(Printed.pdf(report(Drafts.county(), Optional.empty()), CHINESE));
    assertEquals("云栖县2025年度城乡居民医保门诊包干基金清算表", file.getInfo().get("Title"));
    int fonts = 0;
    for (int i = 0; i < file.getXrefSize(); i++) {
      if (file.getPdfObject(i) instanceof PdfDictionary part
          && PdfName.FONTDESCRIPTOR.equals(part.get(PdfName.TYPE))) {
        assertTrue(part.contains(PdfName.FONTFILE2), part.toString());
        fonts++;
      }
    }
    assertEquals(2, fonts, "regular and bold");
    file.close();
  }

  private static SettlementReport report(SettlementDraft draft, Optional<Paper> paper) {
    return new SettlementReport(new SettledYear("云栖县", draft, paper, Map.of()));
  }

  private static List<String> pages(SettlementDraft draft, Locale language) {
    return Printed.pages(report(draft, Optional.empty()), language);
  }
}
