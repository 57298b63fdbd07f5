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
import java.time.Duration;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.job.Task;
import org.capitation.job.TaskState;
import org.capitation.ledger.Difference;
import org.capitation.ledger.Verification;
import org.capitation.page.Display;
import org.capitation.page.Formats;
import org.capitation.page.Menu;
import org.capitation.page.Words;
import org.capitation.value.Missing;
import org.capitation.value.Money;

/** 台账校验页: starts verifications, follows them, and shows what they found. */
@Named
@RequestScoped
public class VerifyView {
  /** Stands where no month is legible. */
  private static final YearMonth NEVER = YearMonth.of(1, 1);

  @Inject private Verifications verifications;
  @Inject private Words words;
  @Inject private Formats formats;
  @Inject private Caller caller;
  @Inject private Menu menu;
  @Inject private HttpServletRequest request;

  private List<Verification> latest;
  private Optional<Verification> shown;
  private final Map<Long, Optional<Task>> tasks = new HashMap<>();
  private Map<String, String> communities;
  private final Map<Difference.Kind, List<Verification.Row>> rows = new HashMap<>();

  @PostConstruct
  void read() {
    latest = verifications.latest();
    shown = number("id").map(this::find).or(() -> latest.stream().findFirst());
  }

  private Verification find(long id) {
    return latest.stream()
        .filter(v -> v.id() == id)
        .findFirst()
        .orElseGet(() -> verifications.find(id));
  }

  private Optional<Long> number(String name) {
    String text = request.getParameter(name);
    if (text == null || text.isBlank()) {
      return Optional.empty();
    }
    if (!text.matches("\\d{1,18}")) {
      throw new Missing("verification", text);
    }
    return Optional.of(Long.valueOf(text));
  }

  /** Does what the button that was pressed says. */
  public void act() throws IOException {
    if (request.getParameter("start") != null) {
      Verification begun =
          verifications.start(
              number("of").map(y -> OptionalInt.of(y.intValue())).orElse(OptionalInt.empty()));
      show(begun.id());
    } else if (number("stop").isPresent()) {
      verifications.stop(number("stop").get());
      show(number("stop").get());
    }
  }

  private void show(long id) throws IOException {
    FacesContext.getCurrentInstance()
        .getExternalContext()
        .redirect(request.getContextPath() + "/ledger/verify?id=" + id);
  }

  /** The latest verifications, the newest first. */
  public List<Verification> latest() {
    return latest;
  }

  /** The one that the page is about; null before the first. */
  public Verification shown() {
    return shown.orElse(null);
  }

  /** The caller may start one, and stop it. */
  public boolean isStarter() {
    return caller.is(Role.BUREAU_CLERK);
  }

  /** The one shown has not come to its end yet. */
  public boolean isRunning() {
    return shown.map(this::state).filter(state -> !state.ended()).isPresent();
  }

  /** How its job stands; one without a job is done if it has an end. */
  public TaskState state(Verification v) {
    return task(v).map(Task::state).orElse(v.ended() == null ? TaskState.FAILED : TaskState.DONE);
  }

  private Optional<Task> task(Verification v) {
    return tasks.computeIfAbsent(v.id(), verifications::task);
  }

  /** How far it has come, in per cent. */
  public long percent(Verification v) {
    return task(v).filter(t -> t.total() > 0).map(t -> 100 * t.done() / t.total()).orElse(0L);
  }

  /** How long it took, in seconds; empty before its end. */
  public String duration(Verification v) {
    return v.ended() == null
        ? ""
        : words.text(
            "ledger.verify.seconds",
            Math.max(1, Duration.between(v.began(), v.ended()).toSeconds()));
  }

  /** The budget year, in words. */
  public String year(Verification v) {
    return v.year().isPresent()
        ? words.text("page.year.of", v.year().getAsInt())
        : words.text("ledger.verify.all");
  }

  /** How many errors it found. */
  public long errors(Verification v) {
    return v.findings().stream().filter(f -> f.kind().wrong()).mapToLong(f -> f.count()).sum();
  }

  /** The pool payments that its errors are about. */
  public Money fund(Verification v) {
    return v.findings().stream()
        .filter(f -> f.kind().wrong())
        .map(Verification.Finding::fund)
        .reduce(Money.ZERO, Money::plus);
  }

  /** The first differences of a kind. */
  public List<Verification.Row> rows(Difference.Kind kind) {
    return rows.computeIfAbsent(kind, k -> verifications.differences(shown.orElseThrow().id(), k));
  }

  /** The pot, the year and the accounting month, as far as they are legible. */
  public String account(Verification.Place place) {
    return place.year() <= NEVER.getYear()
        ? Display.NOTHING
        : String.join(
            " · ",
            words.text("page.pot." + place.pot().insuranceType()),
            words.text("page.year.of", place.year()),
            place.month().equals(NEVER.toString()) ? Display.NOTHING : place.month());
  }

  /** What a value of a part is called. */
  public String value(String name, String value) {
    return switch (name) {
      case "home", "provider" -> community(value);
      case "visitRow", "entryRow" ->
          words.text("ledger.verify.row." + (value.isEmpty() ? "kept" : value));
      default -> value.isEmpty() ? Display.NOTHING : word(name, value);
    };
  }

  private String word(String name, String value) {
    return switch (name) {
      case "reason", "category" -> words.ifText("ledger." + name + "." + value).orElse(value);
      case "fee", "fund" -> formats.yuan(Money.ofYuan(value));
      case "signed" -> words.text("ledger.verify.signed." + value);
      default -> value;
    };
  }

  /** A community by its name; nobody, or the code of one that is not known, in its place. */
  public String community(String code) {
    if (code == null || code.isEmpty()) {
      return words.text("ledger.verify.nobody");
    }
    if (communities == null) {
      communities = verifications.communities();
    }
    return communities.getOrDefault(code, code);
  }

  /** What is told beside a value of a part: the code of a community; empty for other parts. */
  public String code(String name, String value) {
    return name.equals("home") || name.equals("provider") ? value : "";
  }

  /** Where the row behind a difference is; null where the caller has no such page. */
  public String door(Verification.Row row) {
    if (!menu.has("CHARGES")) {
      return null;
    }
    if (row.person() != null) {
      return request.getContextPath() + "/desk/person?id=" + row.person();
    }
    if (row.account().home() == null) {
      return null;
    }
    String address =
        request.getContextPath()
            + "/ledger/charges?community="
            + encoded(row.account().home())
            + "&pot="
            + row.account().pot().insuranceType()
            + "&year="
            + row.account().year()
            + "&month="
            + row.account().month();
    return row.settlement() == null ? address : address + "&q=" + encoded(row.settlement());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
