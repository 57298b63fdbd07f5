package org.capitation.ledger.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.job.Task;
import org.capitation.job.TaskState;
import org.capitation.ledger.AccountingMonth;
import org.capitation.ledger.Closing;
import org.capitation.ledger.MonthCheck;
import org.capitation.ledger.NotClosable;
import org.capitation.ledger.PriorYearItem;
import org.capitation.page.Formats;
import org.capitation.page.Menu;
import org.capitation.page.Selection;
import org.capitation.page.Words;

/** 会计月份页: the months of a year; one of them with what there is to know before it is closed. */
@Named
@RequestScoped
public class MonthsView {
  @Inject private AccountingMonths use;
  @Inject private Selection selection;
  @Inject private Caller caller;
  @Inject private Menu menu;
  @Inject private Words words;
  @Inject private Formats formats;
  @Inject private HttpServletRequest request;

  private List<AccountingMonth> months;
  private Optional<AccountingMonth> chosen;
  private List<MonthCheck> checks = List.of();
  private Optional<Task> task;
  private List<PriorYearItem> prior;
  private boolean refused;

  @PostConstruct
  void read() {
    Optional<YearMonth> named = ChargeQuery.month(request::getParameter, Optional.empty());
    // before the months: a closing that ends in between is followed once more
    task = named.flatMap(use::task);
    months = use.list(selection.year());
    Optional<YearMonth> asked = named.filter(this::isThere);
    chosen =
        months.stream()
            .filter(asked.isPresent() ? m -> m.month().equals(asked.get()) : AccountingMonth::next)
            .findFirst();
    if (asked.isEmpty()) {
      task = chosen.flatMap(month -> use.task(month.month()));
    }
    look();
  }

  private boolean isThere(YearMonth month) {
    return months.stream().anyMatch(one -> one.month().equals(month));
  }

  private void look() {
    checks =
        chosen
            .filter(month -> month.closed().isEmpty())
            .map(month -> use.check(month.month()))
            .orElse(List.of());
  }

  /** Has the chosen month closed, and shows how far that is. */
  public void close() throws IOException {
    YearMonth month = chosen.orElseThrow().month();
    try {
      use.request(month);
      show(month);
    } catch (NotClosable stands) {
      refused = true;
      look();
    }
  }

  private void show(YearMonth month) throws IOException {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(
            request.getContextPath()
                + "/ledger/months?year="
                + selection.year()
                + "&month="
                + month);
  }

  /** Shows the month once its closing has ended. */
  public void follow() throws IOException {
    if (!isRunning()) {
      show(chosen.orElseThrow().month());
    }
  }

  /** The months of the year. */
  public List<AccountingMonth> months() {
    return months;
  }

  /** What the year bears of those before it. */
  public List<PriorYearItem> prior() {
    if (prior == null) {
      prior = use.prior(selection.year());
    }
    return prior;
  }

  /** Nothing is booked in any of them. */
  public boolean isEmpty() {
    return months.stream().noneMatch(month -> month.isBooked() || month.closed().isPresent());
  }

  /** The month that is looked at; null for none. */
  public AccountingMonth chosen() {
    return chosen.orElse(null);
  }

  /** What there is to know before it is closed. */
  public List<MonthCheck> checks() {
    return checks;
  }

  /** Whether the caller may close it now. */
  public boolean isClosable() {
    return isClerk()
        && !isRunning()
        && !checks.isEmpty()
        && checks.stream().noneMatch(MonthCheck::isObstacle);
  }

  /** Whether the caller closes months at all. */
  public boolean isClerk() {
    return caller.account().roles().contains(Role.BUREAU_CLERK);
  }

  /** Whether closing was refused just now. */
  public boolean isRefused() {
    return refused;
  }

  /** The chosen month is being closed. */
  public boolean isRunning() {
    return task.filter(one -> !one.state().ended()).isPresent();
  }

  /** It is being closed, or was when the page was opened. */
  public boolean isWatched() {
    return isRunning() || request.getParameter("watching") != null;
  }

  /** How far the closing has come, in per cent. */
  public long percent() {
    return task.filter(t -> t.total() > 0).map(t -> 100 * t.done() / t.total()).orElse(0L);
  }

  /** The chosen month was to be closed, and was not. */
  public boolean isFailed() {
    return chosen.filter(month -> month.closed().isEmpty()).isPresent()
        && task.map(Task::state).filter(state -> state != TaskState.DONE).isPresent()
        && !isRunning();
  }

  /** Why the month was not closed, in words. */
  public String outcome() {
    boolean refused = task.map(Task::failure).filter("not-closable"::equals).isPresent();
    String key = refused ? "refused" : "stopped";
    return words.text("ledger.months." + key, chosen.orElseThrow().month());
  }

  /** The seal of the chosen month; null if it has none. */
  public Closing seal() {
    return chosen.flatMap(month -> use.seal(month.month())).orElse(null);
  }

  /** A check in words. */
  public String told(MonthCheck check) {
    String key = "ledger.check." + check.kind();
    return check.verdict() == MonthCheck.Verdict.OK
        ? words.text(key + ".ok")
        : words.text(key, formats.count(check.count()), formats.yuan(check.amount()));
  }

  /** The colour of a check. */
  public String tone(MonthCheck check) {
    return switch (check.verdict()) {
      case OK -> "good";
      case WARNING -> "warn";
      case OBSTACLE -> "bad";
    };
  }

  /** The address of the rows behind a check; null where there are none. */
  public String door(MonthCheck check) {
    if (check.verdict() == MonthCheck.Verdict.OK) {
      return null;
    }
    YearMonth month = chosen.orElseThrow().month();
    String pot = check.pot().map(p -> "&pot=" + p.insuranceType()).orElse("");
    String root = request.getContextPath();
    return switch (check.kind()) {
      case EARLIER_OPEN -> root + "/ledger/months?year=" + selection.year();
      case IMPORT_UNDERWAY, ATTRIBUTION_OLD -> menu.has("IMPORTS") ? root + "/files/imports" : null;
      case UNEXPLAINED, TOTALS_MISSING -> root + "/ledger/reconcile?month=" + month + pot;
      case NOT_OVER -> null;
      default ->
          caller.is(Role.FINANCE, Role.HEALTH_BUREAU)
              ? null
              : root + "/ledger/records?month=" + month + pot + "&reason=" + check.kind().reason();
    };
  }
}
