package org.capitation.desk.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.capitation.access.Caller;
import org.capitation.access.Role;
import org.capitation.audit.Chain;
import org.capitation.audit.ChainCheck;
import org.capitation.audit.EventFilter;
import org.capitation.audit.boundary.Chains;
import org.capitation.audit.boundary.Trail;
import org.capitation.job.Task;
import org.capitation.job.TaskState;
import org.capitation.ledger.Verification;
import org.capitation.ledger.boundary.Samples;
import org.capitation.ledger.boundary.Verifications;
import org.capitation.page.Display;
import org.capitation.page.Formats;
import org.capitation.page.Sent;
import org.capitation.page.Words;
import org.capitation.settlement.boundary.SealChecks;
import org.capitation.value.Missing;

/** 审计首页: whether all still holds, and what is looked at now and then. */
@Named
@RequestScoped
public class AuditView {
  /** So many days the count of revealed persons goes back. */
  private static final int DAYS = 30;

  private static final String HERE = "/audit/trail";

  @Inject private Verifications verifications;
  @Inject private YearSeals seals;
  @Inject private SealChecks checks;
  @Inject private Chains chains;
  @Inject private Trail trail;
  @Inject private Samples samples;
  @Inject private TwiceSigned signed;
  @Inject private Caller caller;
  @Inject private Words words;
  @Inject private Formats formats;
  @Inject private Sent sent;
  @Inject private Clock clock;

  private List<Standing> standings;

  /**
   * 校验状况.
   *
   * @param what what was looked at
   * @param style the style of the word for its state
   * @param state how it stands
   * @param detail when, and what was found
   * @param address where more is told, within the application; null for nowhere
   * @param button what has it looked at again; null where the caller may not
   */
  public record Standing(
      String what, String style, String state, String detail, String address, String button) {}

  /** Has looked at again what the button says. */
  public void act() throws IOException, ServletException {
    sent.act(
        button -> {
          if (button.equals("ledger")) {
            verifications.start(OptionalInt.empty());
          } else if (button.equals("chain")) {
            chains.start();
          } else if (button.matches("seal-\\d{1,18}")) {
            checks.start(Long.parseLong(button.substring("seal-".length())));
          } else {
            throw new Missing("act", button);
          }
          return HERE;
        });
  }

  /** How all stands. */
  public List<Standing> standings() {
    if (standings == null) {
      standings = new ArrayList<>();
      if (isChecker()) {
        standings.add(ledger());
        seals.latest().forEach(seal -> standings.add(seal(seal)));
      }
      standings.add(chain());
    }
    return standings;
  }

  private Standing ledger() {
    Optional<Verification> latest = verifications.latest().stream().findFirst();
    if (latest.isEmpty()) {
      return never("audit.standing.ledger", null, "ledger");
    }
    Verification found = latest.get();
    long errors =
        found.findings().stream()
            .filter(one -> one.kind().wrong())
            .mapToLong(Verification.Finding::count)
            .sum();
    String detail =
        found.ended() == null
            ? formats.time(found.asked().at())
            : words.text(
                "audit.standing.ledger.found",
                formats.time(found.ended()),
                formats.count(found.scope().visits()),
                formats.count(errors));
    return new Standing(
        words.text("audit.standing.ledger"),
        style(found.ended() == null, errors > 0),
        state(found.ended() == null, errors > 0),
        detail,
        "/ledger/verify?id=" + found.id(),
        "ledger");
  }

  private Standing seal(YearSeals.Sealed sealed) {
    String what =
        words.text(
            "audit.standing.seal",
            words.text("page.year.of", sealed.year()),
            words.text("page.pot." + sealed.pot().insuranceType()));
    String address = "/settlement/paper?id=" + sealed.paper();
    String button = "seal-" + sealed.paper();
    if (sealed.check().isEmpty()) {
      return new Standing(
          what, "", words.text("audit.standing.never"), sealed(sealed), address, button);
    }
    YearSeals.Check check = sealed.check().get();
    boolean open = check.ended() == null;
    return new Standing(
        what,
        style(open, check.differences() > 0),
        state(open, check.differences() > 0),
        open ? sealed(sealed) : formats.time(check.ended()),
        address,
        button);
  }

  private String sealed(YearSeals.Sealed sealed) {
    return words.text("audit.standing.sealed", formats.time(sealed.at()));
  }

  private Standing chain() {
    Chain.Head head = chains.head();
    Optional<ChainCheck> latest = chains.latest();
    String sealed =
        words.text(
            "audit.standing.chain.head",
            formats.count(head.number()),
            head.number() == 0 ? Display.NOTHING : formats.digest(head.seal()));
    if (latest.isEmpty()) {
      return new Standing(
          words.text("audit.standing.chain"),
          "",
          words.text("audit.standing.never"),
          sealed,
          null,
          "chain");
    }
    ChainCheck check = latest.get();
    if (check.ended() == null
        && chains.task(check).map(Task::state).orElse(TaskState.FAILED).ended()) {
      return new Standing(
          words.text("audit.standing.chain"),
          "warn",
          words.text("audit.standing.failed"),
          detail(check) + " · " + sealed,
          "/job/list?kind=audit-verify",
          "chain");
    }
    return new Standing(
        words.text("audit.standing.chain"),
        style(check.ended() == null, check.isBroken()),
        state(check.ended() == null, check.isBroken()),
        detail(check) + " · " + sealed,
        check.isBroken() && check.found().kind() == Chain.Break.Kind.CHANGED
            ? "/audit/event?id=" + check.found().id()
            : null,
        "chain");
  }

  private String detail(ChainCheck check) {
    if (check.isBroken()) {
      Chain.Break found = check.found();
      return words.text(
          "audit.standing.chain." + found.kind(), formats.count(found.number()), found.id());
    }
    return check.ended() == null
        ? formats.time(check.asked().at())
        : words.text(
            "audit.standing.chain.whole",
            formats.time(check.ended()),
            formats.count(check.head().number()));
  }

  private Standing never(String key, String address, String button) {
    return new Standing(
        words.text(key), "", words.text("audit.standing.never"), "", address, button);
  }

  private static String style(boolean open, boolean wrong) {
    return open ? "info" : wrong ? "bad" : "good";
  }

  private String state(boolean open, boolean wrong) {
    return words.text("audit.standing." + (open ? "running" : wrong ? "wrong" : "right"));
  }

  /** Whether the caller looks after the books, and not only after the server. */
  public boolean isChecker() {
    return caller.is(Role.AUDITOR);
  }

  public int days() {
    return DAYS;
  }

  /** How many persons were revealed. */
  public long revealed() {
    return trail.count(
        EventFilter.of("ledger.Reveals.reveal", LocalDate.now(clock).minusDays(DAYS)));
  }

  /** How many papers bear two signatures of one person. */
  public long twice() {
    return signed.count();
  }

  /** The year whose late bookings are counted. */
  public int year() {
    return LocalDate.now(clock).getYear();
  }

  /** How many visits were booked in a later month than that of their service. */
  public long late() {
    return samples.late(year());
  }
}
