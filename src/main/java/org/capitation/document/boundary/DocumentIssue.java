package org.capitation.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.capitation.document.Reach;
import org.capitation.document.ReportKind;
import org.capitation.document.ReportKind.Recipient;
import org.capitation.document.Run;
import org.capitation.document.Run.Outcome;
import org.capitation.document.Subject;
import org.capitation.document.store.RunStore;
import org.capitation.job.Failed;
import org.capitation.job.Work;
import org.capitation.registry.County;
import org.capitation.value.Declined;
import org.capitation.value.Missing;

/**
 * 文书签发作业 {@code document-issue}: issues documents of a kind to all recipients, each in a
 * transaction of its own that also notes it in the run; begun anew, it goes on with those that are
 * not noted yet.
 */
@ApplicationScoped
class DocumentIssue extends RunJob {
  static final String KIND = "document-issue";

  @Inject private ReportKinds kinds;
  @Inject private Reading reading;
  @Inject private Issuing issuing;
  @Inject private RunNotes notes;
  @Inject private RunStore runs;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  void run(Work work, County county, Run run) {
    Subject subject = run.subject().orElseThrow();
    ReportKind kind = issuable(subject.kind());
    Reach reach = kinds.reach();
    List<Recipient> all =
        reading.recipients(kind, subject).stream()
            .filter(one -> reach.holds(subject.to(one.code())))
            .toList();
    Set<String> noted =
        run.lines().stream().map(line -> line.recipient().code()).collect(Collectors.toSet());
    int place = noted.size();
    work.progress(place, all.size());
    for (Recipient recipient : all) {
      if (!noted.contains(recipient.code())) {
        work.stopIfAsked();
        place++;
        issue(new Issuing.Order(county, kind, subject.to(recipient.code())), recipient, run, place);
        work.progress(place, all.size());
      }
    }
  }

  private ReportKind issuable(String name) {
    try {
      return kinds.issuable(name);
    } catch (Missing gone) {
      throw new Failed("kind", name);
    }
  }

  private void issue(Issuing.Order order, Recipient recipient, Run run, int place) {
    try {
      issuing.issue(
          order,
          result ->
              runs.add(
                  run.id(),
                  new Run.Line(
                      place, recipient, result.issued().id(), result.outcome(), "", List.of())));
    } catch (Declined refused) {
      notes.add(run.id(), refused(place, recipient, refused.key(), refused.arguments()));
    } catch (Missing nothing) {
      notes.add(run.id(), refused(place, recipient, "document.run.missing", List.of()));
    }
  }

  private static Run.Line refused(
      int place, Recipient recipient, String reason, List<String> arguments) {
    return new Run.Line(place, recipient, 0, Outcome.REFUSED, reason, arguments);
  }
}
