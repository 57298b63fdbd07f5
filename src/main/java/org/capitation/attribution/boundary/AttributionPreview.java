package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.capitation.attribution.ChangeRequest;
import org.capitation.attribution.store.ChangeRequestStore;
import org.capitation.job.Job;
import org.capitation.job.Work;
import org.capitation.registry.County;
import org.capitation.registry.store.CountyStore;

/** 变更预演作业 {@code attribution-preview}. Begun anew it looks at everybody again. */
@ApplicationScoped
class AttributionPreview implements Job {
  static final String KIND = "attribution-preview";

  /** So often it is told how many have been looked at. */
  private static final int STEP = 5_000;

  @Inject private MassPreview preview;
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
    if (request.state().isOpen()) {
      preview.look(
          county,
          request,
          seen -> {
            if (seen % STEP == 0) {
              work.progress(seen, 0);
              work.stopIfAsked();
            }
          });
    }
  }
}
