package org.capitation.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.lowagie.text.Document;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.capitation.document.Column.Kind;
import org.capitation.document.Part.Chart.Shape;
import org.capitation.document.Part.Fact;
import org.capitation.document.Part.Series;
import org.capitation.value.Citation;
import org.capitation.value.Money;
import org.capitation.value.Ratio;
import org.capitation.value.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Papers with every part there is, as the files that are made of them. */
class RendererTest {
  private static final Renderer RENDERER = new Renderer();
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final Optional<String> NUMBER = Optional.of("云栖医保包干〔2026〕12号");

  /** The longest names of a county and a community that official registers hold, and then some. */
  private static final String LONGEST = "新疆维吾尔自治区克孜勒苏柯尔克孜自治州阿克陶县县域紧密型医疗卫生服务共同体（阿克陶县人民医院牵头，含各乡镇卫生院）";

  private static final Money TWELVE_DIGITS = Money.ofYuan("-999999999999.99");

  @ParameterizedTest
  @CsvSource({"zh-CN, true", "zh-CN, false", "en, true", "en, false"})
  void D2_everyPartIsFitForTheArchive(String language, boolean wide) {
    byte[] pdf = pdf(new SampleReport("样表", wide, everything()), Locale.forLanguageTag(language));
    assertEquals(List.of(), Archive.faults(pdf));
  }

