package org.capitation.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.capitation.document.Issued;
import org.capitation.document.ReportKind;
import org.capitation.document.ReportKind.Recipient;
import org.capitation.document.Run;
import org.capitation.document.Run.Outcome;
import org.capitation.document.store.IssueStore;
import org.capitation.document.store.RunStore;
import org.capitation.job.Work;
import org.capitation.registry.County;

/** 文书核对作业 {@code document-check}: looks at all documents of the county that hold (D9). */
@ApplicationScoped
class DocumentCheck extends RunJob {
  static final String KIND = "document-check";

  @Inject private ReportKinds kinds;
  @Inject private Matching matching;
  @Inject private IssueStore issues;
  @Inject private RunStore runs;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  void run(Work work, County county, Run run) {
    Set<Long> noted = run.lines().stream().map(Run.Line::issue).collect(Collectors.toSet());
    List<Issued> all =
        issues.living(county).stream().filter(one -> !noted.contains(one.id())).toList();
    int place = noted.size();
    int total = place + all.size();
    work.progress(place, total);
    for (Issued issued : all) {
      work.stopIfAsked();
      place++;
      check(run, place, issued);
      work.progress(place, total);
    }
  }

  /** What is of another version of the product is left as it is. */
  private void check(Run run, int place, Issued issued) {
    Optional<ReportKind> kind = kinds.find(issued.subject().kind());
    boolean matches = kind.isEmpty() || matching.matches(kind.get(), issued);
    Run.Line line =
        new Run.Line(
            place,
            new Recipient(issued.subject().recipient(), issued.recipient()),
            issued.id(),
            matches ? Outcome.SAME : Outcome.SUPERSEDED,
            "",
            List.of());
    matching.note(issued, matches, () -> runs.add(run.id(), line));
  }
}
