package org.capitation.document.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.Recorded;
import org.capitation.document.Issued;
import org.capitation.document.Reach;
import org.capitation.document.Run;
import org.capitation.document.store.IssueStore;
import org.capitation.document.store.RunStore;
import org.capitation.job.Jobs;
import org.capitation.job.Task;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;
import org.capitation.value.Missing;

/** 批次: what came out of issues to all, and of checks of all, as far as the caller sees it. */
@ApplicationScoped
@Allowed({Circle.OFFICES, Circle.COMMUNITY, Circle.DOCTORS})
@Filtered
public class DocumentRuns {
  @Inject private ReportKinds kinds;
  @Inject private RunStore runs;
  @Inject private IssueStore issues;
  @Inject private CountyStore counties;
  @Inject private Jobs jobs;
  @Inject private Caller caller;

  /**
   * 批次情况.
   *
   * @param run what it did so far
   * @param task how its job stands
   * @param issued the documents of its lines, by key
   */
  public record Shown(Run run, Optional<Task> task, Map<Long, Issued> issued) {
    /** It waits or runs. */
    public boolean isRunning() {
      return task.map(Task::state).filter(state -> !state.ended()).isPresent();
    }
  }

  /**
   * A run.
   *
   * @throws Missing if there is none that the caller sees
   */
  @Transactional
  public Shown find(long id) {
    Run run = runs.find(county(), id).orElseThrow(() -> new Missing("run", id));
    Reach reach = kinds.reach();
    // offices see it among the jobs; of its lines they see what they may
    boolean seen =
        caller.account().isIn(Circle.OFFICES)
            || run.subject().filter(all -> reach.kinds().contains(all.kind())).isPresent();
    if (!seen) {
      throw new Missing("run", id);
    }
    Map<Long, Issued> issued =
        issues.find(county(), run.lines().stream().map(Run.Line::issue).toList());
    issued.values().removeIf(one -> !reach.holds(one.subject()));
    List<Run.Line> lines =
        run.lines().stream()
            .filter(
                line ->
                    line.issue() == 0
                        ? run.subject()
                            .filter(all -> reach.holds(all.to(line.recipient().code())))
                            .isPresent()
                        : issued.containsKey(line.issue()))
            .toList();
    return new Shown(run.with(lines), jobs.about(run.job(), id), issued);
  }

  /**
   * Asks a run to stop; what is issued stays so.
   *
   * @throws Missing if there is none that the caller may stop
   */
  @Transactional
  public void stop(long id) {
    Run run = find(id).run();
    run.subject().ifPresent(subject -> kinds.issuable(subject.kind()));
    jobs.stop(run.job(), id);
  }

  /**
   * All documents of a run in one zip, in a language, in the forms that they have.
   *
   * @return what writes it, within the request
   * @throws Missing if there is no such run with documents that the caller sees
   */
  @Transactional
  @Recorded
  public StreamingOutput zip(long id, Locale language) {
    List<Issued> all = new ArrayList<>(find(id).issued().values());
    if (all.isEmpty()) {
      throw new Missing("documents of run", id);
    }
    return out -> write(all, language, out);
  }

  private void write(List<Issued> all, Locale language, OutputStream out) throws IOException {
    // not closed: that would close the answer
    ZipOutputStream zip = new ZipOutputStream(out);
    for (Issued issued : all) {
      for (Issued.File file : issued.files()) {
        if (file.language().equals(language.getLanguage())) {
          zip.putNextEntry(new ZipEntry(issued.fileName(language) + "." + file.form().ending()));
          zip.write(issues.content(file));
          zip.closeEntry();
        }
      }
    }
    zip.finish();
  }

  private County county() {
    return counties.get(caller.county());
  }
}
