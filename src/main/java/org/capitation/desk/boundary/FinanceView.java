package org.capitation.desk.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.capitation.desk.PaymentDay;
import org.capitation.desk.YearBeside;
import org.capitation.document.IssueFilter;
import org.capitation.document.Issued;
import org.capitation.document.boundary.DocumentRegister;
import org.capitation.page.BarChart;
import org.capitation.page.Formats;
import org.capitation.page.Frame;
import org.capitation.page.Selection;
import org.capitation.page.Words;
import org.capitation.registry.Pot;
import org.capitation.value.Money;

/** 财政首页: what is to be signed and paid, what was issued, and this year beside the last. */
@Named
@RequestScoped
public class FinanceView {
  private static final int DOCUMENTS = 10;
  private static final int AFTER_YEAR = 5;

  @Inject private FinanceBooks books;
  @Inject private DocumentRegister register;
  @Inject private Selection selection;
  @Inject private SigningsView signingsView;
  @Inject private Frame frame;
  @Inject private Formats formats;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private List<PaymentDay> calendar;
  private List<YearBeside> years;
  private List<Issued> documents;

  /** Reads all of it before anything is written, so that whoever may not is told so. */
  public void load() {
    calendar = books.calendar();
    years = books.beside(selection.year());
    documents = register.list(IssueFilter.ALL, 0, DOCUMENTS).issued();
  }

  /** What waits, in a sentence: per pot, since pots are never added together. */
  public String told() {
    if (signingsView.list().isEmpty()) {
      return words.text("desk.signing.none");
    }
    String sums =
        Arrays.stream(Pot.values())
            .filter(pot -> signingsView.list().stream().anyMatch(one -> one.pot() == pot))
            .map(
                pot ->
                    words.text(
                        "desk.signing.sum",
                        words.text("page.pot." + pot.insuranceType()),
                        formats.amount(sum(pot))))
            .collect(Collectors.joining(words.text("desk.semicolon")));
    return words.text("desk.signing.told", signingsView.list().size(), sums);
  }

  private Money sum(Pot pot) {
    return Money.total(
        signingsView.list().stream()
            .filter(one -> one.pot() == pot)
            .flatMap(one -> one.amount().stream())
            .toList());
  }

  /** What is to be paid, and when. */
  public List<PaymentDay> calendar() {
    return calendar;
  }

  /** The page of the sheet of a month, or that of the pot's sheets before there is one. */
  public String door(PaymentDay day) {
    return request.getContextPath()
        + day.sheet()
            .map(sheet -> "/payment/sheet?id=" + sheet.id())
            .orElseGet(() -> "/payment/list?pot=" + day.pot().insuranceType());
  }

  /** It should have been paid by now. */
  public boolean isLate(PaymentDay day) {
    return day.isLate(today());
  }

  private LocalDate today() {
    return frame.today();
  }

  /** The latest documents. */
  public List<Issued> documents() {
    return documents;
  }

  /** The pots, this year beside the last. */
  public List<YearBeside> years() {
    return years;
  }

  /** What a pot spent month by month, beside the year before if anything is known of it. */
  public String chart(YearBeside year) {
    List<YearBeside.Line> lines = year.lines();
    BarChart chart =
        BarChart.columns(
                lines.stream().map(line -> line.month().toString().substring(AFTER_YEAR)).toList())
            .part(
                words.text("desk.beside.year", selection.year()),
                "--own",
                lines.stream().map(line -> known(line.spent())).toList(),
                List.of());
    if (lines.stream().anyMatch(line -> line.spentBefore() != null)) {
      chart.line(
          words.text("desk.beside.year", selection.year() - 1),
          "--ink",
          lines.stream().map(line -> known(line.spentBefore())).toList());
    }
    return chart.json();
  }

  private static Money known(Money amount) {
    return amount == null ? Money.ZERO : amount;
  }
}
