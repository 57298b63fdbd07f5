package org.capitation.ledger.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.ledger.Amounts;
import org.capitation.ledger.Clearing;
import org.capitation.ledger.Closing;
import org.capitation.ledger.ControlTotal;
import org.capitation.ledger.Reconciliation;
import org.capitation.ledger.Reconciliation.Line;
import org.capitation.ledger.Reconciliation.Part;
import org.capitation.page.Selection;
import org.capitation.page.Words;
import org.capitation.registry.Pot;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Money;

/** 关账对账页: the platform on the left, our books on the right, and what differs. */
@Named
@RequestScoped
public class ReconcileView {
  @Inject private Reconciliations use;
  @Inject private AccountingMonths months;
  @Inject private Selection selection;
  @Inject private Caller caller;
  @Inject private Words words;
  @Inject private HttpServletRequest request;

  private Reconciliations.Compared compared;
  private Optional<Line> explained = Optional.empty();
  private String text = "";
  private String problem = "";

  @PostConstruct
  void read() {
    compared =
        use.of(
            ChargeQuery.month(request::getParameter, Optional.empty())
                .orElseThrow(() -> new Missing("month", "")),
            Pot.of(selection.pot()).orElseThrow());
    String clearing = request.getParameter("clearing");
    String institution = request.getParameter("institution");
    if (institution != null && isClerk()) {
      Part part =
          new Part(
              institution,
              Arrays.stream(Clearing.values()).filter(c -> c.name().equals(clearing)).findFirst());
      explained =
          both().lines().stream()
              .filter(line -> line.part().equals(part) && line.isDifference())
              .findFirst();
      text = explained.flatMap(Line::explanation).map(Reconciliation.Explanation::text).orElse("");
    }
  }

  /** Keeps what the clerk says about the difference. */
  public void explain() throws IOException {
    Line line = explained.orElseThrow();
    try {
      use.explain(both().month(), both().pot(), line.part(), request.getParameter("seen"), text);
      FacesContext.getCurrentInstance()
          .getExternalContext()
          .redirect(request.getContextPath() + address());
    } catch (Declined declined) {
      problem = words.text(declined.key(), declined.arguments().toArray());
    }
  }

  /** The address of the month among the others of its budget year. */
  public String month() {
    YearMonth month = both().month();
    return "/ledger/months?year=" + months.year(month) + "&month=" + month;
  }

  /** The digest that the closed month is sealed with; empty if it has none. */
  public String digest() {
    return months.seal(both().month()).map(Closing::digest).orElse("");
  }

  /** The address of this reconciliation. */
  public String address() {
    return "/ledger/reconcile?month=" + both().month() + "&pot=" + both().pot().insuranceType();
  }

  /** Both sides. */
  public Reconciliation both() {
    return compared.reconciliation();
  }

  /** The lines shown: all, or those that do not agree. */
  public List<Line> lines() {
    return both().lines().stream()
        .filter(line -> !isNarrowed() || line.state() != Reconciliation.State.AGREES)
        .toList();
  }

  /** Whether only differences are shown. */
  public boolean isNarrowed() {
    return "differences".equals(request.getParameter("only"));
  }

  /** The pots to choose from. */
  public List<String> pots() {
    return selection.pots();
  }

  /** Whether the caller explains differences. */
  public boolean isClerk() {
    return caller.account().roles().contains(Role.BUREAU_CLERK);
  }

  /** Whether the caller may look at the rows. */
  public boolean isReader() {
    return !caller.is(Role.FINANCE, Role.HEALTH_BUREAU);
  }

  /** The name of the institution of a line, or its code. */
  public String name(Line line) {
    String code = line.part().institution();
    return code.equals(ControlTotal.ALL)
        ? words.text("ledger.reconcile.all")
        : compared.names().getOrDefault(code, code);
  }

  /** The kind of clearing in words. */
  public String clearing(Line line) {
    return line.part()
        .clearing()
        .map(kind -> words.text("ledger.clearing." + kind))
        .orElseGet(() -> words.text("ledger.clearing.all"));
  }

  /** The totals of a line; null if there are none. */
  public Amounts theirs(Line line) {
    return line.theirs().orElse(null);
  }

  /** What was said; null for nothing. */
  public Reconciliation.Explanation said(Line line) {
    return line.explanation().orElse(null);
  }

  /** The colour of a line. */
  public String tone(Line line) {
    return switch (line.state()) {
      case AGREES -> "good";
      case MISSING_THERE -> "warn";
      default -> line.isOpen() ? "bad" : "info";
    };
  }

  /** The colour of a difference: good only if there is none. */
  public String toneOf(Money difference) {
    return difference.isZero() ? "agrees" : "negative";
  }

  /** The address where a line is explained. */
  public String explaining(Line line) {
    return address() + part(line);
  }

  /** The address of our rows behind a line. */
  public String rows(Line line) {
    return address().replace("/reconcile?", "/records?") + part(line);
  }

  private static String part(Line line) {
    return "&institution="
        + URLEncoder.encode(line.part().institution(), StandardCharsets.UTF_8)
        + line.part().clearing().map(kind -> "&clearing=" + kind).orElse("");
  }

  /** The line that is being explained; null for none. */
  public Line explained() {
    return explained.orElse(null);
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text == null ? "" : text;
  }

  /** Why the explanation was not taken, empty for nothing. */
  public String problem() {
    return problem;
  }
}