  @Test
  void anOrdinaryFileIsNotFitForIt() throws Exception {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    Document document = new Document();
    PdfWriter.getInstance(document, file);
    document.open();
    document.add(new Paragraph("plain"));
    document.close();
    assertFalse(Archive.faults(file.toByteArray()).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyPageIsNumberedAndSaysWhatItIs(boolean wide) {
    SampleReport report = new SampleReport("样表", wide, everything());
    List<String> pages = Paper.pages(pdf(report, CHINESE));
    assertTrue(pages.size() > 3, () -> pages.size() + " pages");
    for (int page = 1; page <= pages.size(); page++) {
      has(pages.get(page - 1), "第 %s 页".formatted(page));
      has(pages.get(page - 1), "共 %s 页".formatted(pages.size()));
      has(pages.get(page - 1), report.digest());
      has(pages.get(page - 1), NUMBER.get());
      has(pages.get(page - 1), "依据：云栖医保〔2024〕31号");
      has(pages.get(page - 1), "编制：张敏（县医保局）");
      assertFalse(pages.get(page - 1).contains("未签发"));
    }
  }

  @Test
  void whatHasNoNumberSaysSo() {
    Report report = new SampleReport("样表", true, everything());
    Paper.pages(RENDERER.pdf(report, imprint(Optional.empty()), CHINESE))
        .forEach(page -> has(page, "未签发"));
    Paper.pages(RENDERER.pdf(report, imprint(Optional.empty()), Locale.ENGLISH))
        .forEach(page -> has(page, "NOT ISSUED"));
  }

  @Test
  void headOfATableIsOnEveryPage() {
    Report report = new SampleReport("样表", true, List.of(table(120)));
    List<String> pages = Paper.pages(pdf(report, CHINESE));
    assertTrue(pages.size() > 2);
    pages.forEach(page -> has(page, "医共体"));
  }

  @Test
  void digestFollowsWhatIsPrintedAndNotItsWords() {
    Part table = table(3);
    assertEquals(
        new SampleReport("样表", true, List.of(table)).digest(),
        new SampleReport("表", false, List.of(new Part.Section("一、"), table)).digest());
    assertFalse(
        new SampleReport("样表", true, List.of(table))
            .digest()
            .equals(new SampleReport("样表", true, List.of(table(4))).digest()));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void longestNamesAndTwelveDigitsAreReadWhole(boolean wide) {
    List<Column> columns = new ArrayList<>(List.of(Column.of("医共体", Kind.TEXT, 80)));
    List<Object> row = new ArrayList<>(List.of(LONGEST));
    for (int i = 0; i < (wide ? 9 : 6); i++) {
      columns.add(Column.money(LONGEST.substring(0, 12), 70).in(LONGEST.substring(0, 20 + i / 3)));
      row.add(TWELVE_DIGITS);
    }
    Report report =
        new SampleReport(
            LONGEST + "2026年度城乡居民医保门诊包干基金清算表",
            wide,
            List.of(
                new Part.Heading(LONGEST + "清算计算书", LONGEST, LONGEST),
                new Part.Section(LONGEST),
                new Part.Facts(
                    3,
                    List.of(
                        Fact.of(LONGEST.substring(0, 20), LONGEST),
                        Fact.figure("应拨付", "-999,999,999,999.99"),
                        Fact.of("大写", "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"))),
                Table.of(LONGEST, columns, List.of(row)).total(row),
                new Part.Text(List.of(LONGEST.repeat(4))),
                new Part.Seals(List.of(LONGEST, LONGEST, LONGEST)),
                new Part.Slip(LONGEST, LONGEST.repeat(3), LONGEST)));
    String all = String.join("", Paper.pages(pdf(report, CHINESE))).replace(" ", "");
    assertEquals(
        2 * (wide ? 9 : 6) + 1, all.split("-999,999,999,999\\.99", -1).length - 1, "amounts");
    has(all, "玖仟玖佰玖拾玖亿");
    assertEquals(
        occurrences(String.join("", read(report)).replace(" ", ""), '陶'), occurrences(all, '陶'));
  }

  /** All texts that the parts of that report hold, as often as they are printed. */
  private static List<String> read(Report report) {
    List<String> texts = new ArrayList<>(List.of(report.title(CHINESE)));
    for (Part part : report.parts(CHINESE)) {
      if (part instanceof Part.Heading heading) {
        texts.addAll(List.of(heading.title(), heading.left(), heading.middle()));
      } else if (part instanceof Part.Section section) {
        texts.add(section.title());
      } else if (part instanceof Part.Facts facts) {
        facts.all().forEach(fact -> texts.addAll(List.of(fact.name(), fact.value())));
      } else if (part instanceof Table table) {
        table.columns().forEach(column -> texts.add(column.head()));
        texts.addAll(
            new java.util.LinkedHashSet<>(table.columns().stream().map(Column::group).toList()));
        table.rows().forEach(row -> texts.add((String) row.get(0)));
        texts.add((String) table.total().get(0));
      } else if (part instanceof Part.Text text) {
        texts.addAll(text.paragraphs());
      } else if (part instanceof Part.Seals seals) {
        texts.addAll(seals.parties());
      } else if (part instanceof Part.Slip slip) {
        texts.addAll(List.of(slip.title(), slip.words(), slip.party()));
      }
    }
    return texts;
  }

  @ParameterizedTest
  @ValueSource(strings = {"𬱖", "䶮", "垟", "𫖯", "堃"})
  void rareCharactersOfNamesAreRead(String character) {
    Report report = one("云栖县" + character + "村卫生室");
    has(String.join("", Paper.pages(pdf(report, CHINESE))), character + "村卫生室");
  }

  @Test
  void whatTheFontsLackIsRefusedAndNamed() {
    Unprintable refusal = assertThrows(Unprintable.class, () -> pdf(one("云栖县😀医院"), CHINESE));
    has(refusal.getMessage(), "U+1F600");
    Part chart =
        new Part.Chart(
            Shape.BARS, "图", "元", List.of("😀"), List.of(new Series("a", List.of(BigDecimal.ONE))));
    assertThrows(
        Unprintable.class, () -> pdf(new SampleReport("图", true, List.of(chart)), CHINESE));
  }

  /** 76 of 1,500 lost their last line without the line breaks of jasperreports.properties. */
  @Test
  void randomStretchedTextsLoseNothing() {
    Random random = new Random(20260322);
    String signs = "云栖县人民医院中医共体儒冗儔儙（），、。 ABCdefghij 0123456789-/.";
    int[] points = signs.codePoints().toArray();
    List<List<Object>> rows = new ArrayList<>();
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 1_500; i++) {
      StringBuilder text = new StringBuilder();
      int length = 1 + random.nextInt(60);
      for (int j = 0; j < length; j++) {
        text.appendCodePoint(points[random.nextInt(points.length)]);
      }
      text.append('终');
      all.append(text);
      rows.add(List.of(text.toString()));
    }
    List<Column> columns =
        List.of(
            Column.of("一", Kind.TEXT, 1),
            Column.of("二", Kind.CODE, 1),
            Column.of("三", Kind.TEXT, 5));
    List<List<Object>> cells = new ArrayList<>();
    for (int i = 0; i < rows.size(); i += 3) {
      cells.add(List.of(rows.get(i).get(0), rows.get(i + 1).get(0), rows.get(i + 2).get(0)));
    }
    Report report = new SampleReport("样表", true, List.of(Table.of("样表", columns, cells)));
    String read = String.join("", Paper.pages(pdf(report, CHINESE)));
    assertEquals(1_500, occurrences(read, '终'));
    assertEquals(occurrences(all.toString(), '儙'), occurrences(read, '儙'));
    assertEquals(occurrences(all.toString(), '冗'), occurrences(read, '冗'));
    assertEquals(occurrences(all.toString(), 'g'), occurrences(read, 'g'));
  }

  @Test
  void severalAtOnceAreTheSame() {
    List<String> texts =
        IntStream.range(0, 8)
            .parallel()
            .mapToObj(
                i ->
                    String.join(
                        "", Paper.pages(pdf(new SampleReport("样表", true, everything()), CHINESE))))
            .toList();
    assertEquals(Collections.nCopies(8, texts.get(0)), texts);
  }

  private static long occurrences(String text, char one) {
    return text.chars().filter(c -> c == one).count();
  }

  private static Report one(String cell) {
    return new SampleReport(
        "样表",
        true,
        List.of(Table.of("样表", List.of(Column.of("名", Kind.TEXT, 1)), List.of(List.of(cell)))));
  }

  private static List<Part> everything() {
    List<String> months = List.of("1月", "2月", "3月");
    List<Series> series =
        List.of(
            new Series("预算", List.of(BigDecimal.ONE, BigDecimal.TEN, BigDecimal.TEN)),
            new Series("支出", Arrays.asList(BigDecimal.ONE, BigDecimal.TEN, null)));
    Step step =
        new Step(
            "S3",
            new Citation("云栖医保〔2024〕31号", "第十二条"),
            "settlement.step.balance",
            List.of(),
            "9,214,900.00 − 10,021,333.33",
            Step.Result.of(Money.ofYuan("-806433.33")));
    return List.of(
        new Part.Section("一、基本情况"),
        new Part.Facts(
            2, List.of(Fact.of("医共体", "云栖县"), Fact.figure("预算", "1.00"), Fact.of("备注", "无"))),
        new Part.Chart(Shape.BARS, "柱", "万元", months, series),
        new Part.Chart(Shape.STACKS, "叠", "万元", months, series),
        new Part.Chart(Shape.LINES, "线", "万元", months, series),
        table(60),
        new Part.Heading("清算计算书", "C01", "2026"),
        new Part.Steps(List.of(step, step), List.of(1)),
        new Part.Text(List.of("1. 说明。")),
        new Part.Seals(List.of("县医疗保障局（盖章）")),
        new Part.Slip("回执", "兹收到。", "云栖县人民医院（盖章）"));
  }

  private static Table table(int rows) {
    List<Column> columns =
        List.of(
            Column.of("序号", Kind.CODE, 30),
            Column.of("医共体", Kind.TEXT, 120),
            Column.count("人月", 60),
            Column.money("预算", 90).in("金额"),
            Column.money("支出", 90).in("金额"),
            Column.of("占比", Kind.PER_CENT, 60),
            Column.of("次均", Kind.FIGURE, 60),
            Column.of("日期", Kind.DAY, 70));
    List<List<Object>> lines = new ArrayList<>();
    for (int i = 1; i <= rows; i++) {
      lines.add(
          Arrays.asList(
              Integer.toString(i),
              "云栖县人民医院医共体" + i,
              1_000L * i,
              Money.ofFen(123_456L * i),
              i % 2 == 0 ? null : Money.ofFen(-i),
              Ratio.of("0.6"),
              new BigDecimal("12.50"),
              LocalDate.of(2026, 3, 2)));
    }
    return Table.of("样表", columns, lines)
        .strong(List.of(0))
        .total(Arrays.asList(null, "合计", 1L, Money.ofFen(1), null, null, null, null));
  }

  private static byte[] pdf(Report report, Locale language) {
    return RENDERER.pdf(report, imprint(NUMBER), language);
  }

  private static Imprint imprint(Optional<String> number) {
    return new Imprint("云栖县", number, "张敏（县医保局）", LocalDateTime.of(2026, 3, 2, 16, 40));
  }

  private static void has(String text, String part) {
    assertTrue(text.contains(part), () -> "no " + part + " in " + text);
  }
}
