package org.capitation.monitoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.capitation.monitoring.Indicator;
import org.capitation.monitoring.Reading;
import org.capitation.monitoring.Readings;
import org.capitation.monitoring.Watched;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.value.Quotient;

/** 监测指标的取数. */
@ApplicationScoped
class TakenReadings implements Readings {
  @Inject private WatchBooks books;
  @Inject private WatchTargets targets;
  @Inject private WatchMonths months;
  @Inject private PolicyStore policies;

  @Override
  public Taken take(County county, Pot pot, int year) {
    Optional<YearMonth> month = months.of(county.year(year)).stream().findFirst();
    return policies
        .policies(county)
        .of(pot, year)
        .flatMap(pack -> month.map(known -> take(county, pack, known)))
        .orElse(Taken.NOTHING);
  }

  private Taken take(County county, Pack pack, YearMonth month) {
    Watch watch = books.watch(county, pack, month);
    Map<Integer, Map<Indicator, Quotient>> figures = new LinkedHashMap<>();
    targets
        .of(county, pack.heading().pot(), pack.heading().year())
        .communities()
        .forEach((community, target) -> figures.put(community.id(), figures(watch.of(target))));
    return new Taken(Optional.of(month), figures);
  }

  private static Map<Indicator, Quotient> figures(Watched watched) {
    Map<Indicator, Quotient> figures = new EnumMap<>(Indicator.class);
    for (Reading reading : watched.readings()) {
      figures.put(reading.indicator(), reading.figure());
    }
    return figures;
  }
}
