package org.capitation.monitoring.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.capitation.access.Allowed;
import org.capitation.access.Caller;
import org.capitation.access.Circle;
import org.capitation.access.Filtered;
import org.capitation.access.InCommunity;
import org.capitation.monitoring.Watched;
import org.capitation.policy.Pack;
import org.capitation.policy.store.PolicyStore;
import org.capitation.registry.Community;
import org.capitation.registry.County;
import org.capitation.registry.Pot;
import org.capitation.registry.store.CountyStore;
import org.capitation.registry.store.InstitutionStore;
import org.capitation.value.Missing;

/** 监测: how the year of a pot goes, community by community, as known at the end of a month. */
@ApplicationScoped
public class Monitorings {
  @Inject private WatchBooks books;
  @Inject private WatchTargets targets;
  @Inject private WatchMonths months;
  @Inject private PolicyStore policies;
  @Inject private InstitutionStore institutions;
  @Inject private CountyStore counties;
  @Inject private Caller caller;

  /**
   * 口径.
   *
   * @param month the month at whose end it is known
   */
  public record Choice(Pot pot, int year, YearMonth month) {}

  /** The months at whose ends a year can be looked at, the last one first; none if none is over. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public List<YearMonth> months(int year) {
    return counties
        .find(caller.county())
        .map(county -> months.of(county.year(year)))
        .orElse(List.of());
  }

  /** The communities that the caller may look at. */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public List<Community> communities() {
    return counties.find(caller.county()).map(institutions::communities).orElse(List.of()).stream()
        .filter(community -> caller.sees(community.code()))
        .toList();
  }

  /**
   * How the year of a pot goes; nothing without a policy pack. Who sees only some communities gets
   * only these.
   *
   * @param community the code of the only one to look at; empty for all that the caller sees
   * @throws Missing if there is no such community, or the month is none of those to choose from
   */
  @Allowed({Circle.OFFICES, Circle.COMMUNITY})
  @Filtered
  @Transactional
  public Optional<Monitored> of(@InCommunity String community, Choice choice) {
    County county = counties.get(caller.county());
    if (!months.of(county.year(choice.year())).contains(choice.month())) {
      throw new Missing("month", choice.month());
    }
    return policies
        .policies(county)
        .of(choice.pot(), choice.year())
        .map(pack -> monitored(county, pack, community, choice.month()));
  }

  private Monitored monitored(County county, Pack pack, String community, YearMonth month) {
    Pot pot = pack.heading().pot();
    int year = pack.heading().year();
    Watch watch = books.watch(county, pack, month);
    WatchTargets.Found found = targets.of(county, pot, year);
    List<Watched> communities =
        found.communities().entrySet().stream()
            .filter(target -> caller.sees(target.getKey().code()))
            .filter(target -> community.isEmpty() || target.getKey().code().equals(community))
            .map(target -> watch.of(target.getValue()).of(target.getKey()))
            .toList();
    if (communities.isEmpty() && !community.isEmpty()) {
      throw new Missing("community", community);
    }
    Monitored.Parts parts =
        caller.seesWholeCounty() && community.isEmpty()
            ? whole(watch, found, communities)
            : new Monitored.Parts(Optional.empty(), communities, Optional.empty());
    return new Monitored(pot, year, month, pack.terms().monitoring().basis(), parts);
  }

  private static Monitored.Parts whole(
      Watch watch, WatchTargets.Found found, List<Watched> communities) {
    Watch.Target all =
        found.communities().values().stream().reduce(found.nobodys(), Watch.Target::plus);
    return new Monitored.Parts(
        Optional.of(watch.of(all)), communities, Optional.of(watch.of(found.nobodys()).unwarned()));
  }
}
