package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;
import org.capitation.access.Acting;
import org.capitation.attribution.Version;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.files.Imported;
import org.capitation.job.Job;
import org.capitation.job.Jobs;
import org.capitation.job.Task;
import org.capitation.job.TaskState;
import org.capitation.job.Work;
import org.capitation.policy.PackAdded;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;

/**
 * 重算作业 {@code attribution-recompute}: computes everybody after registers or terms have changed;
 * begins by itself. Begun anew, it finds what is left.
 */
@ApplicationScoped
class AttributionRecompute implements Job {
  static final String KIND = "attribution-recompute";

  /** The kinds of files that may change somebody's home; contracts do so at once. */
  private static final Set<String> REGISTERS =
      Set.of(
          "insured", "catchment", "membership", "community", "institution", "team", "designation");

  @Inject private Everybody everybody;
  @Inject private AttributionStore attributions;
  @Inject private CountyStore counties;
  @Inject private Acting acting;
  @Inject private Jobs jobs;

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public boolean goesOn() {
    return true;
  }

  @Override
  public Optional<String> page(long subject) {
    return Optional.empty();
  }

  @Override
  public void run(Work work) {
    everybody.compute(
        counties.get(work.task().county()),
        new Version.Trigger(Version.Trigger.REGISTERS, work.task().label(), ""),
        (done, total) -> {
          work.progress(done, total);
          work.stopIfAsked();
        });
  }

  void imported(@Observes Imported imported) {
    if (REGISTERS.contains(imported.kind())) {
      submit(imported.county(), imported.kind() + " " + imported.run());
    }
  }

  void added(@Observes PackAdded added) {
    if (attributions.version(added.county()) > 0) {
      submit(added.county(), "policy " + added.pack());
    }
  }

  /** One that waits will see all that is there when it begins. */
  private void submit(County county, String what) {
    acting.run(
        "attribution",
        county.code(),
        () -> {
          Optional<Task> latest = jobs.about(KIND, county.id());
          if (latest.map(Task::state).filter(TaskState.WAITING::equals).isEmpty()) {
            jobs.submit(KIND, county.id(), what);
          }
        });
  }
}
