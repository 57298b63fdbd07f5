package org.capitation.document.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.capitation.document.Issued;
import org.capitation.document.ReportKind;
import org.capitation.document.ReportKind.Recipient;
import org.capitation.document.ReportKind.Span;
import org.capitation.page.Language;
import org.capitation.page.Sent;
import org.capitation.page.Words;
import org.capitation.registry.Pot;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/** 签发文书页: a kind, a period and a pot are chosen; then documents are looked at and issued. */
@Named
@RequestScoped
public class DocumentIssueView {
  private static final int BACK = 3;

  @Inject private Documents documents;
  @Inject private DocumentWords documentWords;
  @Inject private HttpServletRequest request;
  @Inject private Sent sent;
  @Inject private Words words;
  @Inject private Language language;
  @Inject private Clock clock;

  private List<ReportKind> kinds;
  private Optional<ReportKind> kind;
  private int year;
  private Optional<Map<Recipient, Optional<Issued>>> recipients;
  private String obstacle;

  @PostConstruct
  void read() {
    kinds =
        documents.kinds().stream()
            .filter(Documents.Seen::issuer)
            .map(Documents.Seen::kind)
            .toList();
    kind = kinds.stream().filter(one -> one.name().equals(sent.typed("kind"))).findFirst();
    year =
        years().stream()
            .filter(one -> one.toString().equals(sent.typed("year")))
            .findFirst()
            .orElse(LocalDate.now(clock).getYear());
    recipients = kind.flatMap(one -> recipients());
  }

  private Optional<Map<Recipient, Optional<Issued>>> recipients() {
    try {
      return Optional.of(documents.recipients(choice("")));
    } catch (Declined refused) {
      obstacle = words.text(refused.key(), refused.arguments().toArray());
      return Optional.empty();
    }
  }

  private Documents.Choice choice(String recipient) {
    return new Documents.Choice(
        kind().name(), Pot.of(pot()), Optional.of(year), Optional.of(month()), recipient);
  }

  /** Does what the button that was pressed says: its word, then a blank and the recipient. */
  public void act() throws IOException, ServletException {
    sent.act(
        button -> {
          if (kind.isEmpty()) {
            throw new Missing("kind", sent.typed("kind"));
          }
          String[] said = (button + " ").split(" ", 2);
          Documents.Choice choice = choice(said[1].strip());
          try {
            return perform(said[0], choice);
          } catch (Missing nothing) {
            throw new Declined("document.run.missing");
          }
        });
  }

  private String perform(String word, Documents.Choice choice) {
    return switch (word) {
      case "all" -> "/document/run?id=" + documents.issueAll(choice);
      case "issue" -> "/document/paper?id=" + documents.issue(choice).issued().id();
      case "preview" -> preview(choice);
      default -> throw new Missing("act", word);
    };
  }

  /** Looked at here first, so that what stands against it is told on the page. */
  private String preview(Documents.Choice choice) {
    documents.preview(choice, language.locale());
    return "/api/document/preview?"
        + query()
        + "&recipient="
        + encoded(choice.recipient())
        + "&lang="
        + documentWords.language();
  }

  private String query() {
    return "kind="
        + encoded(kind().name())
        + (kind().isOfPot() ? "&pot=" + pot() : "")
        + (isMonthly() ? "&month=" + month() : "&year=" + year);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** The kinds that the person issues. */
  public List<ReportKind> kinds() {
    return kinds;
  }

  /** The kind that is chosen; null before that. */
  public ReportKind kind() {
    return kind.orElse(null);
  }

  /** Its name; empty before it is chosen. */
  public String chosen() {
    return kind.map(ReportKind::name).orElse("");
  }

  /** It is of a month. */
  public boolean isMonthly() {
    return kind.filter(one -> one.about().span() == Span.MONTH).isPresent();
  }

  /** It is of a pot. */
  public boolean isOfPot() {
    return kind.filter(ReportKind::isOfPot).isPresent();
  }

  public int year() {
    return year;
  }

  /** The years to choose from, the latest first: some papers go out before their year begins. */
  public List<Integer> years() {
    int latest = LocalDate.now(clock).getYear() + 1;
    return IntStream.rangeClosed(0, BACK).mapToObj(back -> latest - back).toList();
  }

  /** The pot's code, 390 or 310. */
  public String pot() {
    return Pot.of(sent.typed("pot")).orElse(Pot.RESIDENT).insuranceType();
  }

  /** The pots to choose from. */
  public Pot[] pots() {
    return Pot.values();
  }

  /** The month that is chosen: of the year, else the last one that is over. */
  public YearMonth month() {
    List<YearMonth> months = months();
    YearMonth last = YearMonth.now(clock).minusMonths(1);
    return months.stream()
        .filter(month -> month.toString().equals(sent.typed("month")))
        .findFirst()
        .orElse(months.contains(last) ? last : months.get(0));
  }

  /** The months to choose from. */
  public List<YearMonth> months() {
    return documents.months(year);
  }

  /** To whom documents would go; null before a kind is chosen. */
  public List<Recipient> list() {
    return recipients.map(Map::keySet).map(List::copyOf).orElse(null);
  }

  /** What holds for a recipient now; null where nothing does. */
  public Issued current(Recipient recipient) {
    return recipients.get().get(recipient).orElse(null);
  }

  /** Why it cannot be told who would get one; null if it can. */
  public String obstacle() {
    return obstacle;
  }
}
