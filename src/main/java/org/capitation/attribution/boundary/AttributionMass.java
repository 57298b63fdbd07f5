package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.capitation.attribution.ChangeRequest;
import org.capitation.attribution.store.ChangeRequestStore;
import org.capitation.job.Failed;
import org.capitation.job.Job;
import org.capitation.job.Work;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;

/**
 * 变更执行作业 {@code attribution-mass}: changes the registers, and lets persons and visits follow in
 * portions. Begun anew, it finds who is left.
 */
@ApplicationScoped
class AttributionMass implements Job {
  static final String KIND = "attribution-mass";

  /** So many persons follow in one transaction. */
  private static final int PORTION = 2_000;

  /** So often it is told that persons are looked at. */
  private static final int STEP = 10_000;

  @Inject private MassExecution execution;
  @Inject private Recomputing recomputing;
  @Inject private ChangeRequestStore requests;
  @Inject private CountyStore counties;

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
    return Optional.of("/attribution/change?id=" + subject);
  }

  @Override
  public void run(Work work) {
    County county = counties.get(work.task().county());
    ChangeRequest request = requests.get(county, work.task().subject());
    if (request.state() != ChangeRequest.State.APPROVED) {
      return;
    }
    if (request.begun() == null) {
      Optional<Failed> failure = execution.begin(county, request);
      if (failure.isPresent()) {
        throw failure.get();
      }
    }
    List<Long> left =
        recomputing.differing(
            county,
            seen -> {
              if (seen % STEP == 0) {
                work.progress(0, 0);
              }
            });
    for (int from = 0; from < left.size(); from += PORTION) {
      work.progress(from, left.size());
      work.stopIfAsked();
      int to = Math.min(from + PORTION, left.size());
      execution.portion(county, request, Set.copyOf(left.subList(from, to)));
    }
    execution.end(request);
    work.progress(left.size(), left.size());
  }
}
