package org.capitation.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.Recorded;
import org.capitation.document.Form;
import org.capitation.document.IssueFilter;
import org.capitation.document.IssueList;
import org.capitation.document.Issued;
import org.capitation.document.ReportKind;
import org.capitation.document.Run;
import org.capitation.document.store.IssueStore;
import org.capitation.document.store.RunStore;
import org.capitation.job.Jobs;
import org.capitation.listing.store.MomentStore;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Missing;
import org.capitation.value.Stamp;

/** 文书登记簿: the documents that were issued, as far as the caller sees them (D10). */
@ApplicationScoped
@Allowed({Circle.OFFICES, Circle.COMMUNITY, Circle.DOCTORS})
@Filtered
public class DocumentRegister {
  @Inject private MomentStore moment;
  @Inject private ReportKinds kinds;
  @Inject private Matching matching;
  @Inject private IssueStore issues;
  @Inject private RunStore runs;
  @Inject private CountyStore counties;
  @Inject private Jobs jobs;
  @Inject private Caller caller;
  @Inject private Clock clock;

  /**
   * A page of the documents that fit, the newest first.
   *
   * @param from how many to leave out
   * @param size how many at most
   */
  @Transactional
  public IssueList list(IssueFilter filter, int from, int size) {
    moment.hold();
    return issues.list(county(), kinds.reach(), filter, new IssueStore.Paged(from, size));
  }

  /** The documents whose number holds a text, the newest first; without their files. */
  @Transactional
  public List<Issued> numbered(String text, int most) {
    return issues.numbered(county(), kinds.reach(), text, most);
  }

  /** The budget years that there are documents of, the latest first. */
  public List<Integer> years() {
    return issues.years(county());
  }

  /**
   * A document.
   *
   * @throws Missing if there is none that the caller sees
   */
  @Transactional
  public Issued find(long id) {
    return found(id);
  }

  /**
   * All documents about the same, the newest first.
   *
   * @throws Missing if there is none that the caller sees
   */
  @Transactional
  public List<Issued> versions(long id) {
    return issues.versions(county(), found(id).subject());
  }

  /** Whether the caller may issue what a document is about. */
  public boolean mayIssue(Issued issued) {
    return kinds.mayIssue(issued.subject());
  }

  /**
   * A file of a document, byte by byte as it was issued.
   *
   * @param language zh or en
   * @throws Missing if there is none that the caller sees
   * @throws IllegalStateException if it has changed
   */
  @Transactional
  @Recorded
  public byte[] file(long id, Form form, String language) {
    return found(id)
        .file(form, language)
        .map(issues::content)
        .orElseThrow(() -> new Missing("file", id + "." + form.ending()));
  }

  /**
   * Looks whether a document still says what the books say, and marks it if it does not (D9).
   *
   * @return nothing where that is not looked at: it no longer holds, or the caller does not issue
   *     such documents
   * @throws Missing if there is none that the caller sees
   */
  public Optional<Boolean> check(long id) {
    Issued issued = found(id);
    Optional<ReportKind> kind = kinds.find(issued.subject().kind());
    if (kind.isEmpty() || !issued.isLiving() || !kinds.mayIssue(issued.subject())) {
      return Optional.empty();
    }
    boolean matches = matching.matches(kind.get(), issued);
    matching.note(issued, matches, () -> {});
    return Optional.of(matches);
  }

  /**
   * Has all documents of the county looked at that hold, as a job.
   *
   * @return the key of the run
   */
  @Allowed(Circle.BUREAU)
  @Transactional
  public long checkAll() {
    Stamp stamp = new Stamp(LocalDateTime.now(clock), caller.name());
    long run = runs.begin(county(), DocumentCheck.KIND, Optional.empty(), stamp);
    jobs.submit(DocumentCheck.KIND, run, "");
    return run;
  }

  /** The latest check of all documents. */
  @Allowed(Circle.BUREAU)
  @Transactional
  public Optional<Run> latestCheck() {
    return runs.latest(county(), DocumentCheck.KIND);
  }

  private Issued found(long id) {
    return issues
        .find(county(), id)
        .filter(issued -> kinds.reach().holds(issued.subject()))
        .orElseThrow(() -> new Missing("document", id));
  }

  private County county() {
    return counties.get(caller.county());
  }
}
