package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.pdf.PdfReader;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.capitation.document.Imprint;
import org.capitation.document.Paper;
import org.capitation.document.Renderer;
import org.capitation.document.Table;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Category;
import org.capitation.ledger.ChargeLine;
import org.capitation.ledger.Dispute;
import org.capitation.ledger.OutsideCharges;
import org.capitation.ledger.Reason;
import org.capitation.ledger.Ruled;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.PoolingArea;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.capitation.value.Stamp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The check of a community's charges as it is printed. */
class CheckReportTest {
  private static final Renderer RENDERER = new Renderer();
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final YearMonth MARCH = YearMonth.of(2025, 3);
  private static final Stamp STAMP = new Stamp(LocalDateTime.of(2025, 4, 9, 8, 0), "c01");
  private static final List<ChargeLine> LINES =
      List.of(
          line("S3", Category.OUTSIDE, "省立医院", "CHARGE", 1, 30_000),
          line("S4", Category.OUTSIDE, "省立医院", "CHARGE", -1, -10_000),
          line("S5", Category.PHARMACY, "大药房", "TRANSFER", 1, 550),
          line("S2", Category.OTHER_COMMUNITY, "县中医院", "CHARGE", 1, 5_050));

  @Test
  void paperHoldsSumsInstitutionsAndSingleVisits() {
    String page = String.join("", pages(report(LINES, List.of()), CHINESE));
    has(page, "云栖县人民医院医共体2025年3月城乡居民医保门诊费用核查表");
    has(page, "本月基金支付1,256.00其中本医共体以外256.00所占比重20.4%");
    has(page, "本月人次12其中本医共体以外2本月费用申诉截止2025-04-30");
    has(page, "本医共体102,000.001,000.0079.6%");
    has(page, "县内其他医共体1101.0050.504.0%");
    has(page, "统筹区外0400.00200.0015.9%");
    has(page, "合计122,512.001,256.00");
    has(page, "统筹区外I省立医院省立医院0400.00200.0078.1%");
    has(page, "药店大药房2025-03-10王*330***********0142普通门诊S5调账111.005.50");
    has(page, "S4退费-1-200.00-100.00");
    has(page, "合计2512.00256.00");
    assertTrue(!page.contains("按月份"), page);
  }

  /** A decision that is not signed by all is nobody's business. */
  @Test
  void disputesShowWhatWasDecidedOnceAllHaveSigned() {
    List<CheckReport.Row> rows =
        List.of(
            row(1, Dispute.State.FILED, null),
            row(2, Dispute.State.SIGNING, new Ruled(2, false)),
            row(3, Dispute.State.UPHELD, new Ruled(2, false)),
            row(4, Dispute.State.UPHELD, Ruled.NOBODY),
            row(5, Dispute.State.REFUSED, null),
            row(6, Dispute.State.WITHDRAWN, null));
    CheckReport report = report(LINES, rows);
    List<Object> decisions =
        report.tables(CHINESE).get(3).rows().stream().map(row -> row.get(9)).toList();
    assertEquals(6, decisions.size());
    assertEquals(Arrays.asList(null, null, "调整至 云栖县中医院医共体", "不由任何医共体承担", "不成立", null), decisions);
    String page = String.join("", pages(report, CHINESE));
    has(page, "年初至今申诉金额60.00其中未裁定20.00其中成立20.00");
    has(page, "非本医共体居民2025-04-09已提出—10.00");
    has(page, "合计60.00");
  }

