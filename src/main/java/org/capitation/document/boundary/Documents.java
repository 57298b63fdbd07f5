package org.capitation.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.document.Issued;
import org.capitation.document.Reach;
import org.capitation.document.Report;
import org.capitation.document.ReportKind;
import org.capitation.document.ReportKind.Recipient;
import org.capitation.document.ReportKind.Span;
import org.capitation.document.ReportKind.Whom;
import org.capitation.document.Run;
import org.capitation.document.Subject;
import org.capitation.document.store.IssueStore;
import org.capitation.document.store.RunStore;
import org.capitation.job.Jobs;
import org.capitation.page.Words;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Declined;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 文书: the kinds that the caller issues or reads, and their issue. */
@ApplicationScoped
@Allowed({Circle.OFFICES, Circle.COMMUNITY, Circle.DOCTORS})
@Filtered
public class Documents {
  @Inject private ReportKinds kinds;
  @Inject private Reading reading;
  @Inject private Printing printing;
  @Inject private Issuing issuing;
  @Inject private IssueStore issues;
  @Inject private RunStore runs;
  @Inject private CountyStore counties;
  @Inject private Jobs jobs;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * 文书选择: what somebody asks for; of the month or the year one is needed.
   *
   * @param recipient the code of a community or doctor; empty for the county
   */
  public record Choice(
      String kind,
      Optional<Pot> pot,
      Optional<Integer> year,
      Optional<YearMonth> month,
      String recipient) {}

  /** 种类与权限: a kind that the caller sees, and whether they issue it. */
  public record Seen(ReportKind kind, boolean issuer) {}

  /** The kinds that the caller issues or reads, by name. */
  public List<Seen> kinds() {
    return kinds.seen().stream().map(kind -> new Seen(kind, kinds.isIssuer(kind))).toList();
  }

  /** The months of a budget year. */
  public List<YearMonth> months(int year) {
    return county().year(year).months();
  }

  /**
   * To whom documents go, as far as the caller sees them, and what holds there now.
   *
   * @throws Missing if the caller issues no such kind
   */
  public Map<Recipient, Optional<Issued>> recipients(Choice choice) {
    ReportKind kind = kinds.issuable(choice.kind());
    Subject subject = subject(kind, choice);
    Map<String, Issued> living = issues.living(county(), subject);
    Map<Recipient, Optional<Issued>> all = new LinkedHashMap<>();
    within(kind, subject).forEach(one -> all.put(one, Optional.ofNullable(living.get(one.code()))));
    return all;
  }

  /** Those of a kind whom the caller sees. */
  private List<Recipient> within(ReportKind kind, Subject subject) {
    Reach reach = kinds.reach();
    return reading.recipients(kind, subject).stream()
        .filter(one -> reach.holds(subject.to(one.code())))
        .toList();
  }

  /**
   * A document as it would be, stamped as not issued; nothing is kept.
   *
   * @throws Missing if the caller issues no such document, or the books know nothing of it
   * @throws Declined if it cannot be printed (yet)
   */
  public Preview preview(Choice choice, Locale language) {
    ReportKind kind = kinds.issuable(choice.kind());
    Subject subject = reachable(subject(kind, choice));
    Report report = reading.at(kind, subject);
    Printing.Issue issue =
        new Printing.Issue(county(), Optional.empty(), caller.account(), LocalDateTime.now(clock));
    return new Preview(report.title(language), printing.pdf(report, issue, language));
  }

  /** 预览件. */
  public record Preview(String title, byte[] pdf) {}

  /**
   * Issues a document, or hands out the one that says the same (D7).
   *
   * @throws Missing if the caller issues no such document, or the books know nothing of it
   * @throws Declined if it cannot be printed (yet)
   */
  public Issuance issue(Choice choice) {
    ReportKind kind = kinds.issuable(choice.kind());
    Subject subject = reachable(subject(kind, choice));
    Issuing.Result result = issuing.issue(new Issuing.Order(county(), kind, subject), done -> {});
    return new Issuance(result.issued(), result.outcome() == Run.Outcome.ISSUED);
  }

  /** 签发结果: a document, and whether it was issued just now. */
  public record Issuance(Issued issued, boolean isNew) {}

  /**
   * Issues documents of a kind to all whom the caller sees, as a job.
   *
   * @return the key of the run
   * @throws Missing if the caller issues no such kind
   */
  @Transactional
  public long issueAll(Choice choice) {
    ReportKind kind = kinds.issuable(choice.kind());
    Subject subject = subject(kind, choice).to("");
    Stamp stamp = new Stamp(LocalDateTime.now(clock), caller.name());
    long run = runs.begin(county(), DocumentIssue.KIND, Optional.of(subject), stamp);
    jobs.submit(DocumentIssue.KIND, run, label(kind, subject));
    return run;
  }

  /** What people know the job by, besides its kind: as a label is kept, in Chinese. */
  private static String label(ReportKind kind, Subject subject) {
    ResourceBundle texts = Words.bundle(Locale.SIMPLIFIED_CHINESE);
    String key = "document.kind." + kind.name();
    String name = texts.containsKey(key) ? texts.getString(key) : kind.name();
    String period = subject.month().map(YearMonth::toString).orElse("" + subject.year());
    return name + " " + period + subject.pot().map(pot -> " " + pot.insuranceType()).orElse("");
  }

  /**
   * What is asked for, with the year that a month belongs to, and without what the kind has not.
   */
  private Subject subject(ReportKind kind, Choice choice) {
    if (kind.isOfPot() && choice.pot().isEmpty()) {
      throw new Declined("document.denied.pot");
    }
    Optional<YearMonth> month = choice.month().filter(m -> kind.about().span() == Span.MONTH);
    if (kind.about().span() == Span.MONTH && month.isEmpty()) {
      throw new Declined("document.denied.month");
    }
    Optional<Integer> year = month.map(m -> county().yearOf(m).year()).or(choice::year);
    return new Subject(
        kind.name(),
        caller.county(),
        choice.pot().filter(pot -> kind.isOfPot()),
        year.orElseThrow(() -> new Declined("document.denied.year")),
        month,
        kind.about().whom() == Whom.COUNTY ? "" : choice.recipient());
  }

  private Subject reachable(Subject subject) {
    if (!kinds.reach().holds(subject)) {
      throw new Missing("recipient", subject.recipient());
    }
    return subject;
  }

  private County county() {
    return counties.get(caller.county());
  }
}
