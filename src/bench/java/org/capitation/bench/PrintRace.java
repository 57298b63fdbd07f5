package org.capitation.bench;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.capitation.document.Column;
import org.capitation.document.Column.Kind;
import org.capitation.document.Imprint;
import org.capitation.document.Part;
import org.capitation.document.Renderer;
import org.capitation.document.Report;
import org.capitation.document.Table;
import org.capitation.value.Money;

/** 打印之比: papers as PDF, beside a bare table of OpenPDF with the same cells; in the server. */
@ApplicationScoped
public class PrintRace {
  private static final int NUMBER = 10;
  private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;
  private static final int SHORT = 90;
  private static final int LONG = 12_000;
  private static final int AT_ONCE = 8;
  private static final int WARM_UP = 8;
  private static final int RUNS = 11;
  private static final String FONT = "/fonts/ttf/NotoSansSC/NotoSansSC-Regular.ttf";

  @Inject private Renderer renderer;
  @Inject private InServer server;

  /** Measures. */
  public void run() {
    if (Plan.wants(NUMBER)) {
      shortOnes();
      longOnes();
      severalLongOnesAtOnce();
    }
  }

  private void shortOnes() {
    Report paper = new Listed(SHORT);
    Stopwatch.median(WARM_UP, () -> print(paper));
    Load load = new Load();
    double bare = Stopwatch.median(RUNS, () -> bare(paper));
    double ours = Stopwatch.median(RUNS, () -> print(paper));
    Results.add(
        new Results.Compared(
            NUMBER,
            "paper of %s pages, warm, seconds".formatted(pages(print(paper))),
            Results.number(ours) + " s",
            "bare OpenPDF table: " + Results.number(bare) + " s"),
        ours,
        Goal.atMost(0.5),
        load);
  }

  private void longOnes() {
    Report paper = new Listed(LONG);
    int pages = pages(print(paper));
    int barePages = pages(bare(paper));
    Load load = new Load();
    double bare = barePages / Stopwatch.median(3, () -> bare(paper));
    double ours = pages / Stopwatch.median(3, () -> print(paper));
    Results.add(
        new Results.Compared(
            NUMBER,
            "list of %,d rows on %s pages, pages a second".formatted(LONG, pages),
            Results.number(ours),
            "bare OpenPDF table: " + Results.number(bare)),
        ours,
        Goal.atLeast(60),
        load);
  }

  private void severalLongOnesAtOnce() {
    Report paper = new Listed(LONG);
    int[] pages = new int[1];
    double seconds =
        Stopwatch.time(() -> server.run(AT_ONCE, () -> pages[0] = pages(print(paper))));
    Results.add(
        "%s such lists at once".formatted(AT_ONCE),
        "%s s, %s pages a second"
            .formatted(Results.number(seconds), Results.number(AT_ONCE * pages[0] / seconds)));
  }

  private byte[] print(Report paper) {
    return renderer.pdf(
        paper,
        new Imprint("云栖县", Optional.of("云栖医保〔2026〕1号"), "bench", LocalDateTime.now()),
        LANGUAGE);
  }

  private static int pages(byte[] pdf) {
    try (PdfReader reader = new PdfReader(pdf)) {
      return reader.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The cells as texts in a table, without anything around it. */
  private static byte[] bare(Report paper) {
    Table table = paper.tables(LANGUAGE).get(0);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (InputStream ttf = PrintRace.class.getResourceAsStream(FONT)) {
      BaseFont base =
          BaseFont.createFont(
              "Regular.ttf", BaseFont.IDENTITY_H, true, false, ttf.readAllBytes(), null);
      Font font = new Font(base, 8);
      Document document = new Document(PageSize.A4.rotate(), 28, 28, 24, 50);
      PdfWriter.getInstance(document, file);
      document.open();
      PdfPTable cells = new PdfPTable(table.columns().size());
      cells.setWidthPercentage(100);
      for (List<Object> row : table.rows()) {
        row.forEach(cell -> cells.addCell(new Phrase(cell.toString(), font)));
      }
      document.add(cells);
      document.close();
      return file.toByteArray();
    } catch (IOException | DocumentException e) {
      throw new IllegalStateException(e);
    }
  }

  /** 名册: so many rows of nine columns. */
  private record Listed(int rows) implements Report {
    @Override
    public String title(Locale language) {
      return "云栖县2026年度家庭医生签约名册";
    }

    @Override
    public String period(Locale language) {
      return "2026";
    }

    @Override
    public String basis() {
      return "云栖医保〔2024〕31号";
    }

    @Override
    public boolean isWide() {
      return true;
    }

    @Override
    public List<Part> parts(Locale language) {
      List<Column> columns =
          List.of(
              Column.of("序号", Kind.CODE, 40),
              Column.of("姓名", Kind.TEXT, 60),
              Column.of("证件号码", Kind.CODE, 110),
              Column.of("医共体", Kind.TEXT, 130),
              Column.of("服务包", Kind.TEXT, 90),
              Column.of("起", Kind.DAY, 60),
              Column.of("止", Kind.DAY, 60),
              Column.money("金额", 80),
              Column.count("人次", 50));
      List<List<Object>> lines = new ArrayList<>();
      IntStream.rangeClosed(1, rows)
          .forEach(
              i ->
                  lines.add(
                      List.of(
                          Integer.toString(i),
                          "王小芳" + i % 7,
                          "3399**********%04d".formatted(i % 10_000),
                          "云栖县人民医院医共体",
                          "基础服务包",
                          LocalDate.of(2026, 1, 1),
                          LocalDate.of(2026, 12, 31),
                          Money.ofFen(12_345L * i),
                          (long) i % 30)));
      return List.of(Table.of("名册", columns, lines));
    }
  }
}