  @Test
  void nothingChargedElsewhereIsToldWithoutEmptyTables() {
    CheckReport none = report(List.of(), List.of());
    String page = String.join("", pages(none, CHINESE));
    has(page, "其中本医共体以外0.00所占比重0.0%");
    assertTrue(!page.contains("外出就诊明细"), page);
    Table list = none.tables(CHINESE).get(0);
    assertEquals("外出就诊明细", list.name());
    assertEquals(List.of(), list.rows());
    pages(none, Locale.ENGLISH);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void longNamesAndTwelveDigitsArePrintedWhole(String language) {
    String name = "云栖县域医疗卫生共同体".repeat(6).substring(0, 59) + "尾";
    List<ChargeLine> lines =
        List.of(line("S".repeat(30), Category.OUTSIDE, name, "CHARGE", 1, 12_345_678_901_234L));
    String page =
        String.join(
            "",
            pages(
                report(lines, List.of(row(1, Dispute.State.FILED, null))),
                Locale.forLanguageTag(language)));
    has(page, "123,456,789,012.34");
    has(page, "246,913,578,024.68");
    has(page, "域尾");
  }

  /** Some 100 pages a second when it is warm; a fifth of that is asked, for a busy machine. */
  @Test
  void longListsArePrintedFast() throws IOException {
    List<ChargeLine> lines = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      lines.add(line("33%028d".formatted(i), Category.OUTSIDE, "省立医院", "CHARGE", 1, 100 + i));
    }
    CheckReport report = report(lines, List.of());
    pages(report(LINES, List.of()), CHINESE);
    long begin = System.nanoTime();
    byte[] pdf = RENDERER.pdf(report, imprint(), CHINESE);
    double seconds = (System.nanoTime() - begin) / 1e9;
    PdfReader file = new PdfReader(pdf);
    int pages = file.getNumberOfPages();
    file.close();
    System.out.printf("ledger-check: %d pages in %.1f s%n", pages, seconds);
    assertTrue(pages > 100, () -> pages + " pages");
    assertTrue(pages / seconds > 20, () -> pages + " pages in " + seconds + " s");
  }

  private static ChargeLine line(
      String settlement, Category category, String institution, String kind, int visits, long fen) {
    Money fund = Money.ofFen(fen);
    return new ChargeLine(
        settlement,
        1,
        kind,
        new ChargeLine.Person(1, "王*", "330***********0142"),
        LocalDate.of(2025, 3, 10),
        new ChargeLine.Institution(
            "I" + institution.substring(0, Math.min(4, institution.length())), institution),
        "11",
        category,
        Reason.HOUSEHOLD,
        MARCH,
        new Amounts(visits, fund.plus(fund), fund));
  }

  private static CheckReport.Row row(long id, Dispute.State state, Ruled ruled) {
    Dispute.Decision decision =
        new Dispute.Decision(id, Optional.ofNullable(ruled), "经核查", STAMP, Optional.empty());
    Dispute dispute =
        new Dispute(
            id,
            new Dispute.Subject(
                id, "S" + id, new Dispute.Place(Pot.RESIDENT, 2025, MARCH), 1, Money.ofFen(1000)),
            new Dispute.Claim(Dispute.Ground.NOT_OURS, 2, "长期在外县居住", Optional.empty()),
            Optional.of(decision),
            new Dispute.Standing(state, 1, false, STAMP, STAMP));
    return new CheckReport.Row(
        dispute, line("S" + id, Category.OUTSIDE, "省立医院", "CHARGE", 1, 1000));
  }

  private static CheckReport report(List<ChargeLine> lines, List<CheckReport.Row> rows) {
    County county = new County(1, "338740", "云栖县", new PoolingArea("3387", "云州市"), 1);
    DateRange always = new DateRange(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1));
    Money own = Money.ofFen(100_000);
    return new CheckReport(
        new ReportMonth(county, Pot.RESIDENT, 2025, MARCH, true, "云栖医保〔2024〕31号"),
        new Community(1, "C01", "云栖县人民医院医共体", "H1", always),
        new CheckReport.Charged(new Amounts(10, own.plus(own), own), new OutsideCharges(lines)),
        new CheckReport.Disputed(
            Optional.of(LocalDate.of(2025, 4, 30)), rows, Map.of(1, "云栖县人民医院医共体", 2, "云栖县中医院医共体")));
  }

  private static Imprint imprint() {
    return new Imprint("云栖县", Optional.empty(), "张敏（县医保局）", LocalDateTime.of(2026, 3, 2, 16, 40));
  }

  /** The pages without blanks, which depend on how the text is drawn. */
  private static List<String> pages(CheckReport report, Locale language) {
    return Paper.pages(RENDERER.pdf(report, imprint(), language)).stream()
        .map(page -> page.replaceAll("[\\s\\u3000]", ""))
        .toList();
  }

  private static void has(String page, String text) {
    assertTrue(page.contains(text), () -> "no " + text + " in " + page);
  }
}
