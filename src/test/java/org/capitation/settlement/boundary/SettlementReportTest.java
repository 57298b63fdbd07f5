package org.capitation.settlement.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.Optional;
import org.capitation.document.Digest;
import org.capitation.document.Imprint;
import org.capitation.document.Paper;
import org.capitation.document.Renderer;
import org.capitation.document.Unprintable;
import org.capitation.registry.Pot;
import org.capitation.settlement.Drafts;
import org.capitation.settlement.Seal;
import org.capitation.settlement.SettlementDraft;
import org.capitation.value.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The settlement as it is printed, from drafts made by hand. */
class SettlementReportTest {
  private static final Renderer RENDERER = new Renderer();
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

  @Test
  void tableHoldsEveryCommunityTheTotalsAndTheUnattributedApart() {
    String table = pages(Drafts.county(), CHINESE).get(0);
    has(table, "云栖县2025年度城乡居民医保门诊包干基金清算表");
    has(table, "1云栖县人民医院医共体262,16412,966,320.0012,412,087.36554,232.64143,895.14");
    has(table, "2云栖县中医院医共体262,1649,214,900.0010,021,333.33-806,433.33-449,291.17");
    has(table, "合计786,49222,681,220.0022,933,420.69-252,200.69-305,396.0353,195.34688,002.62");
    has(table, "741,197.96应拨付合计（大写）柒拾肆万壹仟壹佰玖拾柒元玖角陆分");
    has(table, "另列：未归属人员4,12324,310.5518,240.07");
    has(table, "单位：元");
    has(table, "依据：云栖医保〔2024〕31号");
    has(table, "未签发");
    has(table, "编制：张敏（县医保局）编制时间：2026-03-02");
  }

  @Test
  void whatIsLockedIsNoDraftAndCarriesTheHashOfItsSeal() {
    Stamp stamp = new Stamp(LocalDateTime.of(2026, 3, 2, 16, 0), "zhang");
    String digest = Digest.of(List.of("sealed"));
    var locked =
        new org.capitation.settlement.Paper(
            1,
            new org.capitation.settlement.Paper.Subject(Pot.RESIDENT, 2025, 1),
            new org.capitation.settlement.Paper.Standing(
                org.capitation.settlement.Paper.State.LOCKED, 4, null, stamp, stamp),
            new Seal("SHA-256", digest, ""),
            List.of());
    String table = pages(report(Drafts.county(), Optional.of(locked)), CHINESE).get(0);
    has(table, digest);
    has(table, "补充清算");
  }

  @Test
  void statementHoldsTheWorkedSteps() {
    String surplus = pages(Drafts.county(), CHINESE).get(1);
    has(surplus, "云栖县人民医院医共体2025年度城乡居民医保门诊包干基金清算计算书");
    has(surplus, "柒拾捌万贰仟柒佰元壹角贰分（小写）782,700.12");
    has(surplus, "S4结余占预算3%–6%的部分×留用比例60%第十二条165,243.04×60%99,145.824");
    has(surplus, "S4各档之和（未取整）第十二条311,191.68+99,145.824410,337.504");
    has(surplus, "S5医共体留用第十二条410,337.504（四舍五入到分）410,337.50");
    has(surplus, "S7年终应拨付=留用（-承担）+预留金兑现第十二条410,337.50+372,362.62782,700.12");
  }

  @Test
  void debtOfACommunityIsSaidInWords() {
    String overrun = pages(Drafts.county(), CHINESE).get(2);
    has(overrun, "应承担（大写）伍万陆仟伍佰零贰元壹角陆分（由医共体承担，从后续拨付中抵扣）");
    has(overrun, "（小写）-56,502.16");
    has(overrun, "S7年终应拨付=留用（-承担）+预留金兑现第十二条(-357,142.16)+300,640.00-56,502.16");
  }

  @Test
  void englishPaperHoldsTheSameFigures() {
    List<String> pages = pages(Drafts.county(), Locale.ENGLISH);
    assertEquals(4, pages.size());
    has(pages.get(0), "Total786,49222,681,220.0022,933,420.69-252,200.69");
    has(pages.get(0), "741,197.96");
    has(pages.get(0), "NOTISSUED");
    has(pages.get(1), "Surplusbetween3%and6%ofthebudget×60%retained");
    has(pages.get(3), "Page4of4");
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
        Digest.of(Drafts.county().canonical()), Digest.of(Drafts.of("C01").canonical()));
  }

  @Test
  void paperOfOneCommunityHoldsNothingOfOthers() {
    List<String> pages = pages(Drafts.of("C02"), CHINESE);
    assertEquals(2, pages.size());
    String all = String.join("", pages);
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

  @Test
  void nameThatTheFontsLackIsRefused() {
    assertThrows(Unprintable.class, () -> pages(Drafts.named(List.of("云栖县😀医院医共体")), CHINESE));
  }

  @Test
  void fileKnowsItsTitleAndEmbedsItsFonts() throws IOException {
    PdfReader file = new PdfReader(pdf(report(Drafts.county(), Optional.empty()), CHINESE));
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

  private static SettlementReport report(
      SettlementDraft draft, Optional<org.capitation.settlement.Paper> paper) {
    return new SettlementReport("云栖县", draft, paper);
  }

  /** The pages without blanks, which depend on how the text is drawn. */
  private static List<String> pages(SettlementDraft draft, Locale language) {
    return pages(report(draft, Optional.empty()), language);
  }

  private static List<String> pages(SettlementReport report, Locale language) {
    return Paper.pages(pdf(report, language)).stream()
        .map(page -> page.replaceAll("[\\s\\u3000]", ""))
        .toList();
  }

  private static byte[] pdf(SettlementReport report, Locale language) {
    return RENDERER.pdf(
        report,
        new Imprint("云栖县", Optional.empty(), "张敏（县医保局）", LocalDateTime.of(2026, 3, 2, 16, 40)),
        language);
  }

  private static void has(String page, String text) {
    assertTrue(page.contains(text), () -> "no " + text + " in " + page);
  }
}
