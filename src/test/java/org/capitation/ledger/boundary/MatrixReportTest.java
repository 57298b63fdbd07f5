package org.capitation.ledger.boundary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.capitation.document.Imprint;
import org.capitation.document.Paper;
import org.capitation.document.Renderer;
import org.capitation.document.Table;
import org.capitation.ledger.Category;
import org.capitation.ledger.MadeTotals;
import org.capitation.ledger.Matrix;
import org.capitation.ledger.Reason;
import org.capitation.ledger.Totals;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.PoolingArea;
import org.capitation.registry.Pot;
import org.capitation.value.DateRange;
import org.capitation.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The matrix of homes and providers as it is printed. */
class MatrixReportTest {
  private static final Renderer RENDERER = new Renderer();
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final YearMonth MARCH = YearMonth.of(2025, 3);

  @Test
  void paperHoldsTheMonthTheYearAndBothSums() {
    String page = String.join("", pages(report(small(), communities(2, "")), CHINESE));
    has(page, "云栖县2025年3月城乡居民医保门诊费用归属与就诊对照表");
    has(page, "记账月份：2025-03（2025年度）");
    has(page, "依据：云栖医保〔2024〕31号");
    has(page, "医共体1120.000.500.000.0030.000.00150.50");
    has(page, "医共体20.0080.000.000.000.004.0084.00");
    has(page, "未归属0.003.000.000.000.000.003.00");
    has(page, "就诊合计120.0083.500.000.0030.004.00237.50");
    has(page, "医共体11,120.000.500.000.0030.000.001,150.50");
    has(page, "2025-03当月归属合计237.502025-03当月就诊合计237.50差额0.00");
    has(page, "年初至2025-03归属合计1,237.50年初至2025-03就诊合计1,237.50差额0.00");
    has(page, "2025-03还没有关账");
  }

  /** What is booked after the month is in neither table. */
  private static Totals small() {
    Totals totals = new Totals();
    add(totals, 1, 1, Category.OWN_COMMUNITY, 2, 100_000);
    add(totals, 1, 1, Category.OWN_COMMUNITY, 3, 12_000);
    add(totals, 1, 2, Category.OTHER_COMMUNITY, 3, 50);
    add(totals, 1, 0, Category.OUTSIDE, 3, 3_000);
    add(totals, 2, 2, Category.OWN_COMMUNITY, 3, 8_000);
    add(totals, 2, 0, Category.PHARMACY, 3, 400);
    add(totals, 0, 2, Category.OTHER_COMMUNITY, 3, 300);
    add(totals, 1, 1, Category.OWN_COMMUNITY, 4, 999_999);
    return totals;
  }

  private static void add(
      Totals totals, int home, int provider, Category category, int month, long fen) {
    Reason reason = home == 0 ? Reason.UNATTRIBUTED : Reason.HOUSEHOLD;
    MadeTotals.add(totals, home, provider, category, reason, YearMonth.of(2025, month), fen);
  }

  /** 14 columns of amounts stand beside one another; with the four places 10 communities do. */
  @ParameterizedTest
  @CsvSource({"1, 1", "10, 1", "11, 2", "24, 2", "25, 3"})
  void manyCommunitiesTurnOverToFurtherTables(int communities, int pieces) {
    Totals totals = MadeTotals.random(new SplittableRandom(7), communities);
    MatrixReport report = report(totals, communities(communities, ""));
    List<Table> tables = report.tables(CHINESE);
    assertEquals(2 * pieces, tables.size());
    assertEquals(2L * pieces, tables.stream().map(Table::name).distinct().count());
    List<Table> month = tables.subList(0, pieces);
    assertEquals(
        communities + 4, month.stream().mapToInt(one -> one.columns().size() - 1).sum() - 1);
    Money all =
        totals.sum(line -> line.account().isOfPackage() && line.month().equals(MARCH)).fund();
    Table last = month.get(pieces - 1);
    assertEquals(all, last.total().get(last.total().size() - 1));
    assertEquals(
        all,
        Money.total(last.rows().stream().map(row -> (Money) row.get(row.size() - 1)).toList()));
    for (Table table : month) {
      for (int column = 1; column < table.columns().size(); column++) {
        int place = column;
        assertEquals(
            table.total().get(column),
            Money.total(table.rows().stream().map(row -> (Money) row.get(place)).toList()));
      }
    }
    assertTrue(pages(report, CHINESE).size() >= pieces);
  }

  @Test
  void whatNoneOfTheCommunitiesBearsOrEarnsIsNotLost() {
    Totals totals = small();
    assertThrows(IllegalArgumentException.class, () -> report(totals, communities(1, "")));
  }

  @Test
  void monthWithoutChargesIsZero() {
    String page = String.join("", pages(report(new Totals(), communities(1, "")), CHINESE));
    has(page, "就诊合计0.000.000.000.000.000.00");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh-CN", "en"})
  void longNamesAndTwelveDigitsArePrintedWhole(String language) {
    String name = "云栖县域医疗卫生共同体".repeat(6).substring(0, 59);
    Totals totals = new Totals();
    for (int home = 1; home <= 10; home++) {
      for (int provider = 1; provider <= 10; provider++) {
        Category category = home == provider ? Category.OWN_COMMUNITY : Category.OTHER_COMMUNITY;
        add(totals, home, provider, category, 3, 12_345_678_901_234L);
      }
    }
    String page =
        String.join(
            "", pages(report(totals, communities(10, name)), Locale.forLanguageTag(language)));
    has(page, "123,456,789,012.34");
    has(page, "1,234,567,890,123.40");
    has(page, "12,345,678,901,234.00");
  }

  private static List<Community> communities(int number, String name) {
    DateRange always = new DateRange(LocalDate.of(2020, 1, 1), LocalDate.of(2030, 1, 1));
    return IntStream.rangeClosed(1, number)
        .mapToObj(
            i ->
                new Community(
                    i,
                    "C%02d".formatted(i),
                    name + (name.isEmpty() ? "医共体" : "") + i,
                    "H1",
                    always))
        .toList();
  }

  private static MatrixReport report(Totals totals, List<Community> communities) {
    County county = new County(1, "338740", "云栖县", new PoolingArea("3387", "云州市"), 1);
    return new MatrixReport(
        new ReportMonth(county, Pot.RESIDENT, 2025, MARCH, false, "云栖医保〔2024〕31号"),
        communities,
        Matrix.of(totals, line -> line.month().equals(MARCH)),
        Matrix.of(totals, line -> !line.month().isAfter(MARCH)));
  }

  /** The pages without blanks, which depend on how the text is drawn. */
  private static List<String> pages(MatrixReport report, Locale language) {
    Imprint imprint =
        new Imprint("云栖县", Optional.empty(), "张敏（县医保局）", LocalDateTime.of(2026, 3, 2, 16, 40));
    return Paper.pages(RENDERER.pdf(report, imprint, language)).stream()
        .map(page -> page.replaceAll("[\\s\\u3000]", ""))
        .toList();
  }

  private static void has(String page, String text) {
    assertTrue(page.contains(text), () -> "no " + text + " in " + page);
  }
}
