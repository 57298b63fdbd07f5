package org.capitation.monitoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.capitation.monitoring.Deviation;
import org.capitation.monitoring.Deviations;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;

/** 年度偏差的计算: the analysis of the monitoring pages, as known at the end of a year. */
@ApplicationScoped
class YearDeviations implements Deviations {
  @Inject private WatchBooks books;
  @Inject private WatchTargets targets;
  @Inject private PolicyStore policies;

  @Override
  public Map<Integer, Deviation> of(County county, Pot pot, int year) {
    return policies
        .policies(county)
        .of(pot, year)
        .map(pack -> deviations(county, pack))
        .orElse(Map.of());
  }

  private Map<Integer, Deviation> deviations(County county, Pack pack) {
    Pot pot = pack.heading().pot();
    int year = pack.heading().year();
    YearMonth last = county.year(year).firstMonth().plusMonths(11);
    Watch watch = books.watch(county, pack, last);
    Map<Integer, Deviation> deviations = new HashMap<>();
    targets
        .of(county, pot, year)
        .communities()
        .forEach(
            (one, target) ->
                watch.of(target).deviation().ifPresent(found -> deviations.put(one.id(), found)));
    return deviations;
  }
}
