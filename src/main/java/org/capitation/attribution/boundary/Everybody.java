package org.capitation.attribution.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.capitation.attribution.Version;
import org.capitation.attribution.store.AttributionStore;
import org.capitation.registry.County;
import org.capitation.value.Stamp;

/**
 * 全员重算: finds out who would have other homes now, and computes those anew in portions, each with
 * all that follows from it in one transaction. Begun anew, it finds what is left.
 */
@ApplicationScoped
class Everybody {
  /** So many persons are computed in one transaction. */
  private static final int PORTION = 2_000;

  /** So often it is told how many have been looked at. */
  private static final int STEP = 10_000;

  @Inject private Recomputing recomputing;
  @Inject private AttributionStore attributions;

  /** 进展: told how far it has come; may stop the work. */
  @FunctionalInterface
  interface Watch {
    /** So many of so many; 0 while that is unknown. */
    void tell(long done, long total);
  }

  /** Computes everybody of a county, outside any transaction. */
  void compute(County county, Version.Trigger trigger, Watch watch) {
    if (attributions.version(county) == 0 && recomputing.first(county, trigger)) {
      return;
    }
    Stamp begun = recomputing.stamp();
    List<Long> differing =
        recomputing.differing(
            county,
            seen -> {
              if (seen % STEP == 0) {
                watch.tell(0, 0);
              }
            });
    for (int from = 0; from < differing.size(); from += PORTION) {
      watch.tell(from, differing.size());
      int to = Math.min(from + PORTION, differing.size());
      recomputing.portion(county, Set.copyOf(differing.subList(from, to)), trigger);
    }
    recomputing.whole(county, trigger, begun);
    watch.tell(differing.size(), differing.size());
  }
}
